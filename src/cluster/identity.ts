import { lastingHash } from "../model/hash.ts";
import { DAY, type Day, dayOf, type Instant, shift } from "../model/instant.ts";
import { LATE_DAYS, type StoryId } from "../model/story.ts";

/** Digits of the hash in an id; among the stories of one day two are alike with a chance of one in a million. */
const DIGITS = 8;

/**
 * The id of a story: the day and a hash of the key of its first-seen report, so that a run that comes twice, late or at the same time as
 * another mints the same one. A report that waited for longer than `LATE_DAYS` gets the day of the run, because the days before
 * have been published.
 * @param now the moment of the run. @param isTaken whether another story has an id: then more digits distinguish them.
 */
export function mintId(
	{ key, firstSeen }: { readonly key: string; readonly firstSeen: Instant },
	now: Instant,
	isTaken: (id: StoryId) => boolean = () => false,
): StoryId {
	const day = mintingDay(firstSeen, now);
	const hash = lastingHash(key);
	for (let digits = DIGITS; digits < hash.length; digits++) {
		const id = `${day}-${hash.slice(0, digits)}`;
		if (!isTaken(id)) return id;
	}
	return `${day}-${hash}`;
}

/** The day of the record that a story first seen at an instant belongs to. */
export function mintingDay(firstSeen: Instant, now: Instant): Day {
	return firstSeen < shift(now, -LATE_DAYS * DAY) ? dayOf(now) : dayOf(firstSeen);
}
