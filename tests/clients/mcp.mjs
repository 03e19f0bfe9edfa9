// Speaks with the gateway through the protocol's own client: node mcp.mjs URL TOKEN. Prints what it found, as JSON.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [url, token] = process.argv.slice(2);
const transport = new StreamableHTTPClientTransport(new URL("/mcp", url), {
  requestInit: { headers: { Authorization: `Bearer ${token}` } },
});
const client = new Client({ name: "shortwright-tests", version: "1.0.0" });
await client.connect(transport);

const { tools } = await client.listTools();
const found = { server: client.getServerVersion(), instructions: client.getInstructions(), tools, calls: {} };
try {
  await client.callTool({ name: "no_such_tool", arguments: {} });
} catch (error) {
  found.unknown = { code: error.code, message: error.message };
}
// Those that only read and need nothing.
for (const tool of tools)
  if (tool.annotations?.readOnlyHint && !tool.inputSchema.required?.length)
    found.calls[tool.name] = await client.callTool({ name: tool.name, arguments: {} });
await client.ping();
await client.close();
console.log(JSON.stringify(found));
