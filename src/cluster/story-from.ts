import type { Report } from "../model/classification.ts";
import { type EventDate, type Facets, LEVELS, type Person } from "../model/facets.ts";
import { type Instant, later } from "../model/instant.ts";
import { pattern } from "../model/pattern.ts";
import { firstSeenFirst, type Story, type StoryId } from "../model/story.ts";
import { overlap } from "./overlap.ts";

/** Titles, and excerpts, that share so much of their words are the same text, printed again. */
const SAME_TEXT = 0.8;

/** What is known of a story besides its reports. */
export interface StoryParts {
	readonly id: StoryId;
	readonly merged: readonly StoryId[];
	/** The story as it was last. */
	readonly before?: Story | undefined;
	/** The moment of the run. */
	readonly now: Instant;
}

/**
 * One story of its reports, at least one. Reports that are kept speak for it; where none is kept any longer all of them do, so
 * that its permalink still has something to show. The first stands for it: an outlet's own words before words that another
 * printed earlier, and then the first seen, so that no newcomer takes its place. What was published then stays published then.
 * @returns `before` itself where nothing is different.
 */
export function storyFrom(reports: readonly Report[], { id, merged, before, now }: StoryParts): Story {
	const inOrder = [...reports].sort(firstSeenFirst);
	const kept = inOrder.filter((report) => report.classification.keep);
	const [anchor] = inOrder;
	if (anchor === undefined) throw new RangeError(`story ${id} has no report`);
	const [first = anchor, ...rest] = ownWordsFirst(kept.length > 0 ? kept : inOrder);
	const shown = [first, ...rest] as const;
	const unkept = kept.length > 0 ? inOrder.filter((report) => !report.classification.keep) : [];
	const after: Story = {
		id,
		published: before?.published ?? anchor.published,
		firstSeen: before?.firstSeen ?? now,
		changed: before?.changed ?? now,
		facets: facetsOf(shown.map((report) => report.classification.facets)),
		reports: shown,
		...(unkept.length > 0 && { unkept }),
		...mergesOf(merged, before, now),
		...(kept.length === 0 && { withdrawn: true }),
	};
	if (before === undefined) return after;
	if (textOf(after) === textOf(before)) return before;
	return isSeenAlike(after, before) ? after : { ...after, changed: later(before.changed, now) };
}

function mergesOf(
	ids: readonly StoryId[],
	before: StoryParts["before"],
	now: Instant,
): Pick<Story, "merged" | "mergedAt"> {
	const merged = [...new Set(ids)].sort();
	const fresh = merged.filter((id) => before?.merged.includes(id) !== true);
	const moments = { ...before?.mergedAt, ...Object.fromEntries(fresh.map((id) => [id, now])) };
	return { merged, ...(Object.keys(moments).length > 0 && { mergedAt: moments }) };
}

function textOf(story: Story): string {
	return JSON.stringify([...story.reports, ...(story.unkept ?? []), story.facets, story.merged, story.withdrawn]);
}

/** Whether readers see the same: a new model may only have other scores. */
function isSeenAlike(a: Story, b: Story): boolean {
	return seenOf(a) === seenOf(b);
}

/** All that a reader can see of a story. */
export function seenOf({ id, facets, reports, merged, withdrawn }: Story): string {
	const words = reports.map(({ key, link, sourceId, title, excerpt, image, authors, language, classification }) => [
		...[key, link, sourceId, title, excerpt, image, authors, language],
		classification.reason,
	]);
	return JSON.stringify([id, facets, words, merged, withdrawn]);
}

function ownWordsFirst(reports: readonly Report[]): readonly Report[] {
	// A story of a hundred reports has five thousand pairs.
	const known = new Map<string, ReadonlySet<string>>();
	const wordsOf = (text: string): ReadonlySet<string> => {
		const words = known.get(text) ?? wordsIn(text);
		known.set(text, words);
		return words;
	};
	const isAlike = (a: string, b: string): boolean => overlap(wordsOf(a), wordsOf(b)) >= SAME_TEXT;
	const isSameText = (a: Report, b: Report): boolean => {
		if (a.language !== b.language || a.sourceId === b.sourceId || !isAlike(a.title, b.title)) return false;
		return a.excerpt === "" || b.excerpt === "" || isAlike(a.excerpt, b.excerpt);
	};
	const isRepeat = (report: Report, n: number): boolean =>
		reports.slice(0, n).some((earlier) => isSameText(earlier, report));
	const areRepeats = reports.map(isRepeat);
	return [...reports.filter((_, n) => !areRepeats[n]), ...reports.filter((_, n) => areRepeats[n])];
}

const words = pattern(String.raw`[\p{L}\p{N}]+`, "gu");

function wordsIn(text: string): ReadonlySet<string> {
	return new Set(text.toLowerCase().match(words()));
}

/** What the representative says, and what at least half of the reports say. */
function facetsOf(all: readonly Facets[]): Facets {
	const level = LEVELS.find((rank) => all.some((facets) => facets.level === rank));
	const eventDate = latestWord(all);
	return {
		partners: common(all.map((facets) => facets.partners)),
		organisations: common(all.map((facets) => facets.organisations)),
		events: common(all.map((facets) => facets.events)),
		themes: common(all.map((facets) => facets.themes)),
		persons: persons(all),
		...(eventDate && { eventDate }),
		...(level && { level }),
	};
}

function common<T extends string>(lists: readonly (readonly T[])[]): T[] {
	const first = lists[0] ?? [];
	const rest = new Set(lists.flat());
	const half = lists.length / 2;
	return [...rest].filter(
		(value) => first.includes(value) || lists.filter((list) => list.includes(value)).length >= half,
	);
}

function persons(all: readonly Facets[]): Person[] {
	const byId = new Map(all.flatMap((facets) => facets.persons).map((person) => [person.id, person]));
	return common(all.map((facets) => facets.persons.map((person) => person.id))).flatMap((id) => byId.get(id) ?? []);
}

/** The day the representative gives, or the first that any does, with the last word on whether it came about. */
function latestWord(all: readonly Facets[]): EventDate | undefined {
	const dates = all.flatMap((facets) => facets.eventDate ?? []);
	const [first] = dates;
	const last = dates.findLast((date) => date.certainty !== "announced");
	return first && last ? { ...first, certainty: last.certainty } : first;
}
