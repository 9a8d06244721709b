import { LIMITS } from "../model/limits.ts";
import { cutText } from "./cut.ts";

/** What WordPress adds to a summary: whence the post came. */
const ORIGIN: readonly RegExp[] = [
	/The post .{1,300}? (?:appeared first on|first appeared on) .{1,100}$/,
	/(?:Сообщение|Запись) .{1,300}? (?:появились? сначала на|впервые появил(?:ась|ось) на?) .{1,100}$/,
];
/** That there is more of it, at the end of a text. */
const INVITATION =
	/(?:Read more|Continue reading|Читать далее|Читать полностью|Подробнее|Толығырақ|Толық оқу)\s*(?:→|»|\.{3}|…)?$/i;
const MORE = /(?:\[(?:…|\.{3})\]|\((?:…|\.{3})\))$/;
const ENDED = /[.!?…]["'»”’)]*$/;
/** Characters at the end of a text in which the last two are looked for. */
const TAIL = 40;

/** A title shorter than this may well be how a sentence begins. */
const LONG_TITLE = 20;

/** Text to excerpt: without the title that some software repeats before it, without what it adds, cut at a sentence. */
export function excerptOf(text: string, title: string): string {
	let rest = title.length >= LONG_TITLE && text.startsWith(title) ? afterTitle(text.slice(title.length)) : text;
	for (const pattern of ORIGIN) rest = rest.replace(pattern, "").trimEnd();
	rest = withoutTail(rest, INVITATION);
	const whole = withoutTail(rest, MORE);
	if (whole !== rest) rest = ENDED.test(whole.slice(-TAIL)) ? whole : `${whole}…`;
	return rest === title || rest === "…" ? "" : cutText(rest, LIMITS.excerpt);
}

function withoutTail(text: string, pattern: RegExp): string {
	const tail = pattern.exec(text.slice(-TAIL));
	return tail ? text.slice(0, text.length - tail[0].length).trimEnd() : text;
}

/** Drupal writes the whole page there: title, byline, day, text, and how many comments. */
function afterTitle(rest: string): string {
	return rest
		.replace(/^[\s.:;,–—|-]+/u, "")
		.replace(/^.{0,60}?\b\d{4}-\d\d-\d\d\s+/, "")
		.replace(/\s+Comments$/, "");
}
