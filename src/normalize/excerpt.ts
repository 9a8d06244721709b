import { LIMITS } from "../model/limits.ts";
import { cutText } from "./cut.ts";

/** What WordPress and other software add to a summary: whence the post came, and that there is more of it. */
const BOILERPLATE: readonly RegExp[] = [
	/\s*The post .{1,300}? (?:appeared first on|first appeared on) .{1,100}$/,
	/\s*(?:Сообщение|Запись) .{1,300}? (?:появились? сначала на|впервые появил(?:ась|ось) на?) .{1,100}$/,
	/\s*(?:Read more|Continue reading|Читать далее|Читать полностью|Подробнее|Толығырақ|Толық оқу)\s*(?:→|»|\.{3}|…)?$/i,
];
const MORE = /\s*(?:\[(?:…|\.{3})\]|\(\.{3}\))\s*$/;

/** A title shorter than this may well be how a sentence begins. */
const LONG_TITLE = 20;

/** Text to excerpt: without the title that some software repeats before it, without what it adds, cut at a sentence. */
export function excerptOf(text: string, title: string): string {
	let rest = title.length >= LONG_TITLE && text.startsWith(title) ? afterTitle(text.slice(title.length)) : text;
	for (const pattern of BOILERPLATE) rest = rest.replace(pattern, "");
	rest = rest.replace(MORE, "…");
	return rest === title || rest === "…" ? "" : cutText(rest, LIMITS.excerpt);
}

/** A title that goes on as a word is no title here. */
function afterTitle(rest: string): string {
	return rest.replace(/^[\s.:;,–—|-]+/u, "");
}
