import { describe, expect, test } from "vitest";
import { BadMessage, readMessage } from "../../../src/routes/mcp/message.ts";

const VERSION = "io.modelcontextprotocol/protocolVersion";
const CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
const META = { [VERSION]: "2026-07-28", [CAPABILITIES]: {} };
const STATELESS = { "mcp-protocol-version": "2026-07-28" };

type Headed = Readonly<Record<string, string>>;

const messageOf = (changes: object): string => JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping", ...changes });
const read = (changes: object, headers: Headed = {}) => readMessage(messageOf(changes), new Headers(headers));

/** Why a message is refused. */
function refusal(text: string, headers: Headed = {}) {
	try {
		readMessage(text, new Headers(headers));
	} catch (error) {
		if (!(error instanceof BadMessage)) throw error;
		const { code, message, status, data, id } = error;
		return { code, message, status, data, id };
	}
	throw new Error("it was taken");
}

describe("a message", () => {
	test("is read with its id, be it a number or a text, or as a notification without one", () => {
		expect(read({})).toEqual({ method: "ping", params: {}, id: 1, isStateless: false });
		expect(read({ id: "a", params: { b: 1 } })).toEqual({
			method: "ping",
			params: { b: 1 },
			id: "a",
			isStateless: false,
		});
		const notification = read({ id: undefined });
		expect(notification).toEqual({ method: "ping", params: {}, isStateless: false });
		expect(notification).not.toHaveProperty("id");
	});

	test.each([
		["{", -32700, "this is not JSON"],
		["[]", -32600, "one message a request: batches are not taken"],
		["{}", -32600, "this is no request or notification of JSON-RPC 2.0"],
		[messageOf({ jsonrpc: "1.0" }), -32600, "this is no request or notification of JSON-RPC 2.0"],
		[messageOf({ method: 1 }), -32600, "this is no request or notification of JSON-RPC 2.0"],
		[messageOf({ id: {} }), -32600, "id must be a text or a number"],
		[messageOf({ id: null }), -32600, "id must be a text or a number"],
		[messageOf({ id: true }), -32600, "id must be a text or a number"],
	])("that is %s is refused by a number and a sentence", (text, code, message) => {
		expect(refusal(text)).toEqual({ code, message, status: 400, data: undefined, id: null });
	});

	test("of params that are none is refused under its id", () => {
		expect(refusal(messageOf({ id: "a", params: [] }))).toMatchObject({
			code: -32602,
			message: "params must be an object",
			id: "a",
		});
		expect(refusal(messageOf({ id: undefined, params: 1 })).id).toBeNull();
	});
});

describe("a message of the revision without handshake", () => {
	const head = (method: string, name?: string): Headed => ({
		...STATELESS,
		"mcp-method": method,
		...(name !== undefined && { "mcp-name": name }),
	});

	test("says so by itself and in its headers", () => {
		const params = { _meta: META };
		expect(read({ params }, head("ping"))).toMatchObject({ isStateless: true, id: 1 });
		expect(read({ id: undefined, params }, STATELESS).isStateless).toBe(true);
		expect(read({ id: undefined, params }).isStateless).toBe(true);
		expect(read({ id: undefined }, STATELESS).isStateless).toBe(true);
		expect(read({ id: undefined }, { "mcp-protocol-version": "2025-06-18" }).isStateless).toBe(false);
	});

	test("names a tool in its headers where it calls one, and only there", () => {
		const params = { name: "get_story", _meta: META };
		expect(read({ method: "tools/call", params }, head("tools/call", "get_story")).isStateless).toBe(true);
		expect(read({ method: "tools/list", params }, head("tools/list")).isStateless).toBe(true);
		expect(read({ method: "tools/call", params: { _meta: META } }, head("tools/call")).isStateless).toBe(true);
		expect(refusal(messageOf({ method: "tools/call", params }), head("tools/call"))).toMatchObject({
			code: -32020,
			message: "the header mcp-name must be as in the body",
			id: 1,
		});
	});

	test.each([
		[{ _meta: META }, {}, -32020, "the header MCP-Protocol-Version is missing"],
		[{ _meta: META }, STATELESS, -32020, "the header mcp-method must be as in the body"],
		[{ _meta: META }, { "mcp-protocol-version": "2025-06-18" }, -32020, `MCP-Protocol-Version and ${VERSION} differ`],
		[{ _meta: { [VERSION]: "2026-07-28" } }, STATELESS, -32602, `_meta must have ${CAPABILITIES}`],
		[{ _meta: 1 }, STATELESS, -32602, `_meta must have ${VERSION} and ${CAPABILITIES}`],
	])("is refused where it lacks something: %j %j", (params, headers, code, message) => {
		expect(refusal(messageOf({ params }), headers)).toEqual({ code, message, status: 400, data: undefined, id: 1 });
	});

	test("is refused of a revision that is not spoken, with those that are", () => {
		const supported = ["2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26"];
		const claimed = (version: unknown) => refusal(messageOf({ params: { _meta: { [VERSION]: version } } }));
		expect(claimed("2030-01-01")).toEqual({
			code: -32022,
			message: "this revision of the protocol is not spoken here",
			status: 400,
			data: { supported, requested: "2030-01-01" },
			id: 1,
		});
		expect(claimed("x".repeat(100)).data).toEqual({ supported, requested: "x".repeat(40) });
		expect(claimed([1]).data).toEqual({ supported, requested: "no text" });
		expect(refusal(messageOf({}), { "mcp-protocol-version": "2024-01-01" }).data).toMatchObject({
			requested: "2024-01-01",
		});
	});
});
