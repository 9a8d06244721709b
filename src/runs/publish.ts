/**
 * From shards to the record: what is new in them joins the days, and `front` says what it was made of. It may be killed, come twice,
 * late or at the same time as another: days are written before `front`, stories have the ids that any run would mint, and where `front` and a day tell
 * a story differently, both versions are kept.
 */
import { cluster } from "../cluster/cluster.ts";
import { mintId, mintingDay } from "../cluster/identity.ts";
import type { Report } from "../model/classification.ts";
import { countsOf } from "../model/counts.ts";
import type { Front } from "../model/front.ts";
import { DAY, type Day, dayOf, type Instant, later, MINUTE, shift } from "../model/instant.ts";
import { cededOf, keepersOf, ownAddress } from "../model/own-address.ts";
import { ownValue } from "../model/own-value.ts";
import type { Shard } from "../model/shard.ts";
import type { Source } from "../model/source.ts";
import { dayOfStory, type Story, type StoryId } from "../model/story.ts";
import type { Log, Store } from "../ports.ts";
import { listDays } from "../store/days.ts";
import { readFront, readFrontTag, versionsText, writeFront } from "../store/front.ts";
import { faultOf, isWritable } from "../store/held.ts";
import { listShards, readShard, versionOfReports } from "../store/shards.ts";
import { Draft } from "./draft.ts";
import { frontAfter, frontFromDays } from "./front.ts";
import { isBelieved } from "./moment.ts";
import { type News, newsOf, type SeenReport, surelyTaken, takenAt } from "./news.ts";
import { publishCalendar } from "./publish-calendar.ts";
import { areCountsDue, publishCounts } from "./publish-counts.ts";
import { shareOut } from "./shares.ts";

export interface PublishPorts {
	readonly store: Store;
	/** The moment of the run. */
	readonly now: Instant;
	readonly log: Log;
	/** Shards as this run has just written them, by number: a store may go on showing the older value for a minute. */
	readonly fresh?: ReadonlyMap<number, Shard>;
	/** Whom the reports are of, by id: says whose an address is that several list. */
	readonly sources?: ReadonlyMap<string, Source>;
}

/**
 * Publishes what is new. Where nothing is, one read says so.
 * @returns the front as it was written; `undefined` where nothing was.
 * @throws where the store refuses a write: then the next run does the same again.
 */
export async function publish(ports: PublishPorts): Promise<Front | undefined> {
	const { store, now, log } = ports;
	const versions = await versionsOf(ports);
	if (versions === undefined) return undefined;
	const tag = await readFrontTag(store);
	if (tag.kind === "value" && !tag.value.waits && dayOf(tag.value.at) === dayOf(now)) {
		if (tag.value.madeOf === versionsText([...versions].map(([n, version]) => [String(n), version]))) return undefined;
	}
	const held = await readFront(store);
	if (!isWritable(held)) {
		log("record.unreadable", { key: "front", reason: faultOf(held) });
		return undefined;
	}
	const front = held.kind === "value" ? held.value : await frontFromDays(store);
	if (front === undefined) {
		log("publish.waits", { reason: "the record's days cannot be read" });
		return undefined;
	}
	if (!isBelieved(now, front)) {
		log("run.doubted", { claimed: now, last: front.at });
		await writeFront(store, { ...front, doubted: now }, held);
		return undefined;
	}
	const next = await publishOver(front, versions, ports);
	await writeFront(store, next, held);
	log("publish.front", { at: next.at, version: next.version, stories: next.stories.length });
	return next;
}

/** Milliseconds before the last run in which another may have run at the same time: a store shows older values for about a minute. */
const BESIDE = 5 * MINUTE;

/** The version of each shard's reports; `undefined` where the store does not say. */
async function versionsOf({ store, log, fresh }: PublishPorts): Promise<ReadonlyMap<number, string> | undefined> {
	const known = new Map([...(fresh ?? [])].map(([n, shard]) => [n, versionOfReports(shard.reports)]));
	const listed = await listShards(store);
	if (listed.kind === "value")
		return new Map([...[...listed.value].map(([n, tag]) => [n, tag.reports] as const), ...known]);
	log("publish.waits", { reason: "the shards cannot be listed" });
	return undefined;
}

/** All of a publish but the front: what is new goes into its days, and from there into counts and calendar. */
async function publishOver(front: Front, versions: ReadonlyMap<number, string>, ports: PublishPorts): Promise<Front> {
	const { store, log } = ports;
	const at = front.doubted === undefined ? later(ports.now, front.at) : ports.now;
	// What readers were told is never followed by something earlier, whatever a clock says.
	const moment = later(at, front.changed);
	const draft = new Draft(front.stories, { store, log, now: moment });
	const list = listing(store);
	await openStaleDays(front, at, draft, list);

	const shards = await readShards(front, versions, ports);
	const candidates = [...shards].flatMap(([n, shard]) => {
		const takenUntil = surelyTaken(takenAt(n, shard, front.madeOf));
		return shard.reports.map((report): SeenReport => ({ report, takenUntil }));
	});
	const news = await newsOf(
		newestOfEach(candidates),
		front,
		draft,
		async (month) => (await list(month)) && new Set((await list(month))?.keys()),
	);
	const waiting = new Set(news.unsure.map(({ key }) => key));
	const { newcomers, changes } = withOwnAddresses(news, draft, moment, ports.sources);
	const heldBack = await place(newcomers, at, draft, waiting);
	for (const { story: known, report } of changes) {
		const story = draft.resolve(known);
		if (await draft.open(dayOfStory(story))) draft.put(story, [report]);
		else waiting.add(report.key);
	}
	const written = await draft.save();
	if (written.length > 0) log("publish.days", { days: written });

	const ofCalendar = await calendared(front, moment, draft, ports);
	const opened = draft.opened();
	const counts = {
		...front.counts,
		...Object.fromEntries([...opened].map(([day, { stories }]) => [day, countsOf(stories)])),
	};
	const taken = [...shards].filter(([, { reports }]) => !reports.some(({ key }) => waiting.has(key)));
	return frontAfter(front, {
		at,
		stories: draft.stories.values(),
		days: opened,
		madeOf: {
			...Object.fromEntries(Object.entries(front.madeOf).filter(([n]) => versions.has(Number(n)))),
			...Object.fromEntries(taken.map(([n, { reports }]) => [n, { version: versionOfReports(reports), at }])),
		},
		counts: areCountsDue(counts, front.at, at) ? await publishCounts(counts, dayOf(at), ports) : counts,
		...ofCalendar,
		held: heldBack,
	});
}

/** A report that moves from shard to shard is in both for a while. */
function newestOfEach(candidates: readonly SeenReport[]): readonly SeenReport[] {
	const newest = new Map<string, SeenReport>();
	for (const candidate of candidates) {
		const known = newest.get(candidate.report.key);
		if (known === undefined || candidate.report.changed > known.report.changed)
			newest.set(candidate.report.key, candidate);
	}
	return newest.size === candidates.length ? candidates : [...newest.values()];
}

/** The days of a month with their versions, each month asked for once; `undefined` where the store does not say. */
type DayListing = (month: string) => Promise<ReadonlyMap<Day, string> | undefined>;

function listing(store: Store): DayListing {
	const asked = new Map<string, Promise<ReadonlyMap<Day, string> | undefined>>();
	return (month) => {
		const known = asked.get(month);
		if (known !== undefined) return known;
		const answer = listDays(store, month).then((listed) => (listed.kind === "value" ? listed.value : undefined));
		asked.set(month, answer);
		return answer;
	};
}

/** Opens the days that are not as the last publish left them: it died before it wrote the front, or another one ran at the same time. */
async function openStaleDays(front: Front, at: Instant, draft: Draft, list: DayListing): Promise<void> {
	const months = new Set([shift(at, -DAY), at].map((instant) => instant.slice(0, 7)));
	for (const month of months) {
		for (const [day, version] of (await list(month)) ?? []) {
			if (day >= dayOf(front.since) && version !== ownValue(front.days, day)) await draft.open(day);
		}
	}
}

/** What of a shard publishing goes by. */
type TakenShard = Pick<Shard, "reports" | "spread">;

/** The shards that are not as the last publish took them. One that cannot be read waits, and the others go on. */
async function readShards(
	front: Front,
	versions: ReadonlyMap<number, string>,
	{ store, log, fresh }: PublishPorts,
): Promise<ReadonlyMap<number, TakenShard>> {
	const found = new Map<number, TakenShard>();
	for (const [n, version] of versions) {
		if (front.madeOf[n]?.version === version) continue;
		const known = fresh?.get(n);
		const held = known === undefined ? await readShard(store, n) : { kind: "value" as const, value: known };
		// Not what is remembered of its sources, which all shards together would fill the memory with.
		if (held.kind === "value")
			found.set(n, { reports: held.value.reports, ...(held.value.spread && { spread: held.value.spread }) });
		else if (held.kind !== "absent") log("record.unreadable", { key: `shard/${n}`, reason: faultOf(held) });
	}
	return found;
}

/**
 * News without newcomers whose address is another source's report's already, or comes now with that of its own source. What others had
 * told under an address of a site whose own source tells it now is kept no longer.
 */
function withOwnAddresses(
	{ newcomers, changes }: News,
	draft: Draft,
	now: Instant,
	sources: NonNullable<PublishPorts["sources"]> = new Map(),
): Pick<News, "newcomers" | "changes"> {
	if (newcomers.length === 0 && changes.length === 0) return { newcomers, changes };
	const changed = changes.map(({ report }) => report);
	const keys = new Set(changed.map(({ key }) => key));
	const addresses = new Set([...newcomers, ...changed].map(({ url }) => ownAddress(url, sources)));
	const known = [...draft.reports().values()].filter(
		({ report }) => addresses.has(ownAddress(report.url, sources)) && !keys.has(report.key),
	);
	const all = [...known.map(({ report }) => report), ...changed, ...newcomers];
	const keepers = new Set(keepersOf(all, sources));
	const ceded = new Set(cededOf(all, sources));
	return {
		newcomers: newcomers.filter((report) => keepers.has(report)),
		changes: [
			...changes.map(({ story, report }) => ({
				story,
				report: ceded.has(report) ? cededAt(report.changed, report) : report,
			})),
			...known.flatMap(({ story, report }) =>
				ceded.has(report) && report.isCeded === undefined ? { story, report: cededAt(now, report) } : [],
			),
		],
	};
}

function cededAt(changed: Instant, report: Report): Report {
	return { ...report, changed, isCeded: true, classification: { ...report.classification, keep: false } };
}

/** Places newcomers among the stories. @returns how many of each source are over its share; what waits for a day joins `waiting`. */
async function place(
	newcomers: readonly Report[],
	at: Instant,
	draft: Draft,
	waiting: Set<string>,
): Promise<Front["held"]> {
	if (newcomers.length === 0) return {};
	for (const day of new Set(newcomers.map(({ firstSeen }) => mintingDay(firstSeen, at)))) await draft.open(day);
	const { admitted, held } = shareOut(newcomers, draft.opened().get(dayOf(at)));
	const minted = new Set<StoryId>();
	const mint = (founder: Report): StoryId => {
		const id = mintId(founder, at, (taken) => draft.stories.has(taken) || minted.has(taken));
		minted.add(id);
		return id;
	};
	const { placed, merged } = cluster(admitted, [...draft.stories.values()], mint);
	const byStory = Map.groupBy(admitted, ({ key }) => placed.get(key) ?? "");
	for (const [gone, into] of merged) {
		// A story that was founded in this run has no day yet: its reports are placed where it went.
		if (minted.has(gone)) continue;
		if ((await draft.open(dayOfStory(gone))) && (await draft.open(dayOfStory(into)))) draft.merge(gone, into);
	}
	for (const [id, reports] of byStory) {
		const story = draft.resolve(id);
		if (await draft.open(dayOfStory(story))) draft.put(story, reports);
		else for (const { key } of reports) waiting.add(key);
	}
	return held;
}

/**
 * Takes into the calendar what changed, what waits for it, and once more what changed since shortly before the last run or was taken by it
 * late: a run may have died before its calendar, or have written over one that it read too early.
 * @returns what waits for the next publish, and what that one takes once more
 */
async function calendared(
	front: Front,
	at: Instant,
	draft: Draft,
	{ store, log }: PublishPorts,
): Promise<Pick<Front, "uncalendared" | "calendared">> {
	const again = new Set(front.calendared);
	const closed = new Set<StoryId>();
	for (const id of front.uncalendared) {
		if (!draft.stories.has(draft.resolve(id)) && !(await draft.open(dayOfStory(id)))) closed.add(id);
	}
	const recent = shift(front.at, -BESIDE);
	const due = new Set([...draft.changed, ...front.uncalendared, ...again].map((id) => draft.resolve(id)));
	// A day that could not be read at first may bring, runs later, what a run that died put there.
	const known = new Map(front.stories.map(({ id, changed }) => [id, changed]));
	const isNews = ({ id, changed }: Story): boolean =>
		changed >= recent || (dayOfStory(id) >= dayOf(front.since) && known.get(id) !== changed);
	const stories = [...draft.stories.values()].filter((story) => due.has(story.id) || isNews(story));
	const { waiting } = await publishCalendar(store, stories, at, log);
	const uncalendared = new Set([...waiting, ...closed]);
	const late = stories.filter(({ id, changed }) => changed < recent && !uncalendared.has(id) && !again.has(id));
	return {
		uncalendared: [...uncalendared],
		...(late.length > 0 && { calendared: late.map(({ id }) => id) }),
	};
}

/** The stories that a front shows, those withdrawn left out. */
export function shownIn({ stories }: Front): readonly Story[] {
	return stories.filter((story) => story.withdrawn === undefined);
}
