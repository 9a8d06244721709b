/** DESIGN's promise of identity, over a year of daily publishes in which everything happens that could move an id. */
import { expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import { DAY, HOUR, type Instant, shift } from "../../src/model/instant.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import type { Edition, Story } from "../../src/model/story.ts";
import { canonicalUrl } from "../../src/normalize/canonical.ts";
import { publish } from "../../src/runs/publish.ts";
import { rejudge } from "../../src/runs/rejudge.ts";
import { KEYS, REPORT_DAYS, readArchivedStory, SCHEMA } from "../../src/store/stored.ts";
import { memoryStore } from "../fakes/store.ts";

const BEGIN = "2024-01-01T06:00:00.000Z";
const DAYS = 366;

interface Outlet {
	readonly name: string;
	readonly language: LanguageCode;
	/** Days on which it is polled. */
	readonly from: number;
	readonly to: number;
	/** Hours after the event that it reports it. */
	readonly late: number;
	/** Where its pages are on a day, and where they were first. */
	readonly host: (day: number) => string;
	readonly formerHosts?: readonly string[];
}

const OUTLETS: readonly Outlet[] = [
	{ name: "steppe", language: "en", from: 0, to: DAYS, late: 1, host: () => "steppe.example" },
	{
		name: "moved",
		language: "ru",
		from: 0,
		to: DAYS,
		late: 3,
		host: (day) => (day < 150 ? "old.example" : "new.example"),
		formerHosts: ["old.example"],
	},
	{ name: "dala", language: "kk", from: 0, to: DAYS, late: 2, host: () => "dala.example" },
	{ name: "leaves", language: "en", from: 0, to: 120, late: 0, host: () => "leaves.example" },
	{ name: "joins", language: "ru", from: 200, to: DAYS, late: 5, host: () => "joins.example" },
];

/** Partners and acts as each language writes them, so that reports of one event may be told as one. */
const PARTNERS = {
	en: ["France", "Turkey", "China", "Japan", "Germany", "Hungary", "Italy"],
	ru: ["Франции", "Турции", "Китая", "Японии", "Германии", "Венгрии", "Италии"],
	kk: ["Франция", "Түркия", "Қытай", "Жапония", "Германия", "Венгрия", "Италия"],
} as const;
const TITLES = {
	en: (partner: string, name: string, n: number) => `Minister of ${partner} ${name} signs agreement ${n} in Astana`,
	ru: (partner: string, name: string, n: number) => `Министр ${partner} ${name} подписал в Астане соглашение ${n}`,
	kk: (partner: string, name: string, n: number) => `${partner} министрі ${name} Астанада ${n} келісімге қол қойды`,
};

function nameOf(n: number, language: keyof typeof TITLES): string {
	const latin = ["Bar", "do", "ven", "ti", "ruk", "sal", "mo"];
	const cyrillic = ["Бар", "до", "вен", "ти", "рук", "сал", "мо"];
	const parts = language === "en" ? latin : cyrillic;
	return [n, n / 7, n / 49].map((at) => parts[Math.floor(at) % parts.length]).join("");
}

/** Three events a day; every outlet tells most of them, some a day late, some without a date. */
function reportsOf(outlet: Outlet, day: number, now: Instant): Report[] {
	const language = outlet.language === "ru" || outlet.language === "kk" ? outlet.language : "en";
	return [0, 1, 2].flatMap((turn) => {
		const n = day * 3 + turn;
		if ((n * 7 + outlet.late) % 5 === 0) return [];
		const link = `https://${outlet.host(day)}/news/${n}?utm_source=rss`;
		const happened = shift(BEGIN, day * DAY - (6 - turn) * HOUR + outlet.late * 0.5 * HOUR);
		const dated = (n + outlet.late) % 11 !== 0;
		const source = {
			homepage: `https://${outlet.host(day)}/`,
			...(outlet.formerHosts && { formerHosts: outlet.formerHosts }),
		};
		const url = canonicalUrl(new URL(link), source);
		return {
			key: `${outlet.name}/${url}`,
			url,
			link,
			sourceId: outlet.name,
			title: TITLES[language](PARTNERS[language][n % 7] ?? "", nameOf(n, language), n),
			excerpt: "",
			published: dated && happened < now ? happened : now,
			dated,
			firstSeen: now,
			language: outlet.language,
			authors: [],
			categories: [],
			classification: judge(n, "first"),
		};
	});
}

/** What a model says of the article of an event: they differ in one of nine. */
function judge(n: number, model: string): Report["classification"] {
	const keep = model === "first" ? n % 9 !== 0 : n % 9 !== 1;
	const facets = { partners: [], organisations: [], events: ["agreement"], themes: [], persons: [] } as const;
	return { keep, score: keep ? 0.9 : 0.1, facets, evidence: [], reason: "", model };
}

function eventOf(report: Pick<Report, "url">): number {
	return Number(report.url.split("/").at(-1));
}

/** A shard a day later: new reports, old ones forgotten, some edited, all judged by the model of the day. */
function shardAfter(before: readonly Report[], outlet: Outlet, day: number, now: Instant): readonly Report[] {
	const days = day === outlet.from && day > 0 ? Array.from({ length: 8 }, (_, n) => day - 7 + n) : [day];
	const fresh = day >= outlet.from && day < outlet.to ? days.flatMap((on) => reportsOf(outlet, on, now)) : [];
	const known = before.filter((report) => report.firstSeen > shift(now, -REPORT_DAYS * DAY));
	const edited = known.map((report) =>
		eventOf(report) === day * 3 - 4 && !report.original
			? { ...report, title: `Corrected: ${outlet.name}`, updated: now, original: { title: report.title, excerpt: "" } }
			: report,
	);
	const model = day >= 100 && day < 160 ? "second" : "first";
	const kept = fresh.filter((report) => judge(eventOf(report), model).keep);
	return rejudge([...edited, ...kept], model, (article) => judge(eventOf(article), model));
}

/** What a reader of one feed remembers, and what went wrong. */
interface Memory {
	readonly published: Map<string, Instant>;
	readonly story: Map<string, string>;
	readonly told: Map<string, { readonly updated: Instant; readonly content: string }>;
	readonly wrong: string[];
}

function read(edition: Edition, memory: Memory, day: number): void {
	const urls = edition.stories.flatMap((story) => story.reports.map((report) => report.url));
	if (new Set(urls).size < urls.length) memory.wrong.push(`day ${day}: a report is told twice`);
	for (const story of edition.stories) readStory(story, memory, `day ${day}: ${story.id}`);
}

function readStory(story: Story, { published, story: home, told, wrong }: Memory, where: string): void {
	const { id, merged, updated, reports } = story;
	if (!published.has(id) && reports.some(({ url }) => home.has(url))) wrong.push(`${where} returns as new`);
	if ((published.get(id) ?? story.published) !== story.published) wrong.push(`${where} is published anew`);
	published.set(id, story.published);
	for (const { url } of reports) {
		const before = home.get(url) ?? id;
		if (before !== id && !merged.includes(before)) wrong.push(`${where} took ${url} from ${before}`);
		home.set(url, id);
	}
	const content = JSON.stringify(reports.map(({ url, title }) => [url, title]));
	const last = told.get(id);
	if (last?.content === content && last.updated !== updated) wrong.push(`${where} is updated without a change`);
	told.set(id, { updated, content });
}

test("moves no id and no date in a year of rebuilds, moves, edits, newcomers, leavers and models", async () => {
	const store = memoryStore();
	const memory: Memory = { published: new Map(), story: new Map(), told: new Map(), wrong: [] };
	let shards = OUTLETS.map((outlet) => ({ outlet, reports: [] as readonly Report[] }));
	let edition: Edition | undefined;
	for (let day = 0; day < DAYS; day++) {
		const now = shift(BEGIN, day * DAY);
		shards = shards.map(({ outlet, reports }) => ({ outlet, reports: shardAfter(reports, outlet, day, now) }));
		for (const [n, { reports }] of shards.entries())
			await store.put(KEYS.shard(n), { schema: SCHEMA, sources: {}, reports });
		const away = day % 37 === 5 ? KEYS.shard(day % 3) : "";
		const get = (key: string): Promise<unknown> => (key === away ? Promise.reject(new Error("away")) : store.get(key));
		if (day % 31 === 30) await store.delete(KEYS.edition);
		edition = await publish({ store: { ...store, get }, now, log: () => {} });
		read(edition, memory, day);
	}
	expect(memory.wrong).toEqual([]);
	expect(memory.published.size).toBeGreaterThan(DAYS);
	const [first = ""] = memory.published.keys();
	expect((await readArchivedStory(store, first))?.id).toBe(first);
	const lost = await unresolved([...memory.published.keys()], edition, store);
	expect(lost).toEqual([]);
});

/** Ids that neither the edition nor the archive knows. */
async function unresolved(
	ids: readonly string[],
	edition: Edition | undefined,
	store: ReturnType<typeof memoryStore>,
): Promise<string[]> {
	const current = [...(edition?.stories ?? []), ...(edition?.withdrawn ?? [])].flatMap(({ id, merged }) => [
		id,
		...merged,
	]);
	const index = JSON.stringify(await store.get(KEYS.archiveIndex));
	return ids.filter((id) => !current.includes(id) && !index.includes(id));
}
