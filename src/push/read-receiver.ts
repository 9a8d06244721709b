/** From the words of an operator to a receiver; what is wrong is told by the name of the field, and never with a secret. */
import { BadQuery } from "../channels/bad-query.ts";
import type { FacetTable } from "../channels/facets.ts";
import { selectionParameters, UI, uiOf } from "../channels/parameters.ts";
import { readQuery } from "../channels/read-query.ts";
import { type Selection, selectionOf } from "../channels/selection.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { webAddress } from "../model/text.ts";
import { MAIL_APIS, type Mailbox, mailRequest, mailVerdict } from "./mail.ts";
import { MESSAGE_TYPES } from "./message.ts";
import { EVERY, type Every, type Receiver } from "./receiver.ts";
import { telegramRequest, telegramVerdict } from "./telegram.ts";
import { webhookKey, webhookRequest } from "./webhook.ts";

export const RECEIVER_FIELDS = [
	"url",
	"secret",
	"chat",
	"token",
	"to",
	"from",
	"api",
	"endpoint",
	"key",
	"unsubscribe",
	"every",
	"query",
] as const;
export type ReceiverField = (typeof RECEIVER_FIELDS)[number];

/** What an operator wrote of one receiver. */
export interface ReceiverEntry {
	readonly name: string;
	readonly fields: Readonly<Partial<Record<ReceiverField, string>>>;
	/** What a field is called where it was written, such as `WEBHOOK_URL`. */
	readonly called: (field: ReceiverField) => string;
}

/** What was found, as it may be told: what is no word may be a key that stands in the wrong place. */
export function quoted(found: string): string {
	return /^[a-z]{1,20}$/i.test(found) ? `"${found}"` : "what stands there";
}

type Common = Pick<Receiver, "name" | "every" | "selection" | "ui">;

/** The receiver that an entry describes. @throws Error whose message names the field and what is right. */
export function readReceiverEntry({ name, fields, called }: ReceiverEntry, facets: FacetTable): Receiver {
	const wrong = (field: ReceiverField, what: string): Error => new Error(`${called(field)}: ${what}`);
	const needed = (field: ReceiverField, why: string): string => {
		const value = fields[field];
		if (value === undefined || value === "") throw wrong(field, `is missing: ${why}`);
		return value;
	};
	const address = (field: ReceiverField, value: string): string => {
		const url = webAddress(value);
		if (url === undefined)
			throw wrong(field, "must be a web address such as https://example.org/path, without a password");
		return url;
	};
	const kinds = (["url", "chat", "to"] as const).filter((field) => fields[field]);
	if (kinds.length > 1) throw new Error(`${kinds.map(called).join(" and ")}: a receiver has one of them`);
	const common = (usual: Every): Common => {
		const every = EVERY.find((value) => value === (fields.every || usual));
		if (every === undefined) throw wrong("every", `${quoted(fields.every ?? "")} is none of ${EVERY.join(", ")}`);
		return { name, every, ...chosenBy(fields.query ?? "", facets, (what) => wrong("query", what)) };
	};

	if (fields.chat) {
		const token = needed("token", "the bot's token, as BotFather gave it");
		if (!/^\d+:[\w-]+$/.test(token)) throw wrong("token", "must look like 123456:ABC-def");
		return telegram(common("story"), token, fields.chat);
	}
	if (fields.to) {
		const api = MAIL_APIS.find((known) => known === needed("api", `one of ${MAIL_APIS.join(", ")}`));
		if (api === undefined) throw wrong("api", `must be one of ${MAIL_APIS.join(", ")}`);
		const from = needed("from", "the sender, such as Elshi <news@example.org>");
		if (!isMailAddress(from)) throw wrong("from", "must be an e-mail address, or a name and <address>");
		if (!isMailAddress(fields.to)) throw wrong("to", "must be an e-mail address");
		const url =
			api === "resend"
				? fields.endpoint || "https://api.resend.com/emails"
				: needed("endpoint", "https://api.mailgun.net/v3/YOUR-DOMAIN/messages");
		const unsubscribe = fields.unsubscribe || `mailto:${bare(from)}?subject=unsubscribe`;
		if (!/^(?:mailto|https?):\S+$/.test(unsubscribe)) throw wrong("unsubscribe", "must be a web address or mailto:");
		const mailbox = {
			api,
			url: address("endpoint", url),
			key: needed("key", "of the mail API"),
			from,
			to: fields.to,
			unsubscribe,
		};
		const so = common("daily");
		if (so.every === "story") throw wrong("every", "a letter a story is too many: daily, weekly or alert");
		return mail(so, mailbox);
	}
	return webhook(
		common("story"),
		address("url", needed("url", "or chat, or to")),
		keyOf(fields.secret, (what) => wrong("secret", what)),
	);
}

function keyOf(secret: string | undefined, wrong: (what: string) => Error): Uint8Array<ArrayBuffer> | undefined {
	if (!secret?.trim()) return undefined;
	try {
		return webhookKey(secret);
	} catch (error) {
		throw wrong(error instanceof Error ? error.message : String(error));
	}
}

function chosenBy(
	query: string,
	facets: FacetTable,
	wrong: (what: string) => Error,
): { readonly selection: Selection; readonly ui: UiLanguage | undefined } {
	try {
		const read = readQuery(new URLSearchParams(query), { ...selectionParameters(facets), ui: UI }, facets);
		return { selection: selectionOf(read), ui: uiOf(read) };
	} catch (error) {
		// Rather nothing than everything to everybody.
		if (error instanceof BadQuery) throw wrong(`${error.message}; nothing is sent there`);
		throw error;
	}
}

function webhook(common: Common, url: string, key: Uint8Array<ArrayBuffer> | undefined): Receiver {
	const target = { url, ...(key === undefined ? {} : { key }) };
	return {
		...common,
		address: `${url} ${key?.join() ?? ""}`,
		secrets: [],
		takes: MESSAGE_TYPES,
		judge: () => undefined,
		requestOf: (message, now) => webhookRequest(message, target, now),
	};
}

/** A public channel or group, as https://core.telegram.org/bots/api#sendmessage has it. */
const PUBLIC_NAME = /^@\w{4,32}$/;

/** A chat is not told again for each outlet that joins a story; that it was withdrawn it is told. */
function telegram(common: Common, token: string, chat: string): Receiver {
	const ui = common.ui ?? "en";
	return {
		...common,
		address: `${token} ${chat}`,
		...(PUBLIC_NAME.test(chat) && { open: chat }),
		secrets: [token],
		takes: ["story.published", "story.withdrawn", "digest.published", "alert"],
		judge: telegramVerdict,
		requestOf: async (message, _now, movedTo) => telegramRequest(message, { token, chat: movedTo ?? chat, ui }),
	};
}

function mail(common: Common, mailbox: Mailbox): Receiver {
	return {
		...common,
		address: Object.values(mailbox).join(" "),
		secrets: [mailbox.key],
		takes: ["digest.published", "alert"],
		judge: mailVerdict,
		requestOf: async (message) => mailRequest(message, mailbox),
	};
}

function isMailAddress(text: string): boolean {
	return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(bare(text)) && !/[\r\n]/.test(text);
}

/** `Elshi <news@example.org>` without the name. */
function bare(address: string): string {
	return /<([^<>]*)>\s*$/.exec(address)?.[1] ?? address.trim();
}
