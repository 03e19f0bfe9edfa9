// Makes a short with the gateway, shows how far it is, and fetches it:
//   SHORTWRIGHT_TOKEN=$(shortwright token) node client.mjs short.mp4
// The gateway is started with `shortwright serve`; SHORTWRIGHT_URL says where it is when it is not on this machine.
// Node 18 or newer; no packages are needed.
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const url = process.env.SHORTWRIGHT_URL ?? "http://127.0.0.1:3000";
const output = process.argv[2] ?? "short.mp4";

async function call(path, body) {
  const answer = await fetch(new URL(path, url), {
    method: body ? "POST" : "GET",
    headers: { Authorization: `Bearer ${process.env.SHORTWRIGHT_TOKEN ?? ""}`, ...(body && { "Content-Type": "application/json" }) },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) {
    const { error, details } = await answer.json();
    throw new Error(`${error}: ${details ?? answer.status}`);
  }
  return answer;
}

// Server-sent events: { id, name, data } of each. The stream ends with the job.
async function* eventsOf(answer) {
  let text = "";
  for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    let end;
    while ((end = text.indexOf("\n\n")) >= 0) {
      const fields = Object.fromEntries(text.slice(0, end).split("\n").map((line) => line.split(/: ?(.*)/s, 2)));
      text = text.slice(end + 2);
      if (fields.data) yield { id: fields.id, name: fields.event, data: JSON.parse(fields.data) };
    }
  }
}

const { jobId } = await (await call("/api/job/generate", {
  sourceText: "Honey never spoils. Bees make it from nectar.",
  preset: "draft", // quick and half the size: leave it out for a film to publish
  parameters: { llmGenParams: { sceneAmount: 1 }, videoGenParams: { aspectRatio: "9:16" } },
})).json();
console.log(`job ${jobId}`);

for await (const { data } of eventsOf(await call(`/api/job/jobs/${jobId}/events`)))
  if (data.progress !== undefined) console.log(`progress ${data.progress}`);

const job = await (await call(`/api/job/status/${jobId}`)).json();
if (job.status !== "completed") throw new Error(`The short could not be made: ${job.details}`);
const film = await call(job.result.url);
await pipeline(Readable.fromWeb(film.body), createWriteStream(output));
console.log(`saved ${output}`);
