import { DAY, type Instant, shift } from "../../src/model/instant.ts";
import { newestFirst, type Story, type StoryId } from "../../src/model/story.ts";
import { facetsOf, reportOf, storyOf } from "./stories.ts";

/** The last run over the record below: in the evening of its last day. */
export const LAST_RUN: Instant = "2024-11-08T20:00:00.000Z";

const PARTNERS = [["FR"], ["DE"], ["FR", "DE"], ["CN"], [], ["JP"]];
const EVENTS = [["visit"], ["call"], ["summit", "visit"], ["agreement"]] as const;

/**
 * The stories of a hundred days over four months: days without any, days of a few runs, stories of one run, some that their
 * outlets dated days before, some put into the day before their run, and some that were withdrawn. Newest first.
 */
export const HUNDRED_DAYS: readonly Story[] = Array.from({ length: 100 }, (_, n) => dayAgo(n))
	.flat()
	.sort(newestFirst);

/** Those that are listed. */
export const LISTED: readonly Story[] = HUNDRED_DAYS.filter(({ withdrawn }) => withdrawn !== true);

/** Stories of three of the days that turned out to be others. */
export const MOVED: Readonly<Record<StoryId, StoryId>> = Object.fromEntries(
	[10, 40, 75].map((n) => {
		const into = LISTED[n];
		return [`${(into?.id ?? "").slice(0, 10)}-moved${n}`, into?.id ?? ""];
	}),
);

function dayAgo(n: number): Story[] {
	const noon = shift(LAST_RUN, -n * DAY - 8 * 3_600_000);
	// Every seventh day has none; the others have one to six.
	const count = n % 7 === 3 ? 0 : 1 + ((n * 5) % 6);
	return Array.from({ length: count }, (_, i) => {
		const k = n * 7 + i;
		const firstSeen = shift(noon, Math.floor(i / 2) * 3_600_000);
		// One in nine was seen in the evening of the day before, and put into the record by the next day's run.
		const isLate = k % 9 === 0;
		const published = shift(firstSeen, -(k % 11 === 0 ? 3 * DAY : isLate ? DAY : i * 60_000));
		const link = `https://herald.example/${n}-${i}`;
		const languages = k % 3 === 0 ? (["ru", "en"] as const) : (["en"] as const);
		const [first, ...others] = languages.map((language) =>
			reportOf({
				link: `${link}-${language}`,
				language,
				sourceId: language === "en" ? "herald" : "vestnik",
				title: `${k % 4 === 0 ? "Uranium" : "Trade"} talks ${n}-${i}`,
			}),
		);
		return storyOf(`${n}-${i}`, {
			published,
			firstSeen,
			...(isLate ? { id: `${shift(firstSeen, -DAY).slice(0, 10)}-late-${n}-${i}` } : {}),
			facets: facetsOf({ partners: PARTNERS[k % PARTNERS.length] ?? [], events: EVENTS[k % EVENTS.length] ?? [] }),
			...(first === undefined ? {} : { reports: [first, ...others] }),
			...(k % 13 === 5 ? { withdrawn: true } : {}),
		});
	});
}
