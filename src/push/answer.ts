/** One exchange with a receiver, and what its answer means. */
import { DAY, type Instant, SECOND } from "../model/instant.ts";
import { isOutOfRequests } from "../model/no-requests-left.ts";
import { escapeHtml, plain } from "../model/text.ts";
import type { Http } from "../ports.ts";

/** What an answer says of a message. */
export type AnswerVerdict =
	| { readonly kind: "taken" }
	/** It is refused for what it is. */
	| { readonly kind: "message" }
	/** The receiver would refuse any; `isFinal` where it says that it is gone for good. */
	| { readonly kind: "receiver"; readonly isFinal: boolean }
	/** Later it may be taken. @param wait milliseconds that the receiver asks for. */
	| { readonly kind: "passing"; readonly wait: number }
	/** The platform lets this run ask nobody any more: the message was surely not sent. */
	| { readonly kind: "spent" }
	/** The chat has another id now. */
	| { readonly kind: "moved"; readonly to: string };

export interface ReceiverAnswer {
	/** For people: the status, and the first words of the answer, without secrets. */
	readonly text: string;
	readonly verdict: AnswerVerdict;
}

/** What a kind of receiver knows of its own answers; `undefined` where the status says it all. */
export type Judge = (status: number, body: string) => AnswerVerdict | undefined;

const DEADLINE = 10 * SECOND;

/** Letters of an answer that are kept, and bytes that are read for them. */
const MOST_LETTERS = 200;
const MOST_BYTES = 16 * 1024;

/** Longer than this nobody is left alone. */
const LONGEST_WAIT = DAY;

/** Sends a request. It never throws. @param secrets what must not be seen in the log. */
export async function ask(
	request: Request,
	{ http, now, judge, secrets }: { http: Http; now: Instant; judge: Judge; secrets: readonly string[] },
): Promise<ReceiverAnswer> {
	const shown = (text: string): string => withoutSecrets(text, [...secrets, ...secretsOf(request.url)]);
	try {
		const response = await http(new Request(request, { signal: AbortSignal.timeout(DEADLINE) }));
		const { status, headers } = response;
		// What was taken stays taken, whatever becomes of the words after it.
		const body = await firstOf(response).catch((error: unknown) => {
			if (!response.ok) throw error;
			return "";
		});
		const words = wordsOf(body) || (headers.get("location") ?? "");
		const verdict = judge(status, body) ?? verdictOf(response, now);
		return { text: shown(words === "" ? `HTTP ${status}` : `HTTP ${status}: ${words}`), verdict };
	} catch (error) {
		return {
			text: shown(String(error)),
			verdict: isOutOfRequests(error) ? { kind: "spent" } : { kind: "passing", wait: 0 },
		};
	}
}

/** Of a message's own fault: it is no document that this receiver takes. */
const OF_MESSAGE = [400, 413, 422];
const PASSING = [408, 409, 425, 429];

function verdictOf({ ok, status, headers }: Response, now: Instant): AnswerVerdict {
	if (ok) return { kind: "taken" };
	if (OF_MESSAGE.includes(status)) return { kind: "message" };
	if (status >= 500 || PASSING.includes(status)) return passing(waitOf(headers.get("retry-after"), now));
	return { kind: "receiver", isFinal: status === 410 };
}

/** @param wait milliseconds */
export function passing(wait: number): AnswerVerdict {
	return { kind: "passing", wait: Math.min(Math.max(wait, 0), LONGEST_WAIT) };
}

/** `Retry-After` (RFC 9110 §10.2.3): seconds, or a date. */
function waitOf(retryAfter: string | null, now: Instant): number {
	if (retryAfter === null) return 0;
	if (/^\s*\d+\s*$/.test(retryAfter)) return Number(retryAfter) * SECOND;
	const until = Date.parse(retryAfter);
	return Number.isNaN(until) ? 0 : until - Date.parse(now);
}

/** The beginning of an answer's body; what is longer is not read. */
async function firstOf(response: Response): Promise<string> {
	const reader = response.body?.getReader();
	if (reader === undefined) return "";
	const decoder = new TextDecoder();
	let text = "";
	let bytes = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		bytes += value.byteLength;
		text += decoder.decode(value, { stream: true });
		if (bytes < MOST_BYTES) continue;
		await reader.cancel();
		return text;
	}
}

/** What an answer says: the sentence in a JSON object (Telegram's `description`, others' `message`), else all of it. */
function wordsOf(body: string): string {
	try {
		const { description, message, error } = JSON.parse(body);
		const sentence = [description, message, error].find((value) => typeof value === "string");
		return sentence ?? body;
	} catch {
		return body;
	}
}

const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);

/** Terminals obey these sequences (ECMA-48), and a log is read in one. */
const ESCAPES = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?|.)`, "g");

function withoutSecrets(text: string, secrets: readonly string[]): string {
	const known = secrets.filter((secret) => secret.length > 1).sort((a, b) => b.length - a.length);
	const without = known.reduce((so, secret) => so.replaceAll(secret, "…"), text.replace(ESCAPES, ""));
	const shown = plain(without);
	return shown.length <= MOST_LETTERS ? shown : `${shown.slice(0, MOST_LETTERS - 1).toWellFormed()}…`;
}

/** Of a path or query, a part that is long enough to be no word of a sentence. */
const LONG = 8;

/** The path and query of a receiver are its secret (a bot's token, a key); its answer, or a runtime's error, may name them, or parts of them. */
function secretsOf(address: string): string[] {
	const { pathname, search, searchParams } = new URL(address);
	const whole = [`${pathname}${search}`, pathname].map((path) => path.slice(1));
	const parts = [...pathname.split("/"), ...searchParams.values()].filter((part) => part.length >= LONG);
	return [...whole, ...parts].flatMap((part) => [part, decoded(part), escapeHtml(part)]);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
