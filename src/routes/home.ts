import { catalogueOf } from "../channels/catalogue.ts";
import type { FacetName } from "../channels/facets.ts";
import { daysBefore } from "../channels/occurrences.ts";
import { EVERYTHING, pathOf, select } from "../channels/selection.ts";
import { digestPath } from "../formats/digest.ts";
import { type Item, publishersOf } from "../formats/item.ts";
import type { Front } from "../model/front.ts";
import { DAY, dayOf, EPOCH, LAST_DAY, shift } from "../model/instant.ts";
import { inCalendarOrder, type Occurrence } from "../model/occurrence.ts";
import { type HomeBars, homePage } from "../pages/home.tsx";
import type { Bar } from "../pages/parts/bars.tsx";
import type { PageReader } from "../pages/reader.ts";
import { shortDay } from "../pages/words/dates.ts";
import type { Asked } from "./asked.ts";
import { cursorText } from "./cursor.ts";
import type { Rendered } from "./documents.ts";
import { itemsOf } from "./listing.ts";
import { occurrencesOn } from "./occurrences.ts";
import { feedsOf, HTML, homeSubscriptions } from "./page-links.ts";
import type { Site } from "./site.ts";
import { walk } from "./walk.ts";

const STORIES = 40;
const AHEAD = 6;
/** Values of one facet that are shown as bars, and days. */
const BARS = 10;

/** The front page: what most report, the newest stories, what is ahead, and with whom it was lately. */
export async function renderHome(site: Site, front: Front, { pageView: view, reader }: Asked): Promise<Rendered> {
	const page = await walk(site, front, { selection: EVERYTHING, limit: STORIES });
	const all = itemsOf(select(page.stories, EVERYTHING, site.facets), view, site);
	const lead = leadOf(all, front);
	const body = homePage({
		reader,
		...(lead === undefined ? {} : { lead }),
		items: all.filter((item) => item !== lead),
		unread: page.unread,
		older: page.next && `/?cursor=${cursorText(page.next)}`,
		nothingRead: front.at === EPOCH ? reader.origin : undefined,
		feeds: feedsOf(EVERYTHING),
		subscriptions: homeSubscriptions(view),
		ahead: await ahead(site, front, reader),
		bars: barsOf(site, front, reader),
	});
	return { type: HTML, body, updated: front.changed, isPartial: page.unread.length > 0 };
}

/** Of the last day's stories, or where it has none of the newest day's, the one that most publishers report. */
function leadOf(items: readonly Item[], { at }: Front): Item | undefined {
	const [newest] = items;
	if (newest === undefined) return undefined;
	const from = [shift(at, -DAY), newest.firstSeen].sort()[0] ?? at;
	const lately = items.filter(({ firstSeen, published }) => firstSeen >= from && published >= shift(from, -DAY));
	return lately.reduce<Item>(
		(best, item) => (publishersOf(item) > publishersOf(best) ? item : best),
		lately[0] ?? newest,
	);
}

/** What is not over yet. Where the calendar cannot be read the page comes without it. */
async function ahead(site: Site, { at }: Front, { zone }: PageReader): Promise<readonly Occurrence[]> {
	const today = zone.local(at).slice(0, 10);
	const days = { from: today, to: LAST_DAY };
	const found = await occurrencesOn(site, days, daysBefore(today, 0)).catch(() => undefined);
	return (found?.occurrences ?? [])
		.filter(({ certainty }) => certainty === "announced")
		.sort(inCalendarOrder)
		.slice(0, AHEAD);
}

/** The front's stories by what they are chosen by, and by day: each bar leads to the stories that it counts. */
function barsOf({ facets }: Site, { stories }: Front, { ui }: PageReader): HomeBars[] {
	const shown = select(stories, EVERYTHING, facets);
	const catalogue = catalogueOf(shown, facets);
	const bars = (name: FacetName): Bar[] =>
		catalogue[name].slice(0, BARS).map(({ id, stories: count }) => ({
			label: facets[name].label(id, ui),
			count,
			href: pathOf({ facets: { [name]: [id] } }).path,
		}));
	// A story may be first seen some days after its own day, by which the record goes.
	const days = [...Map.groupBy(shown, ({ firstSeen }) => dayOf(firstSeen))]
		.sort(([a], [b]) => (a < b ? 1 : -1))
		.slice(0, BARS)
		.map(
			([day, ofDay]): Bar => ({
				label: shortDay(day, ui),
				count: ofDay.length,
				href: digestPath("daily", day),
			}),
		);
	const all: HomeBars[] = [
		{ title: "byPartner", bars: bars("partner"), all: "/partners" },
		{ title: "byDay", bars: days, all: "/archive" },
		{ title: "byEvent", bars: bars("event"), all: "/events" },
		{ title: "byTheme", bars: bars("theme"), all: "/themes" },
	];
	return all.filter(({ bars }) => bars.length > 0);
}
