import { beforeAll, expect, test } from "vitest";
import type { Report } from "../../src/model/classification.ts";
import { DAY, HOUR, type Instant, MINUTE, shift } from "../../src/model/instant.ts";
import type { Story } from "../../src/model/story.ts";
import { at, eventReport, storiesIn, world } from "../runs/world.ts";
import { siteOver } from "../samples/site.ts";

/** Weeks of runs over one shard: what comes, comes late, is corrected and is withdrawn, is published as a deployment would. */
const DAYS = 50;
const RUNS_AT = [0.25, 6, 12, 18, 23.75];

const { store, shard, run } = world();
/** What readers were served of the daily digest after each run, by the digest's id, when it was there first. */
const digests = new Map<string, string>();
let stories: readonly Story[] = [];
let lastRun: Instant = at(0);

function isolate() {
	const site = siteOver(store);
	site.world.now = lastRun;
	return site;
}

beforeAll(async () => {
	let reports: Report[] = [];
	let event = 0;
	for (let day = 0; day < DAYS; day++) {
		for (const hour of RUNS_AT) {
			const now = at(day * 24 + hour);
			for (let n = (day + hour) % 3; n >= 1; n--) {
				event++;
				// One in four is told by a job that came half an hour late, so some are of the day before; one is dated days before.
				const seen = event % 4 === 0 ? shift(now, -30 * MINUTE) : now;
				const published = event % 10 === 0 ? shift(seen, -3 * DAY) : seen;
				reports.push(eventReport(event, seen, { published }));
			}
			reports = reports.map((report) => {
				const n = Number(report.key.split("/")[1]);
				if (n % 17 === 3 && report.original === undefined && report.firstSeen < shift(now, -6 * HOUR))
					return {
						...report,
						title: `${report.title} corrected`,
						changed: now,
						original: { title: report.title, excerpt: "" },
					};
				if (n % 23 === 5 && report.classification.keep && report.firstSeen < shift(now, -9 * HOUR))
					return { ...report, changed: now, classification: { ...report.classification, keep: false } };
				return report;
			});
			reports = reports.filter(({ firstSeen }) => firstSeen > shift(now, -12 * DAY));
			await shard(0, now, reports);
			await run(now);
			lastRun = now;
			const { items } = await jsonAt<{ items: { id: string; content_html: string }[] }>("/digest/daily.json");
			for (const { id, content_html } of items) if (!digests.has(id)) digests.set(id, content_html);
		}
	}
	stories = await storiesIn(store);
});

async function jsonAt<T>(address: string): Promise<T> {
	const response = await isolate().app.request(address);
	expect(response.status).toBe(200);
	return response.json();
}

async function walked(path: string): Promise<string[]> {
	const ids: string[] = [];
	let address: string | undefined = path;
	while (address !== undefined) {
		const page: { stories: { id: string }[]; next?: string } = await jsonAt(address);
		ids.push(...page.stories.map(({ id }) => id));
		address = page.next;
	}
	return ids;
}

test("serves all that was published, each story once, in the order of the record", async () => {
	const listed = stories.filter(({ withdrawn }) => withdrawn !== true).map(({ id }) => id);
	expect(listed.length).toBeGreaterThan(100);
	expect(stories.length).toBeGreaterThan(listed.length);
	expect(await walked("/api/v1/stories?limit=30")).toEqual(listed);
	expect(await walked("/api/v1/stories?sort=oldest&limit=100")).toEqual(listed.toReversed());
});

test("counts all that was published", async () => {
	const { buckets } = await jsonAt<{ buckets: { stories: number }[] }>("/api/v1/timeline");
	const listed = stories.filter(({ withdrawn }) => withdrawn !== true);
	expect(buckets.reduce((sum, { stories: count }) => sum + count, 0)).toBe(listed.length);
});

test("has a page for each story, those withdrawn among them", async () => {
	const { app } = isolate();
	for (const { id } of stories) expect((await app.request(`/stories/${id}`)).status).toBe(200);
});

test("told each story of the days that are over in exactly one daily digest, as it was there first", () => {
	const told = [...digests.values()].join("\n");
	const yesterday = shift(lastRun, -DAY).slice(0, 10);
	for (const { id, firstSeen, reports, unkept = [], withdrawn } of stories) {
		if (firstSeen.slice(0, 10) > yesterday) continue;
		const links = [...reports, ...unkept].map(({ link }) => `href="${link}"`);
		const times = links.reduce((sum, link) => sum + told.split(link).length - 1, 0);
		// What was withdrawn before its day was over is in none.
		if (withdrawn === true) expect(times, id).toBeLessThanOrEqual(1);
		else expect(times, id).toBe(1);
	}
});
