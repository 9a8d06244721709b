import { concernsCalendar, withStories, yearsOf } from "../cluster/occurrences/occurrences.ts";
import type { Instant } from "../model/instant.ts";
import { type Occurrence, yearOfOccurrence } from "../model/occurrence.ts";
import type { Story, StoryId } from "../model/story.ts";
import type { Log, Store } from "../ports.ts";
import {
	type Calendar,
	emptyCalendar,
	occurrencesOf,
	readCalendar,
	withOccurrences,
	writeCalendar,
} from "../store/calendars.ts";
import { faultOf, isWritable, type Writable } from "../store/held.ts";
import { isOfParties, partyText } from "../store/occurrence-line.ts";

/** Years that one publish reads at most: usual stories need two, and a rebuild takes several publishes. */
const MOST_YEARS = 4;

/** Occurrences that one year holds at most, and letters: three times as many as a year of thirty stories a day has. */
const MOST_OCCURRENCES = 4000;
const MOST_LETTERS = 6_000_000;

/**
 * Takes stories into the calendars of the years that they tell of; with stories that are known already it writes nothing.
 * It may be killed, repeated or doubled: what was not written is given again, and what was is found there.
 * @param stories those that a publish changed, and those that the last one had to leave
 * @returns the stories that wait, because a year that they need could not be read or written, or because there was no time for it.
 *   A story of a waiting one's counterpart waits with it, so that an event is named by the story that told of it first.
 */
export async function publishCalendar(
	store: Store,
	stories: readonly Story[],
	now: Instant,
	log: Log,
): Promise<{ readonly waiting: readonly StoryId[] }> {
	const concerned = stories.filter(concernsCalendar).sort(firstSeenFirst);
	const years = await readYears(store, yearsInTurn(concerned), log);
	const { ready, waiting } = parted(concerned, years);
	const known = knownTo(ready, years);
	const changed = withStories(known, ready, now);
	const isKnown = new Set(known.map(({ uid }) => uid));
	try {
		for (const [year, ofYear] of Map.groupBy(changed, ({ uid }) => yearOfOccurrence(uid))) {
			const over = years.get(year) ?? { kind: "absent" };
			const before = over.kind === "value" ? over.value : emptyCalendar(year);
			const admitted = within(before, ofYear, (uid) => isKnown.has(uid));
			if (admitted.length < ofYear.length) log("calendar.full", { year, refused: ofYear.length - admitted.length });
			if (admitted.length > 0) await writeCalendar(store, withOccurrences(before, admitted), over);
		}
	} catch (error) {
		log("calendar.write-failed", { error: String(error), waiting: concerned.length });
		return { waiting: idsOf(concerned) };
	}
	if (waiting.length > 0) log("calendar.waiting", { stories: waiting.length });
	return { waiting: idsOf(waiting) };
}

/** The occurrences that the stories may tell of: those with one of their counterparts, and those that one of them told of before. */
function knownTo(stories: readonly Story[], years: ReadonlyMap<string, Writable<Calendar>>): Occurrence[] {
	const parties = stories.flatMap(({ facets }) => [...facets.partners, ...facets.organisations].map(partyText));
	const ids = stories.flatMap(({ id, merged }) => [id, ...merged]);
	const mayBe = (line: string): boolean => isOfParties(line, parties) || ids.some((id) => line.includes(id));
	return [...years.values()].flatMap((held) => (held.kind === "value" ? occurrencesOf(held.value, mayBe) : []));
}

/** What a year has room for: those that it has already, and new ones up to its bounds. */
function within({ lines }: Calendar, changed: readonly Occurrence[], isKnown: (uid: string) => boolean): Occurrence[] {
	let left = MOST_OCCURRENCES - lines.length;
	const isFull = lines.reduce((letters, line) => letters + line.length, 0) > MOST_LETTERS;
	return changed.filter(({ uid }) => isKnown(uid) || (!isFull && left-- > 0));
}

/** The years to read, those of the stories first seen first. */
function yearsInTurn(stories: readonly Story[]): string[] {
	const years = new Set<string>();
	for (const story of stories) {
		const own = yearsOf(story).filter((year) => !years.has(year));
		if (years.size + own.length > MOST_YEARS) break;
		for (const year of own) years.add(year);
	}
	return [...years];
}

/** The years that could be read, or do not exist yet. */
async function readYears(store: Store, years: readonly string[], log: Log): Promise<Map<string, Writable<Calendar>>> {
	const found = await Promise.all(years.map(async (year) => ({ year, held: await readCalendar(store, year) })));
	const usable = new Map<string, Writable<Calendar>>();
	for (const { year, held } of found) {
		if (isWritable(held)) usable.set(year, held);
		else log("calendar.unreadable", { year, reason: faultOf(held) });
	}
	return usable;
}

/** A story is ready where all of its years are there, and no earlier story with one of its counterparts waits. */
function parted(
	stories: readonly Story[],
	years: ReadonlyMap<string, unknown>,
): { readonly ready: Story[]; readonly waiting: Story[] } {
	const ready: Story[] = [];
	const waiting: Story[] = [];
	const held = new Set<string>();
	for (const story of stories) {
		const { partners, organisations } = story.facets;
		const counterparts = [...partners, ...organisations];
		const isReady = yearsOf(story).every((year) => years.has(year)) && !counterparts.some((one) => held.has(one));
		if (isReady) ready.push(story);
		else {
			waiting.push(story);
			for (const one of counterparts) held.add(one);
		}
	}
	return { ready, waiting };
}

function idsOf(stories: readonly Story[]): StoryId[] {
	return stories.map(({ id }) => id).sort();
}

function firstSeenFirst(a: Story, b: Story): number {
	if (a.firstSeen !== b.firstSeen) return a.firstSeen < b.firstSeen ? -1 : 1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
