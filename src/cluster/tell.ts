import type { Report } from "../model/classification.ts";
import { type EventDate, type Facets, LEVELS, type Person } from "../model/facets.ts";
import type { Story } from "../model/story.ts";
import { overlap } from "./overlap.ts";

/** Titles, and excerpts, that share so much of their words are the same text, printed again. */
const SAME_TEXT = 0.8;

/**
 * One story of its reports, given in the order of first sight and at least one. Reports that are kept speak for it; where
 * none is kept any longer all of them do, so that its permalink still has something to show. The first stands for it: an
 * outlet's own words before words that another printed earlier, and then the first seen, so that no newcomer takes its place.
 * @param before the story as it was told last: what was published then stays published then.
 */
export function tell(id: string, reports: readonly Report[], merged: readonly string[], before?: Story): Story {
	if (before && isAsTold(before, reports, merged)) return before;
	const kept = reports.filter((report) => report.classification.keep);
	const [first, ...rest] = ownWordsFirst(kept.length > 0 ? kept : reports);
	const [anchor] = reports;
	if (!first || !anchor) throw new RangeError(`story ${id} has no report`);
	const told = [first, ...rest] as const;
	const unkept = kept.length > 0 ? reports.filter((report) => !kept.includes(report)).map(({ url }) => url) : [];
	const published = before?.published ?? anchor.published;
	const moments = reports.map((report) =>
		later(report === anchor ? published : report.firstSeen, report.updated ?? ""),
	);
	return {
		id,
		published,
		updated: moments.reduce(later, published),
		facets: facetsOf(told.map((report) => report.classification.facets)),
		reports: told,
		merged: [...merged].sort(),
		...(unkept.length > 0 && { unkept }),
	};
}

/** Whether a story has the reports that it had, as they were: then it need not be told again. */
function isAsTold(before: Story, reports: readonly Report[], merged: readonly string[]): boolean {
	if (before.reports.length !== reports.length || before.merged.length !== merged.length) return false;
	return reports.every((report) => {
		const told = before.reports.find(({ url }) => url === report.url);
		const { keep, model } = report.classification;
		return (
			told?.updated === report.updated && told?.classification.keep === keep && told.classification.model === model
		);
	});
}

function ownWordsFirst(reports: readonly Report[]): readonly Report[] {
	const repeats = reports.filter((report, n) => reports.slice(0, n).some((earlier) => isSameText(earlier, report)));
	return [...reports.filter((report) => !repeats.includes(report)), ...repeats];
}

function isSameText(a: Report, b: Report): boolean {
	if (a.language !== b.language || a.sourceId === b.sourceId) return false;
	if (overlap(wordsIn(a.title), wordsIn(b.title)) < SAME_TEXT) return false;
	return a.excerpt === "" || b.excerpt === "" || overlap(wordsIn(a.excerpt), wordsIn(b.excerpt)) >= SAME_TEXT;
}

function wordsIn(text: string): ReadonlySet<string> {
	return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function later(a: string, b: string): string {
	return a > b ? a : b;
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
