import { withStories } from "../cluster/occurrences/occurrences.ts";
import { firstReportedFirst } from "../cluster/occurrences/telling.ts";
import { concernsCalendar, isPlaced, nearYearsOf, yearsOf } from "../cluster/occurrences/years.ts";
import type { Instant } from "../model/instant.ts";
import { type Occurrence, yearOfOccurrence } from "../model/occurrence.ts";
import { ownValue } from "../model/own-value.ts";
import type { Story, StoryId } from "../model/story.ts";
import type { Log, Store } from "../ports.ts";
import {
	type Calendar,
	emptyCalendar,
	occurrencesOf,
	readCalendar,
	withOccurrences,
	withOtherYears,
	writeCalendar,
} from "../store/calendars.ts";
import { faultOf, isWritable, type Writable } from "../store/held.ts";
import { isOfParties, partyText } from "../store/occurrence-line.ts";

/** Years that one publish has to do with at most, besides those that they lead to: a rebuild takes several publishes. */
const MOST_YEARS = 4;

/** Occurrences that one year holds at most, and letters: three times as many as a year of thirty stories a day has. */
const MOST_OCCURRENCES = 4000;
const MOST_LETTERS = 6_000_000;

/**
 * Takes stories into the calendars of the years that they concern; with stories that are known already it writes nothing.
 * It may be killed, repeated or doubled: what was not written is given again, and what was is found there.
 * @param stories those that a publish changed, and those that the last one had to leave
 * @returns the stories that wait, because a year that they need could not be read or written, or because there was no time for it.
 *   A story of a waiting one's counterpart waits with it, so that an event is named by the story that reported it first.
 */
export async function publishCalendar(
	store: Store,
	stories: readonly Story[],
	now: Instant,
	log: Log,
): Promise<{ readonly waiting: readonly StoryId[] }> {
	const concerned = stories.filter(concernsCalendar).sort(firstReportedFirst);
	const turn = storiesInTurn(concerned);
	const years = new Years(store, log);
	await years.read(turn.flatMap(nearYearsOf));
	await years.read(turn.flatMap((story) => years.ledToBy(story)));
	const near = knownTo(turn, years.calendars());
	const farther = new Set(turn.filter((story) => !isPlaced(story, near)));
	await years.read([...farther].flatMap(yearsOf));

	const isReady = (story: Story): boolean => {
		const own = farther.has(story) ? [...nearYearsOf(story), ...yearsOf(story)] : nearYearsOf(story);
		return turn.includes(story) && [...own, ...years.ledToBy(story)].every((year) => years.has(year));
	};
	const { ready, waiting } = parted(concerned, isReady);
	try {
		await take(ready, years, now, log);
	} catch (error) {
		log("calendar.write-failed", { error: String(error), waiting: concerned.length });
		return { waiting: idsOf(concerned) };
	}
	if (waiting.length > 0) log("calendar.waiting", { stories: waiting.length });
	return { waiting: idsOf(waiting) };
}

/** Writes what the stories make of the years. @throws where the store refuses a write. */
async function take(ready: readonly Story[], years: Years, now: Instant, log: Log): Promise<void> {
	const known = knownTo(ready, years.calendars());
	const isKnown = new Set(known.map(({ uid }) => uid));
	const changed = withStories(known, ready, now);
	for (const before of years.calendars()) {
		const ofYear = changed.filter(({ uid }) => yearOfOccurrence(uid) === before.year);
		const admitted = within(before, ofYear, (uid) => isKnown.has(uid));
		if (admitted.length < ofYear.length)
			log("calendar.full", { year: before.year, refused: ofYear.length - admitted.length });
		const marked = withOtherYears(before, [...known, ...changed]);
		const after = admitted.length > 0 ? withOccurrences(marked, admitted) : marked;
		if (after !== before) await years.write(after);
	}
}

/** The years that a run has read. */
class Years {
	readonly #usable = new Map<string, Writable<Calendar>>();
	readonly #read = new Set<string>();
	readonly #store: Store;
	readonly #log: Log;

	constructor(store: Store, log: Log) {
		this.#store = store;
		this.#log = log;
	}

	/** Reads those of the years that it has not read yet. */
	async read(years: readonly string[]): Promise<void> {
		const missing = [...new Set(years)].filter((year) => !this.#read.has(year));
		const found = await Promise.all(
			missing.map(async (year) => ({ year, held: await readCalendar(this.#store, year) })),
		);
		for (const { year, held } of found) {
			this.#read.add(year);
			if (isWritable(held)) this.#usable.set(year, held);
			else this.#log("calendar.unreadable", { year, reason: faultOf(held) });
		}
	}

	/** Whether the year could be read, or does not exist yet. */
	has(year: string): boolean {
		return this.#usable.has(year);
	}

	/** The other years that those in which a story is looked for first lead to. */
	ledToBy(story: Story): readonly string[] {
		const ids = [story.id, ...story.merged];
		return nearYearsOf(story).flatMap((year) => {
			const held = this.#usable.get(year);
			if (held?.kind !== "value") return [];
			const { beside, elsewhere } = held.value;
			return [
				...(story.facets.eventDate === undefined ? [] : beside),
				...ids.flatMap((id) => ownValue(elsewhere, id) ?? []),
			];
		});
	}

	calendars(): Calendar[] {
		return [...this.#usable].map(([year, held]) => (held.kind === "value" ? held.value : emptyCalendar(year)));
	}

	/** @throws where the store refuses. */
	write(calendar: Calendar): Promise<void> {
		return writeCalendar(this.#store, calendar, this.#usable.get(calendar.year) ?? { kind: "absent" });
	}
}

/** The occurrences that the stories may report: those with one of their counterparts, and those that one of them reported before. */
function knownTo(stories: readonly Story[], calendars: readonly Calendar[]): Occurrence[] {
	const parties = stories.flatMap(({ facets }) => [...facets.partners, ...facets.organisations].map(partyText));
	const ids = stories.flatMap(({ id, merged }) => [id, ...merged]);
	const mayBe = (line: string): boolean => isOfParties(line, parties) || ids.some((id) => line.includes(id));
	return calendars.flatMap((calendar) => occurrencesOf(calendar, mayBe));
}

/** What a year has room for: those that it has already, and new ones up to its bounds. */
function within({ lines }: Calendar, changed: readonly Occurrence[], isKnown: (uid: string) => boolean): Occurrence[] {
	let left = MOST_OCCURRENCES - lines.length;
	const isFull = lines.reduce((letters, line) => letters + line.length, 0) > MOST_LETTERS;
	return changed.filter(({ uid }) => isKnown(uid) || (!isFull && left-- > 0));
}

/** The stories of a run: as many, from the first seen on, as have to do with no more years than one run reads. */
function storiesInTurn(stories: readonly Story[]): Story[] {
	const years = new Set<string>();
	const turn: Story[] = [];
	for (const story of stories) {
		const own = yearsOf(story).filter((year) => !years.has(year));
		if (years.size + own.length > MOST_YEARS) continue;
		for (const year of own) years.add(year);
		turn.push(story);
	}
	return turn;
}

/** A story is ready where its years are there, and no earlier story with one of its counterparts waits. */
function parted(
	stories: readonly Story[],
	isReady: (story: Story) => boolean,
): { readonly ready: Story[]; readonly waiting: Story[] } {
	const ready: Story[] = [];
	const waiting: Story[] = [];
	const held = new Set<string>();
	for (const story of stories) {
		const { partners, organisations } = story.facets;
		const counterparts = [...partners, ...organisations];
		if (isReady(story) && !counterparts.some((one) => held.has(one))) ready.push(story);
		else {
			waiting.push(story);
			for (const one of counterparts) held.add(one);
		}
	}
	return { ready, waiting };
}

function idsOf(stories: readonly Story[]): StoryId[] {
	return stories.map(({ id }) => id);
}
