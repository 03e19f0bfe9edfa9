// Asks a server as the makers of a protocol do it: node providers.mjs openai|anthropic URL KEY. Prints what the official client
// understood, as JSON.
import Anthropic from "@anthropic-ai/sdk";
import OpenAI, { toFile } from "openai";

const [protocol, url, apiKey] = process.argv.slice(2);
const schema = {
  type: "object",
  properties: { title: { type: "string" } },
  required: ["title"],
  additionalProperties: false,
};
const messages = [{ role: "user", content: "A title about honey, as JSON." }];

const refusalOf = async (call) => {
  try {
    await call();
  } catch (error) {
    return { name: error.constructor.name, status: error.status, message: error.message };
  }
  return null;
};

async function openai() {
  const client = new OpenAI({ apiKey, baseURL: `${url}/v1`, maxRetries: 0 });
  const found = { models: [] };
  for await (const model of client.models.list()) found.models.push(model.id);
  const stream = client.beta.chat.completions.stream({
    model: "gpt-5",
    messages,
    seed: 7,
    stream_options: { include_usage: true },
    response_format: { type: "json_schema", json_schema: { name: "script", strict: true, schema } },
  });
  const completion = await stream.finalChatCompletion();
  found.text = completion.choices[0].message.content;
  found.finish = completion.choices[0].finish_reason;
  found.model = completion.model;
  found.usage = await stream.totalUsage();
  const prompt = "A jar of honey";
  const made = await client.images.generate({ model: "gpt-image-1", prompt, size: "1024x1536" });
  found.picture = made.data[0].b64_json;
  const jpeg = await toFile(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "a.jpg", { type: "image/jpeg" });
  const edited = await client.images.edit({ model: "gpt-image-1", prompt, size: "1024x1536", image: [jpeg] });
  found.edited = edited.data[0].b64_json;
  const speech = await client.audio.speech.create({ model: "tts-1", voice: "alloy", input: "Honey.", response_format: "wav" });
  found.speech = Buffer.from(await speech.arrayBuffer()).toString("base64");
  const stranger = new OpenAI({ apiKey: "sk-wrong", baseURL: `${url}/v1`, maxRetries: 0 });
  found.wrongKey = await refusalOf(() => stranger.models.list());
  found.unknownModel = await refusalOf(() => client.chat.completions.create({ model: "gpt-0", messages }));
  return found;
}

async function anthropic() {
  const client = new Anthropic({ apiKey, baseURL: url, maxRetries: 0 });
  const found = { models: [] };
  for await (const model of client.models.list()) found.models.push(model.id);
  const message = await client.messages
    .stream({
      model: "claude-x",
      max_tokens: 1000,
      system: "You write shorts.",
      messages,
      tools: [{ name: "script", description: "The script", input_schema: schema }],
      tool_choice: { type: "tool", name: "script" },
    })
    .finalMessage();
  found.text = JSON.stringify(message.content[0].input);
  found.finish = message.stop_reason;
  found.model = message.model;
  found.usage = message.usage;
  const stranger = new Anthropic({ apiKey: "sk-wrong", baseURL: url, maxRetries: 0 });
  found.wrongKey = await refusalOf(() => stranger.models.list());
  found.unknownModel = await refusalOf(() => client.messages.create({ model: "claude-0", max_tokens: 10, messages }));
  return found;
}

console.log(JSON.stringify(await { openai, anthropic }[protocol]()));
