/**
 * What a client of the Model Context Protocol sends, over Streamable HTTP: one JSON-RPC 2.0 message a POST. Until revision 2025-11-25 a
 * client begins with a handshake; from 2026-07-28 on each request says by itself, in `_meta` and in headers, what it is.
 * https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http
 */
import { type Fields, isFields } from "../../model/fields.ts";

/** Revisions that begin with a handshake, the newest first. */
export const WITH_HANDSHAKE = ["2025-11-25", "2025-06-18", "2025-03-26"] as const;

/** The revision without one. */
export const STATELESS = "2026-07-28";

export const VERSIONS: readonly string[] = [STATELESS, ...WITH_HANDSHAKE];

/** A message that can be answered. */
export interface McpMessage {
	readonly method: string;
	readonly params: Fields;
	/** Absent of a notification, which has no answer. */
	readonly id?: string | number;
	/** It is of a revision without handshake. */
	readonly isStateless: boolean;
}

/** Why a message cannot be answered, as JSON-RPC says it (§5.1), and the status of HTTP with it. */
export class BadMessage extends Error {
	readonly code: number;
	readonly status: number;
	readonly data: object | undefined;
	readonly id: string | number | null;

	constructor(
		code: number,
		message: string,
		more: { status?: number; data?: object; id?: string | number | null } = {},
	) {
		super(message);
		this.code = code;
		this.status = more.status ?? 400;
		this.data = more.data;
		this.id = more.id ?? null;
	}
}

const PARSE_ERROR = -32700;
export const INVALID_REQUEST = -32600;
export const METHOD_NOT_FOUND = -32601;
export const INVALID_PARAMS = -32602;
const HEADER_MISMATCH = -32020;
const UNSUPPORTED_VERSION = -32022;

/** Keys of `_meta`. */
const VERSION_KEY = "io.modelcontextprotocol/protocolVersion";
const CAPABILITIES_KEY = "io.modelcontextprotocol/clientCapabilities";

/** Reads a POST. @throws BadMessage */
export function readMessage(text: string, headers: Headers): McpMessage {
	const body = parsed(text);
	if (Array.isArray(body)) throw new BadMessage(INVALID_REQUEST, "one message a request: batches are not taken");
	if (!isFields(body) || body.jsonrpc !== "2.0" || typeof body.method !== "string")
		throw new BadMessage(INVALID_REQUEST, "this is no request or notification of JSON-RPC 2.0");
	const { method, params = {}, id } = body;
	if (id !== undefined && typeof id !== "string" && typeof id !== "number")
		throw new BadMessage(INVALID_REQUEST, "id must be a text or a number");
	if (!isFields(params))
		throw new BadMessage(INVALID_PARAMS, "params must be an object", { ...(id !== undefined && { id }) });
	const isStateless = isOfStateless({ method, params, ...(id !== undefined && { id }) }, headers);
	return { method, params, isStateless, ...(id !== undefined && { id }) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new BadMessage(PARSE_ERROR, "this is not JSON");
	}
}

/** Whether a message is of the revision without handshake: it says so itself, and its headers must say the same. */
function isOfStateless({ method, params, id }: Omit<McpMessage, "isStateless">, headers: Headers): boolean {
	const meta = isFields(params._meta) ? params._meta : {};
	const claimed = meta[VERSION_KEY];
	const header = headers.get("mcp-protocol-version") ?? undefined;
	const about = { ...(id !== undefined && { id }) };
	const refuseVersion = (requested: unknown): never => {
		const data = { supported: VERSIONS, requested: typeof requested === "string" ? requested.slice(0, 40) : "no text" };
		throw new BadMessage(UNSUPPORTED_VERSION, "this revision of the protocol is not spoken here", { ...about, data });
	};
	if (claimed === undefined) {
		if (header === STATELESS && id !== undefined)
			throw new BadMessage(INVALID_PARAMS, `_meta must have ${VERSION_KEY} and ${CAPABILITIES_KEY}`, about);
		// Without the header 2025-03-26 is meant (2025-06-18, "Protocol Version Header").
		if (header !== undefined && !VERSIONS.includes(header)) refuseVersion(header);
		return header === STATELESS;
	}
	if (header !== undefined && header !== claimed)
		throw new BadMessage(HEADER_MISMATCH, `MCP-Protocol-Version and ${VERSION_KEY} differ`, about);
	if (claimed !== STATELESS) refuseVersion(claimed);
	if (!isFields(meta[CAPABILITIES_KEY]))
		throw new BadMessage(INVALID_PARAMS, `_meta must have ${CAPABILITIES_KEY}`, about);
	if (id === undefined) return true;
	if (header === undefined) throw new BadMessage(HEADER_MISMATCH, "the header MCP-Protocol-Version is missing", about);
	const expected = { "mcp-method": method, ...(method === "tools/call" && { "mcp-name": params.name }) };
	for (const [name, value] of Object.entries(expected))
		if (value !== undefined && headers.get(name) !== value)
			throw new BadMessage(HEADER_MISMATCH, `the header ${name} must be as in the body`, about);
	return true;
}
