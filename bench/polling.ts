/** When sources are asked, and how long their news waits for it: the schedule of this release beside the one before, over the same months. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { rhythmAfter } from "../src/fetch/rhythm.ts";
import { nextPoll } from "../src/fetch/schedule.ts";
import type { Pace } from "../src/model/feed.ts";
import { DAY, HOUR, type Instant, MINUTE, shift } from "../src/model/instant.ts";
import type { Rhythm } from "../src/model/poll-memory.ts";
import type { Source } from "../src/model/source.ts";
import { parse } from "../src/parse/parse.ts";
import { chance } from "./polling/chance.ts";

export const HELP = `npm run bench -- polling [--days N]

Lives ninety days (or N) of sixty made-up outlets twice, a run every 15 minutes: each outlet asked every half hour (every
quarter where it brings forty items a day, every hour where it brings less than five: what was set by hand before), and each asked by its own
rhythm. Prints, by how much outlets bring, polls a day and minutes from an item's publication to the poll that found it, and
how many items had left the document before; fails where news waits longer, or more polls are made, than by hand.
The first two weeks, in which rhythms are learned, stand in lines of their own.
Outlets work by the clocks of six zones and rest at weekends, some publish in batches, some are silent for weeks, some fail for a
day, some ask for an hour's patience. Where ../shared/replay or ../shared/captures is there, the dates of its documents follow, told
again day after day.`;

const BEGIN: Instant = "2026-03-02T00:00:00.000Z";
const RUNS_APART = 15 * MINUTE;
const LEARNING_DAYS = 14;
/** Items that a document shows. */
const SHOWN = 20;

/** Who publishes what when, and how its server answers. */
interface Outlet {
	readonly source: Source;
	/** Milliseconds, in order. */
	readonly published: readonly number[];
	readonly itemsADay: number;
	readonly pace?: Pace;
	readonly fails: (time: number) => boolean;
}

/** One way to say when an outlet is asked next. */
interface Policy {
	readonly name: string;
	readonly next: (outlet: Outlet, now: Instant, known: { failures: number; rhythm: Rhythm | undefined }) => Instant;
}

const BY_HAND: Policy = {
	name: "by hand",
	next: ({ itemsADay, pace }, now, { failures }) => {
		const usual = itemsADay >= 40 ? 15 : itemsADay < 5 ? 60 : 30;
		return shift(now, Math.max(Math.min(usual * 2 ** failures, 24 * 60), pace?.ttl ?? 0) * MINUTE);
	},
};
const BY_RHYTHM: Policy = {
	name: "by rhythm",
	next: ({ source, pace }, now, known) => nextPoll(source, now, { ...known, pace }),
};

/** What the polls of one outlet came to. */
interface Tally {
	polls: number;
	lost: number;
	/** Minutes. */
	readonly waits: number[];
}

export async function bench(options: readonly string[]): Promise<void> {
	const given = Number(options[options.indexOf("--days") + 1]);
	const days = options.includes("--days") && given > LEARNING_DAYS ? given : 90;
	report("made-up outlets", madeUp(days), days);
	for (const folder of ["../shared/replay", "../shared/captures"]) {
		const outlets = existsSync(folder) ? told(folder, days) : [];
		if (outlets.length > 0) report(`outlets of ${folder}`, outlets, days);
	}
}

function report(title: string, outlets: readonly Outlet[], days: number): void {
	console.log(`${title}: ${outlets.length}, for ${days} days`);
	console.log("items a day   outlets  schedule     polls a day   median wait   90 in 100   lost");
	const classes: [string, (outlet: Outlet) => boolean][] = [
		["20 and more", ({ itemsADay: n }) => n >= 20],
		["5 to 20", ({ itemsADay: n }) => n >= 5 && n < 20],
		["1 to 5", ({ itemsADay: n }) => n >= 1 && n < 5],
		["fewer", ({ itemsADay: n }) => n < 1],
		["all", () => true],
	];
	const learned = Date.parse(BEGIN) + LEARNING_DAYS * DAY;
	const end = Date.parse(BEGIN) + days * DAY;
	const tallies = [BY_HAND, BY_RHYTHM].map((policy) => ({
		policy,
		of: new Map(outlets.map((outlet) => [outlet, live(outlet, policy, learned, end)])),
	}));
	for (const [name, isOf] of classes) {
		const those = outlets.filter(isOf);
		if (those.length === 0) continue;
		for (const { policy, of } of tallies) {
			const sums = those.map((outlet) => of.get(outlet)?.learned ?? noTally());
			console.log(row(name, those.length, policy.name, sums, days - LEARNING_DAYS));
		}
	}
	for (const { policy, of } of tallies) {
		console.log(
			row(
				"first weeks",
				outlets.length,
				policy.name,
				[...of.values()].map(({ learning }) => learning),
				LEARNING_DAYS,
			),
		);
	}
	const [byHand, byRhythm] = tallies.map(({ of }) => [...of.values()].map((tally) => tally.learned));
	if (byHand === undefined || byRhythm === undefined) return;
	const [before, after] = [sumsOf(byHand), sumsOf(byRhythm)];
	const isBetter = after.polls <= before.polls && after.wait <= before.wait;
	console.log(
		`by rhythm: ${(after.polls / before.polls).toFixed(2)} of the polls, a median wait of ${after.wait.toFixed(1)} and not ${before.wait.toFixed(1)} min${isBetter ? "" : ": WORSE"}\n`,
	);
	if (!isBetter) process.exitCode = 1;
}

function sumsOf(tallies: readonly Tally[]): { readonly polls: number; readonly wait: number } {
	const waits = tallies.flatMap((tally) => tally.waits).sort((a, b) => a - b);
	return { polls: tallies.reduce((sum, { polls }) => sum + polls, 0), wait: waits[waits.length >> 1] ?? 0 };
}

function row(name: string, count: number, policy: string, tallies: readonly Tally[], days: number): string {
	const waits = tallies.flatMap((tally) => tally.waits).sort((a, b) => a - b);
	const at = (share: number): string => `${(waits[Math.floor(waits.length * share)] ?? 0).toFixed(0)} min`;
	const sum = (of: (tally: Tally) => number): number => tallies.reduce((all, tally) => all + of(tally), 0);
	return [
		name.padEnd(12),
		String(count).padStart(8),
		`  ${policy.padEnd(10)}`,
		(sum((tally) => tally.polls) / days).toFixed(0).padStart(13),
		at(0.5).padStart(14),
		at(0.9).padStart(12),
		String(sum((tally) => tally.lost)).padStart(7),
	].join("");
}

function noTally(): Tally {
	return { polls: 0, lost: 0, waits: [] };
}

/** The months of one outlet, the weeks of learning apart. */
function live(outlet: Outlet, policy: Policy, learned: number, end: number): { learning: Tally; learned: Tally } {
	const tallies = { learning: noTally(), learned: noTally() };
	let next = BEGIN;
	let failures = 0;
	let rhythm: Rhythm | undefined;
	let taken = 0;
	for (let time = Date.parse(BEGIN); time < end; time += RUNS_APART) {
		const now = new Date(time).toISOString();
		if (next > now) continue;
		const tally = time < learned ? tallies.learning : tallies.learned;
		tally.polls++;
		if (outlet.fails(time)) {
			failures++;
		} else {
			failures = 0;
			let until = taken;
			while ((outlet.published[until] ?? end) <= time) until++;
			const fresh = outlet.published.slice(taken, until);
			// What came before the first poll waited for nobody.
			if (rhythm !== undefined) {
				tally.lost += Math.max(0, fresh.length - SHOWN);
				for (const date of fresh.slice(-SHOWN)) tally.waits.push((time - date) / MINUTE);
			}
			const dates = fresh.slice(-SHOWN).map((date) => new Date(date).toISOString());
			rhythm = rhythmAfter(rhythm, dates, now);
			taken = until;
		}
		next = policy.next(outlet, now, { failures, rhythm });
	}
	return tallies;
}

function sourceOf(id: string): Source {
	return {
		id,
		name: id,
		homepage: `https://${id}.example/`,
		feed: `https://${id}.example/feed`,
		language: "en",
		country: "KZ",
		publisher: id,
		owner: "private",
		timeZone: "UTC",
	};
}

/** Hours by which outlets' clocks are before UTC. */
const ZONES = [5, 6, 5, 3, 4, 8];

/** Outlets of which the busiest brings eighty items a day, and each next one fewer (Zipf). */
function madeUp(days: number): Outlet[] {
	return Array.from({ length: 60 }, (_, n): Outlet => {
		const random = chance(n + 1);
		const itemsADay = 80 * (n + 1) ** -0.9;
		const zone = ZONES[n % ZONES.length] ?? 5;
		const isBatch = n % 7 === 3;
		const silence = n % 9 === 5 ? random() * days : days;
		const outage = n % 6 === 2 ? Math.floor(random() * days) : days;
		const published: number[] = [];
		for (let hour = 0; hour < days * 24; hour++) {
			const time = Date.parse(BEGIN) + hour * HOUR;
			const day = hour / 24;
			if (day >= silence && day < silence + 15) continue;
			const local = new Date(time + zone * HOUR);
			const weekend = local.getUTCDay() % 6 === 0 ? 0.35 : 1;
			const expected = itemsADay * weekend * shareOf(local.getUTCHours(), isBatch);
			for (let count = poisson(expected, random); count > 0; count--)
				published.push(time + (isBatch ? 5 * MINUTE : random() * HOUR));
		}
		return {
			source: sourceOf(`outlet-${n}`),
			published: published.sort((a, b) => a - b),
			itemsADay,
			...(n % 8 === 4 && { pace: { ttl: 60 } }),
			...(n % 8 === 6 && { pace: { updates: 60 } }),
			fails: (time) => Math.floor((time - Date.parse(BEGIN)) / DAY) === outage || random() < 0.01,
		};
	});
}

/** The part of a day's items that comes in an hour of the outlet's clock: in batches at three of them, else from morning to night. */
function shareOf(hour: number, isBatch: boolean): number {
	if (isBatch) return hour === 9 || hour === 13 || hour === 18 ? 1 / 3 : 0;
	if (hour >= 9 && hour < 19) return 0.075;
	return hour >= 7 && hour < 23 ? 0.035 : 0.005;
}

function poisson(expected: number, random: () => number): number {
	let count = 0;
	for (let product = random(); product > Math.exp(-expected); product *= random()) count++;
	return count;
}

/** Outlets as documents show them: what one has of its last days is told again, at the same hours, until the months are over. */
function told(folder: string, days: number): Outlet[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith(".xml"))
		.flatMap((name): Outlet[] => {
			const dates = datesIn(readFileSync(`${folder}/${name}`, "utf8"));
			const [first, last] = [dates[0] ?? 0, dates.at(-1) ?? 0];
			const span = Math.max(1, Math.ceil((last - first) / DAY));
			if (dates.length < 2 || span > 30) return [];
			const from = Date.parse(BEGIN) - Math.floor(first / DAY) * DAY;
			const published: number[] = [];
			for (let day = 0; day < days + span; day += span)
				for (const date of dates) published.push(date + from + day * DAY);
			const id = name.replace(".xml", "");
			return [
				{
					source: sourceOf(id),
					published: published.sort((a, b) => a - b),
					itemsADay: dates.length / span,
					fails: () => false,
				},
			];
		});
}

function datesIn(text: string): number[] {
	try {
		return parse(text)
			.items.map(({ published }) => Date.parse(published ?? ""))
			.filter((date) => !Number.isNaN(date))
			.sort((a, b) => a - b);
	} catch {
		return [];
	}
}
