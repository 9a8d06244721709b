import type { AppPorts } from "../../src/app.ts";
import type { Occurrence } from "../../src/model/occurrence.ts";
import type { Store } from "../../src/ports.ts";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { occurrenceOf } from "./occurrences.ts";
import { siteWith } from "./site.ts";
import { facetsOf, idOf, reportOf, storyOf } from "./stories.ts";

export const AT = "2024-11-06T00:00:00.000Z";

const MACRON = { id: "emmanuel-macron", name: "Emmanuel Macron", country: "FR" };

/** Stories of every kind that an answer may have to tell: one with all facets, one of another language, a withdrawn one, many days. */
const STORIES = [
	storyOf("paris", {
		published: "2024-11-04T06:00:00.000Z",
		changed: "2024-11-04T09:00:00.000Z",
		merged: [idOf("lutetia")],
		mergedAt: { [idOf("lutetia")]: "2024-11-04T07:00:00.000Z" },
		facets: facetsOf({
			eventDate: { start: "2024-11-04", end: "2024-11-05", certainty: "announced" },
			themes: ["energy"],
			persons: [MACRON],
		}),
		reports: [
			reportOf({ link: "https://herald.example/paris", image: "https://herald.example/paris.jpg" }),
			reportOf({
				sourceId: "khabarshy",
				language: "kk",
				link: "https://khabarshy.example/paris",
				title: "Президент Парижге барды",
				firstSeen: "2024-11-04T09:00:00.000Z",
			}),
		],
		unkept: [
			reportOf({
				sourceId: "vestnik",
				language: "ru",
				link: "https://vestnik.example/paris",
				title: "Погода в Париже",
				changed: "2024-11-04T08:00:00.000Z",
				classification: { ...reportOf().classification, keep: false, score: 0.1 },
			}),
		],
	}),
	storyOf("berlin", {
		published: "2024-10-28T06:00:00.000Z",
		facets: facetsOf({ partners: ["DE"], organisations: ["eu"], events: ["call"] }),
		reports: [reportOf({ link: "https://vestnik.example/b", sourceId: "vestnik", language: "ru", title: "Разговор" })],
	}),
	storyOf("gone", { published: "2024-11-03T06:00:00.000Z", changed: "2024-11-05T06:00:00.000Z", withdrawn: true }),
	...Array.from({ length: 30 }, (_, n) =>
		storyOf(`old${n}`, {
			published: `2024-0${1 + (n % 9)}-1${n % 10}T06:00:00.000Z`,
			facets: facetsOf({ partners: n % 2 === 0 ? ["FR"] : ["CN", "FR"], persons: n % 3 === 0 ? [MACRON] : [] }),
		}),
	),
];

export const OCCURRENCES = [
	occurrenceOf({ start: "2024-11-20" }),
	occurrenceOf({ start: "2024-11-05", end: "2024-11-06", certainty: "held", changed: "2024-11-05T06:00:00.000Z" }),
	occurrenceOf({
		start: "2024-10-01",
		uid: "2024-summit-2024-10-01-00000002",
		type: "summit",
		partners: ["CN"],
		organisations: ["sco"],
		certainty: "cancelled",
	}),
	occurrenceOf({ start: "2025-01-14", uid: "2024-visit-2024-09-20-00000009", partners: ["DE"] }),
	occurrenceOf({
		start: "2024-09-02",
		uid: "2024-visit-2024-09-01-00000003",
		changed: "2024-11-05T10:00:00.000Z",
		claims: occurrenceOf().claims.map((claim) => ({ ...claim, certainty: "withdrawn" as const })),
	}),
	occurrenceOf({ start: "2023-12-30", end: "2024-01-02", uid: "2023-visit-2023-12-20-00000004", certainty: "held" }),
];

export async function putCalendars(store: Store, occurrences: readonly Occurrence[]): Promise<void> {
	for (const [year, ofYear] of Map.groupBy(occurrences, ({ uid }) => uid.slice(0, 4)))
		await writeCalendar(store, withOccurrences(emptyCalendar(year), ofYear), { kind: "absent" });
}

/** A site with stories of a year, and one of each year in which an occurrence is, and occurrences of three. */
export async function siteOfApi(occurrences: readonly Occurrence[] = OCCURRENCES, changes: Partial<AppPorts> = {}) {
	const years = new Set(occurrences.map(({ uid }) => uid.slice(0, 4)).filter((year) => year < "2023"));
	const old = [...years].map((year) => storyOf("old", { published: `${year}-06-01T06:00:00.000Z` }));
	const site = await siteWith([...STORIES, ...old], { at: AT, moved: { [idOf("lutetia")]: idOf("paris") } }, changes);
	await putCalendars(site.store, occurrences);
	return site;
}
