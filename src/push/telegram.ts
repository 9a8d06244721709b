import type { Item } from "../formats/item.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { SECOND } from "../model/instant.ts";
import { escapeHtml } from "../model/text.ts";
import { type AnswerVerdict, passing } from "./answer.ts";
import type { Message } from "./message.ts";

export interface Chat {
	readonly token: string;
	/** An id, or `@channel`. */
	readonly chat: string;
	/** The language of the few words that are ours. */
	readonly ui: UiLanguage;
}

/** Letters of a message that Telegram takes, counted in UTF-16 after its markup is read. */
const MOST_LETTERS = 4096;

/** The message in a chat: https://core.telegram.org/bots/api#sendmessage. */
export function telegramRequest(message: Message, { token, chat, ui }: Chat): Request {
	const body = { chat_id: chat, text: textOf(message, ui), parse_mode: "HTML" };
	return new Request(`https://api.telegram.org/bot${token}/sendMessage`, {
		method: "POST",
		body: JSON.stringify(body),
		headers: { "Content-Type": "application/json" },
		redirect: "manual",
	});
}

/** A part of a message: its markup, and how many letters a reader sees. */
interface MessagePart {
	readonly html: string;
	readonly length: number;
}

const WITHDRAWN: Readonly<Record<UiLanguage, string>> = { en: "Withdrawn", ru: "Отозвано", kk: "Қайтарып алынды" };

function textOf(message: Message, ui: UiLanguage): string {
	if (message.type === "alert") return escapeHtml(cut(message.alert.text, MOST_LETTERS));
	const { item, type } = message;
	const title = cut(item.title, 1000);
	const head = `<b><a href="${escapeHtml(item.link)}">${escapeHtml(title)}</a></b>`;
	if (type === "story.withdrawn") return `${WITHDRAWN[ui]}: ${head}`;
	return item.digest === undefined
		? [head, ...storyParts(item)].join("\n\n")
		: digestText({ html: head, length: title.length }, item.digest);
}

/** What stands below the title; with it no more than there is room for. */
function storyParts({ excerpt, outlet, tags }: Item): string[] {
	const last = [outlet.name, ...tags.map(({ label }) => label)].join(" · ");
	return [cut(excerpt, 1500), cut(last, 1000)].filter((text) => text !== "").map(escapeHtml);
}

/** As many lines as there is room for, and how many more there are. */
function digestText(head: MessagePart, items: readonly Item[]): string {
	const lines = items.map(({ title, link, outlet }): MessagePart => {
		const shown = cut(title, 300);
		const end = ` (${cut(outlet.name, 60)})`;
		const html = `• <a href="${escapeHtml(link)}">${escapeHtml(shown)}</a>${escapeHtml(end)}`;
		return { html, length: 2 + shown.length + end.length };
	});
	const room = MOST_LETTERS - head.length - 20;
	let letters = 0;
	const fitting = lines.findIndex(({ length }) => {
		letters += length + 1;
		return letters > room;
	});
	const shown = fitting === -1 ? lines : lines.slice(0, fitting);
	const left = lines.length - shown.length;
	return [`${head.html}\n`, ...shown.map(({ html }) => html), ...(left === 0 ? [] : [`… + ${left}`])].join("\n");
}

function cut(text: string, most: number): string {
	return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Refusals that are of the chat and not of the message, though Telegram answers 400 to them, too. */
const OF_CHAT =
	/chat not found|chat_id is empty|not enough rights|have no rights|need administrator rights|bot is not a member|deactivated/i;

/** What Telegram's answer says beyond its status: https://core.telegram.org/bots/api#responseparameters. */
export function telegramVerdict(status: number, body: string): AnswerVerdict | undefined {
	const { description = "", parameters = {} } = objectIn(body);
	if (status === 429 && typeof parameters.retry_after === "number") return passing(parameters.retry_after * SECOND);
	if (status !== 400) return undefined;
	const to = parameters.migrate_to_chat_id;
	if (typeof to === "number" || typeof to === "string") return { kind: "moved", to: String(to) };
	return OF_CHAT.test(description) ? { kind: "receiver", isFinal: false } : undefined;
}

function objectIn(body: string): { description?: string; parameters?: Record<string, unknown> } {
	try {
		const { description, parameters } = JSON.parse(body);
		return {
			...(typeof description === "string" ? { description } : {}),
			...(typeof parameters === "object" && parameters !== null ? { parameters } : {}),
		};
	} catch {
		return {};
	}
}
