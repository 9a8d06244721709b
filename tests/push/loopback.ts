/** Receivers on this machine that take and refuse as the real ones do. */
import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const TOKEN = "123456:good-token";
export const MAIL_KEY = "re_good";
export const HOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

interface Asked {
	readonly path: string;
	readonly headers: IncomingMessage["headers"];
	readonly body: string;
}
interface Said {
	readonly status: number;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

export interface Loopback {
	readonly origin: string;
	/** What was taken, in order: a chat's text, a letter, a webhook's body, a hub's topics. */
	readonly taken: { readonly by: string; readonly what: string }[];
	/** Every status that was answered. */
	readonly statuses: number[];
	/** The moment that webhooks are checked at. */
	now: number;
	/** Answers so many requests with nothing: the connection is cut after they were taken. */
	cut: number;
	/** Answers so many requests with the status and half a body: the connection is cut in it. */
	cutBody: number;
	close(): Promise<void>;
}

export async function loopback(): Promise<Loopback> {
	const keys = new Map<string, string>();
	const seen = new Set<string>();
	const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
		let body = "";
		for await (const chunk of request) body += chunk;
		const asked = { path: request.url ?? "", headers: request.headers, body };
		const { status, body: answer = "", headers = {} } = said(asked);
		self.statuses.push(status);
		if (self.cut > 0) {
			self.cut--;
			request.socket.destroy();
			return;
		}
		if (self.cutBody > 0) {
			self.cutBody--;
			response.writeHead(status === 204 ? 200 : status, { "content-length": "1000" }).write("half");
			setImmediate(() => request.socket.destroy());
			return;
		}
		response.writeHead(status, headers).end(typeof answer === "string" ? answer : JSON.stringify(answer));
	});
	const said = (asked: Asked): Said => {
		if (asked.path.startsWith("/bot")) return telegram(asked, take);
		if (asked.path === "/emails") return resend(asked, keys, take);
		if (asked.path.startsWith("/v3/")) return mailgun(asked, take);
		if (asked.path === "/hook") return webhook(asked, self.now, seen, take);
		return hub(asked, take);
	};
	const take = (by: string, what: string): void => void self.taken.push({ by, what });
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const self: Loopback = {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		taken: [],
		statuses: [],
		now: 0,
		cut: 0,
		cutBody: 0,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
	return self;
}

type Take = (by: string, what: string) => void;

/** https://core.telegram.org/bots/api#making-requests, and errors as its server words them. */
function telegram({ path, body }: Asked, take: Take): Said {
	const fail = (status: number, description: string, parameters?: object): Said => ({
		status,
		body: { ok: false, error_code: status, description, ...(parameters && { parameters }) },
	});
	if (path !== `/bot${TOKEN}/sendMessage`) return fail(401, "Unauthorized");
	const { chat_id, text, parse_mode } = JSON.parse(body);
	if (chat_id === "-100") {
		const what = "Bad Request: group chat was upgraded to a supergroup chat";
		return fail(400, what, { migrate_to_chat_id: -1001 });
	}
	if (chat_id === "@kicked") return fail(403, "Forbidden: bot was kicked from the channel chat");
	if (!["@news", "-1001"].includes(chat_id)) return fail(400, "Bad Request: chat not found");
	if (parse_mode !== "HTML") return fail(400, "Bad Request: unsupported parse_mode");
	if (/<(?!\/?(?:b|a)\b)|&(?!(?:amp|lt|gt|quot|#\d+);)/.test(text))
		return fail(400, "Bad Request: can't parse entities: unsupported start tag");
	const shown = text.replace(/<[^>]*>/g, "").replace(/&(?:\w+|#\d+);/g, "x");
	if (shown.length > 4096) return fail(400, "Bad Request: message is too long");
	if (shown.trim() === "") return fail(400, "Bad Request: message text is empty");
	take("telegram", text);
	return { status: 200, body: { ok: true, result: { message_id: 1 } } };
}

/** https://resend.com/docs/api-reference/errors and its idempotency keys. */
function resend({ headers, body }: Asked, keys: Map<string, string>, take: Take): Said {
	const fail = (statusCode: number, name: string, message: string): Said => ({
		status: statusCode,
		body: { statusCode, name, message },
	});
	if (headers.authorization === undefined) return fail(401, "missing_api_key", "Missing API Key");
	if (headers.authorization !== `Bearer ${MAIL_KEY}`) return fail(401, "validation_error", "API key is invalid");
	const { from, to, subject, html, text } = JSON.parse(body);
	if (!from || !to || !subject || !(html ?? text)) return fail(422, "missing_required_field", "Missing a field");
	if (!/@ours\.example>?$/.test(from)) return fail(403, "validation_error", "The domain is not verified");
	if (to[0].endsWith("@bad.example"))
		return fail(422, "validation_error", "Invalid `to` field. The email address is not valid");
	const key = String(headers["idempotency-key"]);
	if (key.length < 1 || key.length > 256) return fail(400, "invalid_idempotency_key", "1 to 256 characters");
	const before = keys.get(key);
	if (before !== undefined && before !== body)
		return fail(409, "invalid_idempotent_request", "Same idempotency key used with a different request payload");
	if (before === undefined) take("resend", body);
	keys.set(key, body);
	return { status: 200, body: { id: "49a3999c" } };
}

/** https://documentation.mailgun.com/docs/mailgun/quickstart-guide/responses. */
function mailgun({ path, headers, body }: Asked, take: Take): Said {
	if (headers.authorization !== `Basic ${btoa(`api:${MAIL_KEY}`)}`) return { status: 401, body: "Forbidden" };
	if (path !== "/v3/ours.example/messages") return { status: 404, body: { message: "Domain not found" } };
	const form = new URLSearchParams(body);
	for (const name of ["from", "to", "subject"])
		if (!form.get(name)) return { status: 400, body: { message: `'${name}' parameter is missing` } };
	if (!form.get("to")?.includes("@") || form.get("to")?.endsWith("@bad.example"))
		return { status: 400, body: { message: "'to' parameter is not a valid address" } };
	take("mailgun", body);
	return { status: 200, body: { id: "<1@ours.example>", message: "Queued. Thank you." } };
}

/** A receiver that verifies as https://www.standardwebhooks.com says, and looks whether it has seen a message. */
function webhook({ headers, body }: Asked, now: number, seen: Set<string>, take: Take): Said {
	const id = String(headers["webhook-id"]);
	const timestamp = String(headers["webhook-timestamp"]);
	if (Math.abs(now / 1000 - Number(timestamp)) > 300) return { status: 400, body: { message: "too old" } };
	const key = Buffer.from(HOOK_SECRET.slice(6), "base64");
	const right = `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
	if (headers["webhook-signature"] !== right) return { status: 401, body: { message: "wrong signature" } };
	if (!seen.has(id)) take("webhook", body);
	seen.add(id);
	return { status: 204 };
}

function hub({ body }: Asked, take: Take): Said {
	const form = new URLSearchParams(body);
	const topics = form.getAll("hub.url");
	if (form.get("hub.mode") !== "publish" || topics.length === 0) return { status: 400, body: "no publish" };
	take("hub", topics.join(" "));
	return { status: 204 };
}
