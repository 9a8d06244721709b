import { Agent, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../scripts/service/port.ts";
import type { Report } from "../src/model/classification.ts";
import { DAY, dayOf, HOUR, type Instant, shift } from "../src/model/instant.ts";
import type { Shard } from "../src/model/shard.ts";
import { mondayOf, weekOf } from "../src/model/week.ts";
import { publish } from "../src/runs/publish.ts";
import { SOURCES } from "../src/sources/registry.ts";
import { FEWEST_SHARDS } from "../src/store/shards.ts";
import { memoryStore } from "../tests/fakes/store.ts";
import type { Line } from "./pages/worker.ts";
import { madeReports } from "./publish/reports.ts";
import { cpuOf, inFolder, startAlone } from "./workerd.ts";

export const HELP = `npm run bench -- pages

Serves a record of forty days, thirty stories a day, in one workerd, and asks in turns for each kind of page and for a feed of the
same stories, each time as at a host of its own, so that every answer is rendered anew. Prints the milliseconds of processor time
that an answer takes, of the thread that runs the Worker, and how many times the feed's a page's is: at most 3. Linux only. Fails
where one is over.`;

const MOST = 3;
const PORT = 8795;
const DAYS = 40;
const REPORTS_A_DAY = 45;
const END: Instant = "2026-11-20T12:00:00.000Z";
const ROUNDS = 7;
/** Answers of one turn: a millisecond each or more, which the kernel counts exactly. */
const ANSWERS = 40;

interface Kind {
	readonly name: string;
	readonly page: string;
	/** Of the same stories, or events. */
	readonly feed: string;
}

export async function bench(): Promise<void> {
	await inFolder(async (folder) => {
		console.error("bundling …");
		const port = await freePort(PORT, () => {});
		const workerd = startAlone("bench/pages/worker.ts", folder, port);
		try {
			console.error(`publishing ${DAYS} days …`);
			const { lines, kinds } = await record();
			await sent(port, { lines, at: END });
			await measure(kinds, port, workerd.pid);
		} finally {
			await workerd.stop();
		}
	});
}

/** Forty days, each published in two runs, and which addresses are compared. */
async function record(): Promise<{ readonly lines: readonly Line[]; readonly kinds: readonly Kind[] }> {
	const store = memoryStore();
	let reports: readonly Report[] = [];
	let front: Awaited<ReturnType<typeof publish>>;
	for (let run = 0; run <= 2 * DAYS; run++) {
		const now = shift(END, (run - 2 * DAYS) * 12 * HOUR);
		const half = Math.floor(REPORTS_A_DAY / 2);
		const since = shift(now, -14 * DAY);
		reports = [
			...reports.filter(({ firstSeen }) => firstSeen > since),
			...fromSources(madeReports(run * half, half, now)),
		];
		const shards = Array.from({ length: FEWEST_SHARDS }, (_, n): [number, Shard] => [
			n,
			{ at: now, sources: {}, reports: reports.filter((_, i) => i % FEWEST_SHARDS === n) },
		]);
		front = (await publish({ store, now, log: () => {}, fresh: new Map(shards) })) ?? front;
	}
	const listed = await store.list("");
	const lines: Line[] = [];
	for (const { key, tag } of listed.kind === "value" ? listed.value : []) {
		const held = await store.get(key);
		if (held.kind === "value") lines.push([key, held.value, tag]);
	}
	const day = dayOf(shift(END, -DAY));
	const ofDay = front?.stories.filter(({ firstSeen }) => dayOf(firstSeen) === day) ?? [];
	const story = [...ofDay].sort((a, b) => b.reports.length - a.reports.length)[0]?.id ?? "";
	const month = day.slice(0, 7);
	const monday = mondayOf(weekOf(day));
	const span = `since=${month}-01&until=${month}-30`;
	return {
		lines,
		kinds: [
			{ name: "home", page: "/en/", feed: "/feed.rss?limit=40" },
			// Its own reports and six stories beside it.
			{ name: "story", page: `/stories/${story}`, feed: "/feed.rss?limit=7" },
			{ name: "calendar", page: `/calendar/${month}`, feed: `/feed.ics?${span}` },
			{ name: "day", page: `/day/${day}`, feed: `/feed.rss?seenSince=${day}&limit=${ofDay.length}` },
			{ name: "week", page: `/week/${weekOf(day)}`, feed: `/feed.rss?seenSince=${monday}&limit=57` },
			// Counts of the month's stories, of which a feed has the newest.
			{ name: "archive", page: `/archive/${month.replace("-", "/")}`, feed: `/feed.rss?${span}` },
			{ name: "list", page: "/?event=visit,meeting", feed: "/feed.rss?event=visit,meeting&limit=40" },
			{ name: "partner", page: "/partner/cn", feed: "/partner/cn.rss?limit=40" },
			// Of either of both as much as of one.
			{ name: "compare", page: "/compare?partner=cn,ru", feed: "/feed.rss?partner=cn,ru&limit=50" },
			{ name: "theme", page: "/theme/political", feed: "/theme/political.rss?limit=40" },
			{ name: "ranking", page: "/partners", feed: "/feed.rss?limit=40" },
		],
	};
}

/** The reports as if they were of the default sources: so their stories have names and owners. */
function fromSources(reports: readonly Report[]): Report[] {
	return reports.map((report, n) => {
		const spoken = SOURCES.filter(({ language }) => language === report.language);
		return { ...report, sourceId: spoken[n % spoken.length]?.id ?? report.sourceId };
	});
}

async function measure(kinds: readonly Kind[], port: number, pid: number): Promise<void> {
	const times = new Map<string, number[]>();
	let host = 0;
	for (let round = 0; round <= ROUNDS; round++) {
		console.error(`round ${round} of ${ROUNDS} …`);
		for (const path of kinds.flatMap(({ page, feed }) => [page, feed])) {
			const before = cpuOf(pid).thread;
			for (let n = 0; n < ANSWERS; n++) await asked(port, path, `h${host++}.example`);
			// The first round warms up.
			if (round > 0) times.set(path, [...(times.get(path) ?? []), (cpuOf(pid).thread - before) / ANSWERS]);
		}
	}
	console.log(`kind        page      feed     times`);
	for (const { name, page, feed } of kinds) {
		const [ofPage, ofFeed] = [median(times.get(page)), median(times.get(feed))];
		const ratio = ofPage / ofFeed;
		console.log(
			`${name.padEnd(9)} ${ms(ofPage)} ${ms(ofFeed)} ${ratio.toFixed(2).padStart(8)}${ratio > MOST ? ` over ${MOST}` : ""}`,
		);
		if (!(ratio <= MOST)) process.exitCode = 1;
	}
}

function ms(figure: number): string {
	return `${figure.toFixed(2)} ms`.padStart(8);
}

function median(values: readonly number[] = []): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** @param host by which the site is asked: what it holds of another host is of no use. */
function asked(port: number, path: string, host: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const question = request(
			{ host: "127.0.0.1", port, path, agent, headers: { host, accept: "text/html" } },
			(answer) => {
				answer.resume();
				answer.on("end", () =>
					answer.statusCode === 200 ? resolve() : reject(new Error(`bench: ${path} answered ${answer.statusCode}`)),
				);
			},
		);
		question.on("error", reject);
		question.end();
	});
}

/** Sends the record, once workerd answers. */
async function sent(port: number, body: object): Promise<void> {
	for (let tries = 0; tries < 400; tries++) {
		try {
			await (await fetch(`http://127.0.0.1:${port}/`, { method: "PUT", body: JSON.stringify(body) })).text();
			return;
		} catch {
			await setTimeout(25);
		}
	}
	throw new Error("bench: workerd does not answer");
}
