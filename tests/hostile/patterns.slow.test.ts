/** Documents that are worst for a pattern of ours, read down to judged articles: none costs many times what its bytes cost elsewhere. */
import { expect, test } from "vitest";
import { PollFailure } from "../../src/model/poll-failure.ts";
import { ingest } from "../../src/runs/ingest.ts";
import { sourceOf } from "../samples/stories.ts";
import { NOW } from "./service.ts";

const SOURCE = sourceOf("outlet", { homepage: "https://o.kz/", feed: "https://o.kz/feed", language: "ru" });
const KIB = 1024;

interface Words {
	readonly title?: string;
	readonly text?: string;
	readonly more?: string;
	readonly link?: string;
}

/** So many items of a kind, each with a title and a link of its own. */
function items(count: number, of: (n: number) => Words): string {
	const told = Array.from({ length: count }, (_, n) => {
		const { title = `Tokayev meets Macron in Paris ${n}`, text = "x", more = "", link = `https://o.kz/${n}` } = of(n);
		return `<item><title>${title}</title><link>${link}</link><description>${text}</description>${more}<pubDate>Wed, 06 Nov 2024 05:00:00 GMT</pubDate></item>`;
	});
	return `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>x</title>${told.join("")}</channel></rss>`;
}

const times = (piece: string, letters: number): string => piece.repeat(Math.ceil(letters / piece.length));
const texts = (piece: string): string => items(15, () => ({ text: `&lt;b&gt;${times(piece, 128 * KIB)}` }));
const titles = (piece: string): string =>
	items(500, (n) => ({ title: `Tokayev Macron ${n} ${times(piece, 4 * KIB)}` }));
const links = (piece: string): string => items(1000, (n) => ({ link: `https://o.kz/${times(piece, 1900)}${n}` }));
const hosts = (piece: string): string => items(1000, (n) => ({ link: `https://o.kz${times(piece, 1900)}a/${n}` }));
const authors = (piece: string): string =>
	items(500, () => ({
		more: `<dc:creator>${times(piece, 4 * KIB)}</dc:creator><category>${times(piece, 4 * KIB)}</category>`,
	}));

const WORST: Readonly<Record<string, string>> = {
	"what WordPress puts at the end, in English": texts("The post o first appeared on s"),
	"what WordPress puts at the end, in Russian": texts("СЗапись З впервые появилось на л"),
	"beginnings of a reading line": texts("Read more Читать далее Толығырақ "),
	"a word of the lexicon again and again": texts("ситуацит"),
	"a stem again and again": texts("обсуд"),
	figures: texts("0"),
	"figures and points": texts("1.2.3,4:5-"),
	dates: texts("5 november 2024 2024-11-05 05.11.2024 "),
	"quotation marks": texts("«„“\"'’"),
	"open brackets": texts("([{"),
	dashes: texts(" – — - "),
	points: texts("."),
	abbreviations: texts("А.Б. Mr. "),
	capitals: texts("Kazakhstan France Tokayev "),
	"open tags": texts("&lt;a "),
	"open quotes of attributes": texts("&lt;a b=&quot;&gt;"),
	"open scripts": texts("&lt;script&gt;&lt;/scrip "),
	comments: texts("&lt;!--"),
	"references of references": texts("&amp;amp;"),
	"combining marks": texts("\u0301\u0316"),
	"relative addresses": texts("&lt;a href=x"),
	addresses: texts("https://o.kz/1 "),
	"what nobody sees": texts("\u200b\u202e"),
	"letters of two alphabets": texts("aа"),
	"titles of spaces and bars": titles("&#160;|"),
	"titles of colons": titles(": "),
	"titles of apostrophes": titles("A.'"),
	"titles of separators": titles(" - "),
	"titles of the outlet's name": titles("| o.kz "),
	"titles of names": titles("Tokayev "),
	"authors of brackets": authors("&gt;"),
	"authors of at signs": authors("a@b "),
	"authors who say so": authors("by by "),
	"addresses of copies": items(1000, (n) => ({ link: `https://www.google.com/amp/s/${times(".s", 1900)}${n}` })),
	"addresses of pages for telephones": links("amp/"),
	"addresses of slashes": links("//"),
	"addresses of escapes": links("%20%2"),
	"addresses of sessions": links(";sid="),
	"addresses of parameters": links("?a=1&amp;utm_a=2"),
	"addresses of keys": links("a1b2"),
	"addresses of points": links("../"),
	"hosts of dots": hosts("."),
	"hosts of labels": hosts(".a"),
	"hosts of twins": items(1000, (n) => ({ link: `https://${times("www.m.", 1900)}o.kz/${n}` })),
};
const NORMAL = items(500, (n) => ({
	title: `Tokayev meets Macron in Paris ${n}`,
	text: times("Kazakhstan says that talks were held in Astana with the ministry of France. ", 4 * KIB),
}));

/** Microseconds of the processor for a byte, the least of two readings. */
function costOf(text: string): number {
	const bytes = new TextEncoder().encode(text);
	const cost = (): number => {
		const began = process.threadCpuUsage();
		try {
			ingest({ bytes, contentType: "application/xml", url: SOURCE.feed }, SOURCE, NOW, { reports: [] });
		} catch (error) {
			if (!(error instanceof PollFailure)) throw error;
		}
		const { user, system } = process.threadCpuUsage(began);
		return (user + system) / bytes.length;
	};
	return Math.min(cost(), cost());
}

test("none of a thousand titles, texts, authors, addresses and hosts costs eight times as much a byte as news", () => {
	costOf(NORMAL);
	const usual = costOf(NORMAL);
	const dear = Object.entries(WORST).map(([name, text]) => [name, costOf(text) / usual] as const);
	expect(dear.filter(([, ratio]) => ratio > 8)).toEqual([]);
	if (process.env.SHOW !== undefined)
		console.log(dear.map(([name, ratio]) => `${ratio.toFixed(1)} ${name}`).join("\n"));
});
