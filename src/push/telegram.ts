import type { Item } from "../formats/item.ts";
import { escapeHtml } from "../model/text.ts";

/** Telegram's bound on a message is 4,096 characters after its markup is read. */
const MOST_LINES = 20;

/** The message of one story or digest: https://core.telegram.org/bots/api#sendmessage. */
export function telegramRequest(
	item: Item,
	{ token, chat }: { readonly token: string; readonly chat: string },
): Request {
	const body = { chat_id: chat, text: messageOf(item), parse_mode: "HTML" };
	return new Request(`https://api.telegram.org/bot${token}/sendMessage`, {
		method: "POST",
		body: JSON.stringify(body),
		headers: { "Content-Type": "application/json" },
		redirect: "manual",
	});
}

function messageOf(item: Item): string {
	const title = `<b><a href="${escapeHtml(item.link)}">${escapeHtml(item.title)}</a></b>`;
	if (item.html !== undefined) return `${title}\n\n${linesOf(item.html).slice(0, MOST_LINES).join("\n")}`;
	const tags = item.tags.map(({ label }) => escapeHtml(label)).join(" · ");
	const lines = [title, escapeHtml(item.excerpt), `${escapeHtml(item.outlet.name)}${tags && ` · ${tags}`}`];
	return lines.filter((line) => line !== "").join("\n\n");
}

/** A digest's list, in the few elements that Telegram knows. */
function linesOf(html: string): string[] {
	return Array.from(html.matchAll(/<li>(.*?)<\/li>/g), ([, line = ""]) => `• ${line.replace(/ hreflang="[^"]*"/, "")}`);
}
