/** A world of outlets: a few templates of documents, rates by Zipf, and servers that answer as such servers do. */
import { classify } from "../../src/classify/classify.ts";
import { DAY, type Instant, MINUTE } from "../../src/model/instant.ts";
import { escaped, HEADLINES, type Headline } from "../budget/outlets.ts";
import type { Answer, Outlets } from "../budget/platform.ts";
import { invented } from "../publish/invented.ts";

/** The operator's list of feeds. */
export const LIST = "http://lists.example/elshi.opml";

/** Of so many items one is diplomacy: a tenth of what the region's own outlets hold is. */
const ONE_KEPT_OF = 60;

/**
 * Reports of an event in the mean: a few are told by hundreds of outlets, most by one. There are more events than headlines to tell them
 * by, so that the record makes fewer stories of them, and longer ones, than a real world would give it.
 */
const REPORTS_OF_EVENT = 3;

/** How a document is written, and how its server answers. */
interface Template {
	readonly name: string;
	readonly items: number;
	/** Characters of an item's body, besides its headline. */
	readonly letters: number;
	readonly hasValidators: boolean;
	readonly headers?: Readonly<Record<string, string>>;
	readonly write: (outlet: Outlet, items: readonly Item[]) => string;
}

export interface Outlet {
	readonly n: number;
	readonly itemsADay: number;
	readonly template: Template;
	/** Events of a day that it and all others tell: the more outlets there are, the more happens. */
	readonly eventsADay: number;
}

interface Item {
	readonly n: number;
	readonly time: number;
	readonly title: string;
	readonly summary: string;
	readonly body: string;
}

const rss =
	(head: string, bodyOf: (item: Item) => string) =>
	({ n }: Outlet, items: readonly Item[]): string =>
		`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Outlet ${n}</title><link>https://o${n}.example/</link>${head}${items.map((item) => `<item><title>${escaped(item.title)}</title><link>${linkOf(n, item)}</link><guid isPermaLink="false">${n}-${item.n}</guid><pubDate>${new Date(item.time).toUTCString()}</pubDate><description>${escaped(item.summary)}</description>${bodyOf(item)}</item>`).join("")}</channel></rss>`;

const linkOf = (n: number, item: Item): string => `https://o${n}.example/news/${item.n}`;

/** By how many of ten outlets have them: what feed crawls of news sites find, roughly. */
const TEMPLATES: readonly Template[] = [
	...Array<Template>(4).fill({
		name: "WordPress",
		items: 10,
		letters: 3000,
		hasValidators: true,
		write: rss("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>", ({ body }) => {
			return `<content:encoded><![CDATA[<p>${body}</p>]]></content:encoded>`;
		}),
	}),
	...Array<Template>(2).fill({
		name: "RSS without validators",
		items: 30,
		letters: 200,
		hasValidators: false,
		write: rss("", ({ body }) => `<category>${body.slice(0, 20)}</category>`),
	}),
	{ name: "RSS with a ttl", items: 25, letters: 400, hasValidators: true, write: rss("<ttl>30</ttl>", () => "") },
	{
		name: "Atom with max-age",
		items: 20,
		letters: 1000,
		hasValidators: true,
		headers: { "cache-control": "max-age=900" },
		write: ({ n }, items) =>
			`<feed xmlns="http://www.w3.org/2005/Atom"><title>Outlet ${n}</title><id>https://o${n}.example/</id>${items.map((item) => `<entry><title>${escaped(item.title)}</title><id>${n}-${item.n}</id><link href="${linkOf(n, item)}"/><updated>${new Date(item.time).toISOString()}</updated><summary>${escaped(item.summary)}</summary><content type="html">${escaped(`<p>${item.body}</p>`)}</content></entry>`).join("")}</feed>`,
	},
	{
		name: "news sitemap",
		items: 40,
		letters: 0,
		hasValidators: true,
		write: ({ n }, items) =>
			`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${items.map((item) => `<url><loc>${linkOf(n, item)}</loc><news:news><news:publication><news:name>Outlet ${n}</news:name><news:language>en</news:language></news:publication><news:publication_date>${new Date(item.time).toISOString()}</news:publication_date><news:title>${escaped(item.title)}</news:title></news:news></url>`).join("")}</urlset>`,
	},
	{
		name: "JSON Feed",
		items: 20,
		letters: 1500,
		hasValidators: false,
		write: ({ n }, items) =>
			JSON.stringify({
				version: "https://jsonfeed.org/version/1.1",
				title: `Outlet ${n}`,
				items: items.map((item) => ({
					id: `${n}-${item.n}`,
					url: linkOf(n, item),
					title: item.title,
					summary: item.summary,
					content_text: item.body,
					date_published: new Date(item.time).toISOString(),
				})),
			}),
	},
];

const WORDS = "The paper writes of bread, roads, schools, rain, football, a bridge, two markets and an old theatre. ";

/** Of an outlet in the mean. */
const ITEMS_A_DAY = 5;

/** Outlets so many that the busiest bring a hundred items a day, and each next one fewer; five in the mean, however many they are. */
export function outletsOf(count: number): readonly Outlet[] {
	return Array.from({ length: count }, (_, n): Outlet => {
		// Which template and server it has must not hang on how busy it is.
		const mixed = Math.imul(n + 1, 0x9e3779b1) >>> 0;
		const template = TEMPLATES[mixed % TEMPLATES.length];
		if (template === undefined) throw new Error("no template");
		const eventsADay = Math.max(1, Math.round((count * ITEMS_A_DAY) / ONE_KEPT_OF / REPORTS_OF_EVENT));
		return { n, itemsADay: Math.min(100, 2 * ((n + 0.5) / count) ** -0.6), template, eventsADay };
	});
}

/**
 * The world at moments.
 * @param opened before this moment nothing happened that is to be kept: else a first poll would bring the diplomacy of weeks at once
 * @param seen is told of each poll
 */
export function worldOf(
	outlets: readonly Outlet[],
	opened: number,
	seen: (outlet: Outlet, time: number, answer: Answer) => void,
) {
	const list = `<opml version="2.0"><body>${outlets.map(({ n }) => `<outline id="o-${n}" text="Outlet ${n}" xmlUrl="https://o${n}.example/feed" language="en" country="KZ"/>`).join("\n")}</body></opml>`;
	return (time: number): Outlets => ({
		get: (address) => {
			if (LIST.endsWith(address)) return { headers: { "content-type": "text/x-opml", etag: '"1"' }, body: list };
			const outlet = outlets[Number(/^o(\d+)\.example\//.exec(address)?.[1])];
			if (outlet === undefined) return undefined;
			const answer = answerOf(outlet, time, opened, address.endsWith("/moved"));
			seen(outlet, time, answer);
			return answer;
		},
	});
}

/** Of a hundred servers two are down for a day in ten, one asks for patience at times, one redirects, and one is gone. */
function answerOf(outlet: Outlet, time: number, opened: number, isThere: boolean): Answer {
	const kind = outlet.n % 100;
	if (kind === 13 || kind === 57)
		if (Math.floor(time / DAY + outlet.n / 7) % 10 === 0) return { status: 502, body: "" };
	if (kind === 31 && Math.floor(time / (90 * MINUTE)) % 8 === 0)
		return { status: 429, headers: { "retry-after": "3600" }, body: "" };
	if (kind === 77) return { status: 404, body: "" };
	if (kind === 91 && !isThere)
		return { status: 302, headers: { location: `https://o${outlet.n}.example/moved` }, body: "" };
	return documentOf(outlet, time, opened);
}

function documentOf(outlet: Outlet, time: number, opened: number): Answer {
	const { template, itemsADay, n } = outlet;
	const every = DAY / itemsADay;
	const newest = newestAt(outlet, time);
	const items = Array.from({ length: template.items }, (_, age): Item => {
		const item = newest - age;
		const published = item * every - phaseOf(outlet);
		const isKept = (item + n) % ONE_KEPT_OF === 0 && published >= opened;
		const { title, summary } = isKept ? eventOf(outlet, item, published) : dullOf(outlet, item);
		const body = WORDS.repeat(Math.ceil(template.letters / WORDS.length)).slice(0, template.letters);
		return { n: item, time: published, title, summary, body };
	});
	const validators = template.hasValidators ? { etag: `"${newest}"` } : {};
	const type = template.name === "JSON Feed" ? "application/feed+json" : "application/xml; charset=utf-8";
	return {
		headers: { "content-type": type, ...validators, ...template.headers },
		body: template.write(outlet, items),
	};
}

/** A number from 0 to 1 that an item of an outlet has for good. */
const chanceOf = ({ n }: Outlet, item: number): number => (Math.imul(item + n * 7, 0x9e3779b1) >>> 0) / 2 ** 32;

/** One of the day's events, some of which most outlets tell: by a headline, and a name of its own. */
function eventOf(outlet: Outlet, item: number, published: number): Pick<Headline, "title" | "summary"> {
	const rank = Math.floor(outlet.eventsADay * chanceOf(outlet, item) ** 3);
	const event = Math.floor(published / DAY) * outlet.eventsADay + rank;
	const { title = "", summary = "" } = KEPT[event % KEPT.length] ?? {};
	return { title: `${title}, ${invented(event)} says`, summary: `${summary} ${invented(event)} was there.` };
}

function dullOf(outlet: Outlet, item: number): Pick<Headline, "title" | "summary"> {
	const { title = "", summary = "" } = DULL[Math.floor(chanceOf(outlet, item) * DULL.length)] ?? {};
	return { title, summary };
}

/** Who holds an office hangs on the day. */
const JUDGED: Instant = "2026-11-20T00:00:00.000Z";

/** Headlines that are judged as they are labelled, also where a document leaves their summaries out: else the world brings several times what it says. */
const judgedRightly = (label: Headline["label"]): readonly Headline[] =>
	(HEADLINES.get("en")?.[label] ?? []).filter(({ title, summary }) =>
		[summary, ""].every((excerpt) => isKeptAs(title, excerpt) === (label === "keep")),
	);

function isKeptAs(title: string, excerpt: string): boolean {
	const address = "https://o.example/1";
	const article = {
		key: "",
		url: address,
		link: address,
		sourceId: "o",
		authors: [],
		categories: [],
		language: "en" as const,
	};
	const dates = { published: JUDGED, dated: true, firstSeen: JUDGED };
	return classify({ ...article, ...dates, title, excerpt }, { country: "KZ", language: "en" }).keep;
}

const KEPT = judgedRightly("keep");
const DULL = judgedRightly("drop");

/** The number of an outlet's newest item at a moment. */
export function newestAt(outlet: Outlet, time: number): number {
	return Math.floor((time + phaseOf(outlet)) / (DAY / outlet.itemsADay));
}

function phaseOf({ n, itemsADay }: Outlet): number {
	return ((Math.imul(n, 0x85ebca6b) >>> 0) / 2 ** 32) * (DAY / itemsADay);
}
