// Opens the documentation in a browser without a window and presses "Try it": node docs_page.mjs BROWSER URL TOKEN.
// Prints what the page showed, as JSON. The browser is spoken to over a pipe: https://chromedevtools.github.io/devtools-protocol/
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [program, url, token] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "shortwright-docs-"));
const browser = spawn(
  program,
  ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
   `--user-data-dir=${profile}`, "--remote-debugging-pipe", "about:blank"],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
);

const waiting = new Map();
let last = 0;
let received = "";
const complaints = [];
browser.stdio[4].setEncoding("utf8").on("data", (text) => {
  received += text;
  let end;
  while ((end = received.indexOf("\0")) >= 0) {
    const message = JSON.parse(received.slice(0, end));
    received = received.slice(end + 1);
    if (message.id) waiting.get(message.id)(message);
    else if (message.method === "Runtime.exceptionThrown") complaints.push(message.params.exceptionDetails.text);
    else if (message.method === "Log.entryAdded" && message.params.entry.level === "error") complaints.push(message.params.entry.text);
  }
});
const call = (method, params = {}, sessionId = undefined) =>
  new Promise((resolve, reject) => {
    waiting.set(++last, (answer) => (answer.error ? reject(new Error(`${method}: ${answer.error.message}`)) : resolve(answer.result)));
    browser.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + "\0");
  });

const { targetId } = await call("Target.createTarget", { url: "about:blank" });
const { sessionId } = await call("Target.attachToTarget", { targetId, flatten: true });
for (const domain of ["Runtime", "Log", "Page"]) await call(`${domain}.enable`, {}, sessionId);
await call("Page.navigate", { url: new URL("/api/docs", url).href }, sessionId);
const run = async (expression) => {
  const { result, exceptionDetails } = await call("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }, sessionId);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
};

const found = await run(`(async () => {
  // Resolves when the page has changed so that the condition holds.
  const until = (condition) => new Promise((resolve) => {
    const look = () => condition() && (observer.disconnect(), resolve());
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  });
  await until(() => document.body?.dataset.ready === "true");
  const tried = {};
  const press = async (name, text) => {
    const operation = document.querySelector('[data-operation="' + name + '"]');
    operation.open = true;
    if (text !== undefined) operation.querySelector("textarea").value = text;
    operation.querySelector("button").click();
    const output = operation.querySelector("pre");
    await until(() => output.className !== "");
    return { shown: output.textContent, ok: output.className === "ok" };
  };
  tried.health = await press("getHealth");
  tried.withoutToken = await press("getVoiceVoices");
  document.getElementById("token").value = ${JSON.stringify(token)};
  tried.withToken = await press("getVoiceVoices");
  tried.example = await press("postVoiceGenerate");
  tried.wrong = await press("postVoiceGenerate", "{}");
  return {
    title: document.getElementById("title").textContent,
    operations: document.querySelectorAll("[data-operation]").length,
    tables: document.querySelectorAll("table tr").length,
    wide: document.documentElement.scrollWidth > window.innerWidth,
    ...tried,
  };
})()`);
console.log(JSON.stringify({ ...found, complaints }));
await call("Browser.close").catch(() => {});
await new Promise((resolve) => (browser.exitCode === null ? browser.once("exit", resolve) : resolve()));
rmSync(profile, { recursive: true, force: true });
