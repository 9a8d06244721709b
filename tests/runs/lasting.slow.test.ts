/** Whole runs, from a feed's bytes to the record, under what once lost, doubled or stopped it. */
import { describe, expect, test } from "vitest";
import { DAY, HOUR, type Instant, MINUTE, shift } from "../../src/model/instant.ts";
import type { Source } from "../../src/model/source.ts";
import type { Story } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { publish } from "../../src/runs/publish.ts";
import { refresh } from "../../src/runs/refresh.ts";
import { readFront } from "../../src/store/front.ts";
import { FEWEST_SHARDS, readShard, shardOf } from "../../src/store/shards.ts";
import { webOf } from "../fakes/http.ts";
import { rawStoreOf } from "../fakes/raw-store.ts";
import { type MemoryStore, memoryStore } from "../fakes/store.ts";
import { storiesIn } from "./world.ts";

const NOW: Instant = "2024-11-06T06:00:00.000Z";

const EVENTS = [
	"Tokayev pays a state visit to France and meets President Macron in Paris",
	"Kazakhstan and Azerbaijan sign an intergovernmental agreement during Aliyev visit to Astana",
	"Kazakh foreign minister Nurtleu receives the ambassador of Japan in Astana",
	"Kazakhstan and China discuss transit at the intergovernmental commission in Beijing",
	"Tokayev speaks by telephone with President Erdogan of Turkey",
	"Kazakhstan and Uzbekistan sign a treaty on the border in Tashkent",
	"Kazakhstan opens an embassy in Oman, the foreign ministry says",
	"Tokayev receives credentials of the ambassador of Germany",
];

interface Item {
	readonly title: string;
	readonly link: string;
	readonly date?: Instant;
	readonly guid?: string;
	readonly more?: string;
}

function outlet(id: string): Source {
	return {
		id,
		name: id,
		homepage: `https://${id}.kz/`,
		feed: `https://${id}.kz/feed`,
		language: "en",
		country: "KZ",
		publisher: id,
		owner: "private",
		timeZone: "UTC",
	};
}

/** Sources that lie in shards of their own, by order. */
const [FIRST, SECOND, THIRD] = sourcesApart();

function sourcesApart(): [Source, Source, Source] {
	const found = new Map<number, Source>();
	for (let n = 0; found.size < 3; n++) {
		const source = outlet(`outlet${n}-en`);
		if (!found.has(shardOf(source.id))) found.set(shardOf(source.id), source);
	}
	const [first = outlet("a"), second = outlet("b"), third = outlet("c")] = found.values();
	return [first, second, third];
}

function rss(items: readonly Item[]): string {
	const told = items.map(({ title, link, date = shift(NOW, -HOUR), guid, more = "" }) => {
		const id = guid === undefined ? "" : `<guid isPermaLink="false">${guid}</guid>`;
		return `<item><title>${title}</title><link>${link}</link>${id}<pubDate>${new Date(date).toUTCString()}</pubDate>${more}</item>`;
	});
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>O</title>${told.join("")}</channel></rss>`;
}

function atom(title: string, updated: Instant): string {
	const entry = `<entry><id>tag:1</id><title>${title}</title><link href="https://${FIRST.id}.kz/1"/><published>2024-11-05T10:00:00Z</published><updated>${updated}</updated></entry>`;
	return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>O</title><id>x</id><updated>${updated}</updated>${entry}</feed>`;
}

interface Service {
	readonly store: MemoryStore;
	readonly logged: string[];
	readonly asked: readonly string[];
	/** What a source's feed holds from now on; nobody answers for a source that was given none. */
	show(source: Source, body: string): void;
	/** One run of the cron. */
	run(now: Instant, over?: Store): Promise<void>;
	stories(): Promise<Story[]>;
}

function service(sources: readonly Source[] = [FIRST]): Service {
	const store = memoryStore();
	const bodies = new Map<string, string>();
	const logged: string[] = [];
	const http = webOf(Object.fromEntries(sources.map(({ feed }) => [feed, () => new Response(bodies.get(feed))])));
	const log = (event: string): void => void logged.push(event);
	return {
		store,
		logged,
		asked: http.asked,
		show: ({ feed }, body) => void bodies.set(feed, body),
		run: async (now, over = store) => {
			const runs = await refresh(
				{ store: over, http, clock: () => now, log },
				{ sources, now, userAgent: "x", polls: 40 },
			);
			const fresh = new Map([...runs].map(([n, { shard }]) => [n, shard]));
			await publish({ store: over, now, log, fresh });
		},
		stories: () => storiesIn(store),
	};
}

const titles = (stories: readonly Story[]): string[] => stories.map(({ reports }) => reports[0].title).sort();
const identity = ({ id, published, firstSeen }: Story): unknown => [id, published, firstSeen];

/** A store of which every read fails, or those of some keys, while writes go on working. */
function unread(store: Store, isUnread: (key: string) => boolean = () => true): Store {
	const failed = { kind: "unreadable", reason: "KV GET failed: 429" } as const;
	return {
		...store,
		get: (key) => (isUnread(key) ? Promise.resolve(failed) : store.get(key)),
		tag: (key) => (isUnread(key) ? Promise.resolve(failed) : store.tag(key)),
		list: (prefix) => (isUnread(prefix) ? Promise.resolve(failed) : store.list(prefix)),
	};
}

describe("while reads fail and writes work", () => {
	test("nothing is written, and every story has its id and date afterwards", async () => {
		const s = service();
		s.show(FIRST, rss([{ title: EVENTS[0] ?? "", link: "https://o.kz/1" }]));
		await s.run(NOW);
		const [story] = await s.stories();
		const before = s.store.everything();
		s.show(FIRST, rss(EVENTS.map((title, n) => ({ title, link: `https://o.kz/${n + 1}` }))));
		for (let hours = 1; hours < 50; hours++) await s.run(shift(NOW, hours * HOUR), unread(s.store));
		expect(s.store.everything()).toEqual(before);
		await s.run(shift(NOW, 50 * HOUR));
		const after = await s.stories();
		expect(after).toHaveLength(EVENTS.length);
		expect(after.filter(({ id }) => id === story?.id)).toMatchObject([{ published: story?.published, firstSeen: NOW }]);
	});

	test("a front and a shard that fail together lose nothing that either has", async () => {
		const s = service([FIRST, SECOND]);
		s.show(FIRST, rss([{ title: EVENTS[0] ?? "", link: "https://o.kz/1" }]));
		s.show(SECOND, rss([{ title: EVENTS[1] ?? "", link: "https://p.kz/1" }]));
		await s.run(NOW);
		const before = await s.stories();
		const shard = `shard/${shardOf(FIRST.id)}`;
		await s.run(
			shift(NOW, HOUR),
			unread(s.store, (key) => key === "front" || key === shard),
		);
		await s.run(shift(NOW, 2 * HOUR));
		expect(await s.stories()).toEqual(before);
		const front = await readFront(s.store);
		expect(front.kind === "value" && titles(front.value.stories)).toEqual(titles(before));
	});
});

describe("an outlet that brings too much", () => {
	test("whose links have another session at every poll tells each story once, and moves none", async () => {
		const s = service();
		for (let poll = 0; poll < 60; poll++) {
			s.show(FIRST, rss(EVENTS.map((title, n) => ({ title, link: `https://o.kz/n/${n}?visit=${poll}x${poll * 7}` }))));
			await s.run(shift(NOW, poll * 30 * MINUTE));
		}
		const stories = await s.stories();
		expect(titles(stories)).toEqual(EVENTS.toSorted());
		expect(stories.map(({ reports }) => reports.length)).toEqual(EVENTS.map(() => 1));
		const shard = await readShard(s.store, shardOf(FIRST.id));
		expect(shard.kind === "value" && shard.value.reports).toHaveLength(EVENTS.length);
	});

	test("of eight hundred long items a poll fills no key, and all others are told as ever", {
		timeout: 600_000,
	}, async () => {
		const neighbour = neighbourOf(FIRST);
		const s = service([FIRST, neighbour, SECOND]);
		const sizes: number[] = [];
		const measured: Store = {
			...s.store,
			put: (key, value, tag) => {
				sizes.push(Buffer.byteLength(JSON.stringify(value)));
				return s.store.put(key, value, tag);
			},
		};
		const long = "Kazakhstan says so in Astana. ".repeat(20);
		const more = `<description>${long}</description>${`<category>${long}</category>`.repeat(4)}`;
		for (let poll = 0; poll < 3; poll++) {
			const now = shift(NOW, poll * HOUR);
			const flood = Array.from({ length: 800 }, (_, n) => ({
				title: `${EVENTS[n % EVENTS.length]} ${poll}z${n}`,
				link: `https://o.kz/${poll}/${n}?${"x".repeat(1500)}`,
				date: now,
				more,
			}));
			s.show(FIRST, rss(flood));
			s.show(neighbour, rss([{ title: EVENTS[poll] ?? "", link: `https://${neighbour.id}.kz/${poll}`, date: now }]));
			s.show(SECOND, rss([{ title: EVENTS[poll] ?? "", link: `https://${SECOND.id}.kz/${poll}`, date: now }]));
			await s.run(now, measured);
		}
		const told = (await s.stories()).flatMap(({ reports }) => reports).map(({ sourceId }) => sourceId);
		for (const { id } of [neighbour, SECOND]) expect(told.filter((one) => one === id)).toHaveLength(3);
		expect(Math.max(...sizes)).toBeLessThan(12 * 1024 * 1024);
		const state = await readShard(s.store, shardOf(FIRST.id));
		expect(state.kind === "value" && state.value.sources[FIRST.id]?.held).toBeGreaterThan(0);
	});
});

/** Another source of the same shard. */
function neighbourOf({ id }: Source): Source {
	for (let n = 0; ; n++) {
		const source = outlet(`neighbour${n}-en`);
		if (shardOf(source.id) === shardOf(id)) return source;
	}
}

describe("a correction", () => {
	test("is told where the feed's own date stands still, and where it goes back", async () => {
		const s = service();
		const told: unknown[] = [];
		for (const [n, [title, updated]] of [
			["Tokayev pays a state visit to France and meets President Macron in Paris", "2024-11-05T11:00:00.000Z"],
			["Tokayev pays a state visit to Germany and meets President Steinmeier in Berlin", "2024-11-05T11:00:00.000Z"],
			["Tokayev pays a state visit to Italy and meets President Mattarella in Rome", "2024-11-05T09:00:00.000Z"],
		].entries()) {
			s.show(FIRST, atom(title ?? "", updated ?? ""));
			await s.run(shift(NOW, n * HOUR));
			const [story, ...others] = await s.stories();
			expect(others).toEqual([]);
			told.push([story?.facets.partners, story?.published, story?.changed]);
		}
		expect(told).toEqual([
			[["FR"], "2024-11-05T10:00:00.000Z", NOW],
			[["DE"], "2024-11-05T10:00:00.000Z", shift(NOW, HOUR)],
			[["IT"], "2024-11-05T10:00:00.000Z", shift(NOW, 2 * HOUR)],
		]);
	});

	test("of a guid whose address and title are edited twice is of one story", async () => {
		const s = service();
		for (const [n, title] of EVENTS.slice(0, 3).entries()) {
			s.show(FIRST, rss([{ title, link: `https://o.kz/slug-${n}`, guid: "item-1" }]));
			await s.run(shift(NOW, n * HOUR));
		}
		expect(titles(await s.stories())).toEqual([EVENTS[2]]);
	});
});

/** The hours of twelve at which a run asked somebody. */
async function hoursAsked(s: ReturnType<typeof service>): Promise<number[]> {
	const hours: number[] = [];
	for (let hour = 1; hour <= 12; hour++) {
		const before = s.asked.length;
		await s.run(shift(NOW, hour * HOUR));
		if (s.asked.length > before) hours.push(hour);
	}
	return hours;
}

describe("one run with a clock that is far ahead", () => {
	test.each(["2031-01-01T00:00:00.000Z", "2100-01-01T00:00:00.000Z"])(
		"in %s puts off no poll and forgets nothing",
		async (far) => {
			const s = service();
			s.show(FIRST, rss([{ title: EVENTS[0] ?? "", link: "https://o.kz/1" }]));
			await s.run(NOW);
			await s.run(far);
			s.show(FIRST, rss([0, 1].map((n) => ({ title: EVENTS[n] ?? "", link: `https://o.kz/${n + 1}` }))));
			const asked = await hoursAsked(s);
			expect(asked[0]).toBe(1);
			expect(Math.max(...asked.map((hour, n) => hour - (asked[n - 1] ?? 0)))).toBeLessThanOrEqual(6);
			expect(titles(await s.stories())).toEqual([EVENTS[1], EVENTS[0]].sort());
			const shard = await readShard(s.store, shardOf(FIRST.id));
			expect(shard.kind === "value" && shard.value.reports).toHaveLength(2);
			expect(s.logged).toContain("run.doubted");
		},
	);
});

describe("one run with a clock that is some days ahead", () => {
	test.each([2, 9, 29])(
		"by %i: after the first run that is right again every one polls and publishes",
		async (days) => {
			const s = service();
			s.show(FIRST, rss([{ title: EVENTS[0] ?? "", link: "https://o.kz/1" }]));
			await s.run(NOW);
			await s.run(shift(NOW, days * DAY));
			s.show(FIRST, rss([0, 1].map((n) => ({ title: EVENTS[n] ?? "", link: `https://o.kz/${n + 1}` }))));
			const asked = await hoursAsked(s);
			expect(asked[0]).toBe(2);
			expect(Math.max(...asked.map((hour, n) => hour - (asked[n - 1] ?? 0)))).toBeLessThanOrEqual(6);
			expect(titles(await s.stories())).toEqual([EVENTS[1], EVENTS[0]].sort());
		},
	);
});

describe("values of another release", () => {
	test("an older or a newer one: none of them is ever written over, whatever key it is", async () => {
		const s = service([FIRST, SECOND]);
		s.show(FIRST, rss(EVENTS.slice(0, 3).map((title, n) => ({ title, link: `https://o.kz/${n}` }))));
		s.show(SECOND, rss(EVENTS.slice(3).map((title, n) => ({ title, link: `https://p.kz/${n}` }))));
		await s.run(NOW);
		await s.run(shift(NOW, DAY));
		const keys = Object.keys(s.store.everything());
		expect(keys).toEqual(
			expect.arrayContaining(["front", "day/2024-11-06", "counts/2024", `shard/${shardOf(FIRST.id)}`]),
		);
		const others = { edition: { schema: 1 }, "archive/2024-04": { schema: 2, month: "2024-04" } };
		for (const key of [...keys, "calendar/2024", "calendar/2025"]) {
			for (const schema of [0, 2, undefined]) {
				const old = memoryStore();
				const [from, to] = [rawStoreOf(s.store), rawStoreOf(old)];
				for (const name of keys) await to.put(name, (await from.get(name)) ?? { text: "" });
				for (const [name, value] of Object.entries(others)) await old.put(name, value);
				const marked = schema !== undefined && { schema };
				await old.put(key, { ...marked, of: "another release" }, { ...marked, version: "x" });
				const foreign = old.raw(key);
				s.show(FIRST, rss([{ title: EVENTS[7] ?? "", link: "https://o.kz/new" }]));
				await s.run(shift(NOW, DAY + HOUR), old);
				await s.run(shift(NOW, 2 * DAY + HOUR), old);
				expect([key, old.raw(key)]).toEqual([key, foreign]);
				for (const [name, value] of Object.entries(others)) expect(old.raw(name)).toBe(JSON.stringify(value));
			}
		}
	});
});

describe("after a pause", () => {
	test.each([28, 50, 120])(
		"of %s days every story is where it was, and the outlet's new ones are told",
		async (days) => {
			const s = service();
			for (let day = 0; day < 5; day++) {
				s.show(FIRST, rss([{ title: EVENTS[day] ?? "", link: `https://o.kz/${day}`, date: shift(NOW, day * DAY) }]));
				await s.run(shift(NOW, day * DAY));
			}
			const before = (await s.stories()).map(identity);
			const back = shift(NOW, days * DAY);
			s.show(FIRST, rss([{ title: EVENTS[6] ?? "", link: "https://o.kz/6", date: back }]));
			// A moment so far from the last run's is believed when the next run says the same.
			for (let run = 0; run < 3; run++) await s.run(shift(back, run * 15 * MINUTE));
			const after = await s.stories();
			expect(after.slice(1).map(identity)).toEqual(before);
			expect(titles(after.slice(0, 1))).toEqual([EVENTS[6]]);
		},
	);

	test("over the end of a month what the outlet dates before it lies in the day of its first sight, once", async () => {
		const s = service();
		const begin = "2024-08-29T06:00:00.000Z";
		s.show(FIRST, rss([{ title: EVENTS[0] ?? "", link: "https://o.kz/0", date: begin }]));
		await s.run(begin);
		const items = EVENTS.slice(0, 4).map((title, n) => ({
			title,
			link: `https://o.kz/${n}`,
			date: shift(begin, n * 12 * HOUR),
		}));
		s.show(FIRST, rss(items));
		for (let day = 5; day < 9; day++) await s.run(shift(begin, day * DAY));
		const stories = await s.stories();
		expect(stories.map(({ id, published }) => [id.slice(0, 10), published.slice(0, 10)])).toEqual([
			["2024-09-03", "2024-08-30"],
			["2024-09-03", "2024-08-30"],
			["2024-09-03", "2024-08-29"],
			["2024-08-29", "2024-08-29"],
		]);
	});
});

describe("a shard that is broken for good", () => {
	test("stops its own sources alone, for fifty days, and is taken up again when it is mended", async () => {
		const s = service([FIRST, SECOND, THIRD]);
		s.show(FIRST, rss([{ title: EVENTS[0] ?? "", link: "https://o.kz/0" }]));
		for (const source of [SECOND, THIRD]) s.show(source, rss([]));
		await s.run(NOW);
		const shard = `shard/${shardOf(FIRST.id)}`;
		const good = s.store.raw(shard) ?? "";
		s.store.damage(shard, good.slice(0, 100));
		for (const [n, source] of [SECOND, THIRD].entries()) {
			const now = shift(NOW, (n + 1) * HOUR);
			s.show(source, rss([{ title: EVENTS[n + 1] ?? "", link: `https://${source.id}.kz/1`, date: now }]));
			await s.run(now);
			// In the very next run.
			expect(titles(await s.stories())).toContain(EVENTS[n + 1]);
		}
		for (let day = 1; day < 50; day++) await s.run(shift(NOW, day * DAY));
		expect(s.store.raw(shard)).toBe(good.slice(0, 100));
		expect(s.logged).toContain("refresh.shard-failed");
		const late = shift(NOW, 50 * DAY);
		s.store.damage(shard, good);
		s.show(FIRST, rss([0, 5].map((n) => ({ title: EVENTS[n] ?? "", link: `https://o.kz/${n}`, date: late }))));
		for (let run = 0; run < 3; run++) await s.run(shift(late, run * 15 * MINUTE));
		expect(titles(await s.stories())).toEqual([0, 1, 2, 5].map((n) => EVENTS[n] ?? "").sort());
	});
});

test("a source that is called constructor is polled as any other", async () => {
	const odd = outlet("constructor");
	const s = service([odd, neighbourOf(odd)]);
	s.show(odd, rss([{ title: EVENTS[0] ?? "", link: "https://o.kz/0" }]));
	s.show(neighbourOf(odd), rss([{ title: EVENTS[1] ?? "", link: "https://p.kz/0" }]));
	for (const hours of [0, 1]) await s.run(shift(NOW, hours * HOUR));
	expect(titles(await s.stories())).toEqual([EVENTS[1], EVENTS[0]].sort());
	expect(s.asked).toHaveLength(4);
	expect(FEWEST_SHARDS).toBeGreaterThan(shardOf(odd.id));
});
