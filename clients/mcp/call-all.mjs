/** Lists and calls every tool of `/mcp` with each official client, and prints what came as JSON. `node call-all.mjs URL` */
import { Client as ModernClient, StreamableHTTPClientTransport as ModernTransport } from "@modelcontextprotocol/client";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const url = new URL(process.argv[2]);
const who = { name: "elshi-test", version: "1.0.0" };

async function callAll(client, transport) {
	await client.connect(transport);
	const { tools } = await client.listTools();
	const call = async (name, given) => {
		const { isError = false, structuredContent, content } = await client.callTool({ name, arguments: given });
		return { isError, structuredContent, texts: content.map(({ text }) => text.slice(0, 200)) };
	};
	const found = await call("search_stories", { limit: 2 });
	const [{ id }] = found.structuredContent.stories;
	const walked = [];
	for (let cursor; ; ) {
		const { structuredContent } = await call("search_stories", { limit: 3, fields: "id", ...(cursor && { cursor }) });
		walked.push(...structuredContent.stories.map((story) => story.id));
		cursor = structuredContent.nextCursor;
		if (cursor === undefined) break;
	}
	const results = {
		search_stories: found,
		get_story: await call("get_story", { id }),
		list_occurrences: await call("list_occurrences", { partner: "ru" }),
		partner_summary: await call("partner_summary", { partner: "ru" }),
		explain_decision: await call("explain_decision", { id }),
		wrong: await call("search_stories", { partner: "rusia" }),
		missing: await call("get_story", { id: "2024-01-01-00000000" }),
	};
	const version = transport.protocolVersion ?? client.getNegotiatedProtocolVersion?.();
	await client.close();
	return { version, tools: tools.map(({ name }) => name), walked, results };
}

const answers = {
	sdk1: await callAll(new Client(who), new StreamableHTTPClientTransport(url)),
	sdk2: await callAll(new ModernClient(who), new ModernTransport(url)),
	sdk2stateless: await callAll(
		new ModernClient(who, { versionNegotiation: { mode: { pin: "2026-07-28" } } }),
		new ModernTransport(url),
	),
};
console.log(JSON.stringify(answers));
