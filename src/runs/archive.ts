/** Putting closed months away, so that what leaves the edition keeps its permalink. */
import { DAY, type Instant, shift } from "../model/instant.ts";
import type { Archive, Story } from "../model/story.ts";
import type { Store } from "../ports.ts";
import { KEYS, readArchive, readArchiveIndex, SCHEMA } from "../store/stored.ts";

/** Days after which nobody joins the stories of a month that is over: then it is put away. */
const GRACE_DAYS = 10;

/** The last month, `yyyy-mm`, that is closed at an instant. */
export function lastClosedMonth(now: Instant): string {
	const [year = 0, month = 1] = shift(now, -GRACE_DAYS * DAY)
		.split("-")
		.map(Number);
	return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}

/**
 * Puts the stories of every closed month away that is not yet: each month is written once and never again. A story is of the
 * month in which it was first seen, because no story comes late to that.
 * @param stories all that the shards tell, kept or not, newest `published` first.
 * @returns the months that were written. @throws when the store cannot be read or written; the next publish does the rest.
 */
export async function putAway(
	stories: readonly Story[],
	isKept: (story: Story) => boolean,
	store: Store,
	now: Instant,
): Promise<string[]> {
	const last = lastClosedMonth(now);
	const closed = Map.groupBy(
		stories.filter((story) => monthOf(story) <= last),
		monthOf,
	);
	const before = await readArchiveIndex(store);
	const index = new Map(Object.entries(before));
	for (const [month, ofMonth] of closed) {
		if (index.has(month)) continue;
		const stored = await readArchive(store, month);
		const archive = stored ?? archiveOf(month, ofMonth, isKept);
		if (stored === undefined) await store.put(KEYS.archive(month), archive);
		index.set(
			month,
			[...archive.stories, ...archive.withdrawn].flatMap(({ id, merged }) => [id, ...merged]),
		);
	}
	const added = [...index.keys()].filter((month) => !(month in before));
	if (added.length > 0) await store.put(KEYS.archiveIndex, { schema: SCHEMA, months: Object.fromEntries(index) });
	return added;
}

function archiveOf(month: string, stories: readonly Story[], isKept: (story: Story) => boolean): Archive {
	return {
		schema: SCHEMA,
		month,
		stories: stories.filter(isKept),
		withdrawn: stories.filter((story) => !isKept(story)),
	};
}

function monthOf(story: Story): string {
	const firstSeen = story.reports.reduce(
		(first, report) => (report.firstSeen < first ? report.firstSeen : first),
		"9999",
	);
	return firstSeen.slice(0, 7);
}
