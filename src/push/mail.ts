/** E-mail through an HTTP API of the operator's: Resend's shape (JSON) or Mailgun's (a form). */
import { lastingHash } from "../model/hash.ts";
import { escapeHtml } from "../model/text.ts";
import type { AnswerVerdict } from "./answer.ts";
import type { Message } from "./message.ts";

export const MAIL_APIS = ["resend", "mailgun"] as const;
export type MailApi = (typeof MAIL_APIS)[number];

export interface Mailbox {
	readonly api: MailApi;
	/** Where letters are posted. */
	readonly url: string;
	readonly key: string;
	/** `Elshi <news@example.org>`. */
	readonly from: string;
	readonly to: string;
	/** Where a reader unsubscribes, an address of the web or `mailto:`. */
	readonly unsubscribe: string;
}

/** RFC 5322 lets a line have 998 characters. */
const MOST_SUBJECT = 200;

/** https://resend.com/docs/api-reference/emails/send-email, https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages. */
export function mailRequest(message: Message, { api, url, key, from, to, unsubscribe }: Mailbox): Request {
	const { subject, html, text } = letterOf(message, unsubscribe);
	const isWeb = unsubscribe.startsWith("http");
	// RFC 2369 and, where a POST alone unsubscribes, RFC 8058.
	const unsubscribing: Readonly<Record<string, string>> = {
		"List-Unsubscribe": `<${unsubscribe}>`,
		...(isWeb ? { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
	};
	if (api === "resend")
		return new Request(url, {
			method: "POST",
			body: JSON.stringify({ from, to: [to], subject, html, text, headers: unsubscribing }),
			headers: {
				"Content-Type": "application/json",
				Authorization: `Bearer ${key}`,
				"Idempotency-Key": keyOf(message, to),
			},
			redirect: "manual",
		});
	const form = new URLSearchParams({ from, to, subject, html, text });
	for (const [name, value] of Object.entries(unsubscribing)) form.append(`h:${name}`, value);
	// Mailgun knows no idempotency key; a mailbox that looks tells a repetition by this.
	form.append("h:Message-Id", `<${keyOf(message, to).replaceAll(":", ".")}@${from.replace(/.*@|>.*/g, "")}>`);
	return new Request(url, {
		method: "POST",
		body: form,
		headers: { Authorization: `Basic ${btoa(`api:${key}`)}` },
		redirect: "manual",
	});
}

/** The same at each try, and another one for each mailbox: two that get one digest have one account of the mail API. */
function keyOf({ id }: Message, to: string): string {
	return `${id.slice(0, 200)}:${lastingHash(to)}`;
}

interface Letter {
	readonly subject: string;
	readonly html: string;
	readonly text: string;
}

function letterOf(message: Message, unsubscribe: string): Letter {
	const foot = `<p><a href="${escapeHtml(unsubscribe)}">Unsubscribe</a></p>`;
	if (message.type === "alert") {
		const { text } = message.alert;
		return { subject: `Elshi: ${text.slice(0, MOST_SUBJECT)}`, html: `<p>${escapeHtml(text)}</p>${foot}`, text };
	}
	const { item } = message;
	const lines = (item.digest ?? [item]).map(({ title, link, outlet }) => `${title} (${outlet.name})\n${link}`);
	return {
		subject: `Elshi: ${item.title.slice(0, MOST_SUBJECT)}`,
		html: `<h1>${escapeHtml(item.title)}</h1>${item.html ?? ""}<p><a href="${escapeHtml(item.link)}">Elshi</a></p>${foot}`,
		text: `${item.title}\n\n${lines.join("\n\n")}\n\n${item.link}\n\nUnsubscribe: ${unsubscribe}\n`,
	};
}

/** Refusals of the key, the sender or the mailbox that come as those of a letter: no other letter would be taken. */
const OF_SENDER =
	/api key|not verified|domain .*not found|not allowed to send|verify a domain|invalid_from_address|invalid [`'"]?(?:from|to)\b|not a valid address/i;

export function mailVerdict(status: number, body: string): AnswerVerdict | undefined {
	// A letter with this key was taken, whose answer was lost, and its digest has changed since.
	if (status === 409 && body.includes("invalid_idempotent_request")) return { kind: "taken" };
	return [400, 422].includes(status) && OF_SENDER.test(body) ? { kind: "receiver", isFinal: false } : undefined;
}
