import { describe, expect, test } from "vitest";
import { siteFrom } from "../../src/app.ts";
import type { Selection } from "../../src/channels/selection.ts";
import { viewOf } from "../../src/channels/view.ts";
import type { Story } from "../../src/model/story.ts";
import { itemsOf, type Listing, listed } from "../../src/routes/listing.ts";
import type { Page } from "../../src/routes/walk.ts";
import { siteOf } from "../samples/site.ts";
import { facetsOf, idOf, storyOf } from "../samples/stories.ts";

const { ports, world } = await siteOf(undefined);
const site = siteFrom(ports);
const FRANCE: Selection = { facets: { partner: ["FR"] } };
const view = viewOf(FRANCE, { ui: undefined, origin: "https://elshi.example", sources: site.known });

/** What is listed of these stories, in a document of so many bytes a story. */
function listingOf(stories: readonly Story[], selection: Selection = FRANCE, bytes = 10): Listing {
	const page: Page = { stories, unread: [], next: { day: "2024-11-01" }, changed: "2024-11-05T00:00:00.000Z" };
	return listed(site, page, { selection, view }, (listing) => ({
		...listing,
		body: "x".repeat(bytes * listing.items.length),
	}));
}

const names = ({ items }: Listing): string[] => items.map(({ story }) => story.id);
const PARIS = storyOf("paris", { merged: [idOf("lutetia")] });
const GONE = storyOf("gone", { withdrawn: true });

describe("a list", () => {
	test("has the stories of its selection, and goes on where the page does", () => {
		const listing = listingOf([PARIS, storyOf("baku", { facets: facetsOf({ partners: ["AZ"] }) })]);
		expect(names(listing)).toEqual([PARIS.id]);
		expect(listing.next).toEqual({ day: "2024-11-01" });
	});

	test("says what is gone where it is asked for what is new, and else of nothing", () => {
		expect(listingOf([PARIS, GONE]).gone).toEqual([]);
		for (const name of ["seenSince", "changedSince"])
			expect(listingOf([PARIS, GONE], { ...FRANCE, [name]: "2024-11-01T00:00:00.000Z" }).gone).toEqual([
				{ id: idOf("lutetia"), changed: PARIS.changed, movedTo: PARIS.id },
				{ id: GONE.id, changed: GONE.changed, withdrawn: true },
			]);
	});

	test("that is too long for one document ends behind a story, with what is gone up to there", () => {
		const [first, second] = [storyOf("first"), storyOf("second")];
		const last = storyOf("last", { merged: [idOf("other")] });
		const asked = { ...FRANCE, changedSince: "2024-11-01T00:00:00.000Z" };
		const listing = listingOf([first, second, PARIS, GONE, last], asked, 150 * 1024);
		expect(names(listing)).toEqual([first.id, second.id, PARIS.id]);
		expect(listing.gone.map(({ id }) => id)).toEqual([idOf("lutetia")]);
		expect(listing.next).toEqual({
			day: "2024-11-04",
			behind: { id: PARIS.id, firstSeen: PARIS.firstSeen, published: PARIS.published },
		});
	});

	test("leaves out a story that cannot be shown, and logs which", () => {
		const broken = { ...storyOf("broken"), reports: [null] } as unknown as Story;
		world.logged.length = 0;
		expect(itemsOf([broken, PARIS], view, site).map(({ story }) => story.id)).toEqual([PARIS.id]);
		expect(world.logged).toEqual(["story.malformed"]);
	});
});
