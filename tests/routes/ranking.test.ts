import { describe, expect, test } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { personIds } from "../../src/labels/people.ts";
import { emptyCalendar, withOccurrences, writeCalendar } from "../../src/store/calendars.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { siteOf, siteOver, siteWith } from "../samples/site.ts";
import { facetsOf, storyOf } from "../samples/stories.ts";
import { LAST_RUN_OF_TEN_YEARS, TEN_YEARS } from "../samples/ten-years.ts";

const AT = "2024-11-06T00:00:00.000Z";

const onDay = (published: string, partners: string[]) =>
	storyOf(partners.join("").toLowerCase(), { published: `${published}T08:00:00.000Z`, facets: facetsOf({ partners }) });

const STORIES = [
	onDay("2024-11-01", ["FR"]),
	onDay("2024-10-01", ["FR", "DE"]),
	onDay("2024-09-01", ["CN"]),
	onDay("2023-10-01", ["CN"]),
	onDay("2023-12-24", ["CN"]),
	onDay("2023-12-24", ["FR"]),
];

/** Each row: place, name, count, and where it is compared the count of before. */
async function rowsAt(path: string, app = siteWith(STORIES, { at: AT })): Promise<string[]> {
	const page = await (await (await app).app.request(path)).text();
	const body = /<table class="bars ranks">.*?<tbody>(.*?)<\/tbody>/s.exec(page)?.[1] ?? "";
	return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
		row
			.replace(/<\/t[dh]>/g, " ")
			.replace(/<[^>]+>/g, "")
			.trim(),
	);
}

describe("the ranking", () => {
	test("of this year's partners compares as many days of the year before", async () => {
		expect(await rowsAt("/partners")).toEqual(["1 France 2 0", "2 China 1 1", "3 Germany 1 0"]);
	});

	test("of a year that is over compares the whole year before, and of the first year nothing", async () => {
		expect(await rowsAt("/partners/2023")).toEqual(["1 China 2", "2 France 1"]);
		expect((await rowsAt("/partners/2024", siteWith(STORIES, { at: "2025-01-05T00:00:00.000Z" })))[1]).toBe(
			"2 China 1 2",
		);
	});

	test("of this year compares the day of today with that of a year ago, and no later one", async () => {
		const stories = [onDay("2024-11-05", ["FR"]), onDay("2023-11-06", ["FR"]), onDay("2023-11-07", ["FR"])];
		expect(await rowsAt("/partners", siteWith(stories, { at: AT }))).toEqual(["1 France 1 1"]);
	});

	test("of the first year that is known compares nothing, be it this one", async () => {
		expect(await rowsAt("/partners", siteWith([onDay("2024-11-05", ["FR"])], { at: AT }))).toEqual(["1 France 1"]);
	});

	test("of partners has each, however many", async () => {
		const partners = [...facetsFor(new Map()).partner.values].slice(0, 160);
		expect(await rowsAt("/partners", siteWith([onDay("2024-11-05", partners)], { at: AT }))).toHaveLength(160);
	});

	test("has no value that nobody knows", async () => {
		expect(await rowsAt("/partners", siteWith([onDay("2024-11-05", ["FR", "XX"])], { at: AT }))).toEqual([
			"1 France 1",
		]);
	});

	test.each(["partners", "organisations", "events", "themes"])("is there of %s", async (name) => {
		const facets = facetsOf({ organisations: ["un"], themes: ["energy"] });
		const rows = await rowsAt(`/${name}`, siteWith([storyOf("paris", { facets })], { at: AT }));
		const only = { partners: "France", organisations: "United Nations", events: "Visit", themes: "Energy" };
		expect(rows).toEqual([`1 ${only[name as keyof typeof only]} 1`]);
	});

	test("leads to its figures as a file, and to the first two side by side", async () => {
		const { app } = await siteWith(STORIES, { at: AT });
		const linksAt = async (path: string): Promise<string[]> => {
			const end = /<a href="([^"]*)">CSV<\/a>(?: · <a href="([^"]*)")?/.exec(await (await app.request(path)).text());
			return (end?.slice(1) ?? []).flatMap((href) => (href === undefined ? [] : href.replaceAll("&amp;", "&")));
		};
		expect(await linksAt("/partners/2023")).toEqual([
			"/api/v1/stats.csv?by=month&facet=partner&since=2023-01-01&until=2023-12-31",
			"/compare?partner=cn,fr",
		]);
		expect((await linksAt("/partners"))[1]).toBe("/compare?partner=cn,fr");
		expect(await linksAt("/partners/all")).toEqual([
			"/api/v1/stats.csv?by=month&facet=partner",
			"/compare?partner=cn,fr",
		]);
		expect(await linksAt("/persons")).toEqual(["/api/v1/occurrences.csv?since=2024-01-01&until=2024-12-31"]);
		expect(await linksAt("/events")).toHaveLength(1);
		for (const [csv] of await Promise.all(["/partners/2023", "/partners/all", "/persons"].map(linksAt)))
			expect((await app.request(csv ?? "")).status).toBe(200);
	});

	test("of the whole record adds up", async () => {
		expect(await rowsAt("/ru/partners/all")).toEqual(["1 Китай 3", "2 Франция 3", "3 Германия 1"]);
	});

	test("leads to each page, to other rankings and to other years, in the reader's language", async () => {
		const { app } = await siteWith(STORIES, { at: AT });
		const page = await (await app.request("/kk/partners/2023")).text();
		for (const href of ["/kk/partner/cn", "/kk/persons/2023", "/kk/partners", "/kk/partners/all"])
			expect(page).toContain(`href="${href}"`);
		expect(page).toContain('<link rel="canonical" href="http://localhost/kk/partners/2023"/>');
		expect(page).toContain('<a href="/kk/partners/2023" aria-current="page">2023</a>');
	});

	test("of this year has one address", async () => {
		const { app } = await siteWith(STORIES, { at: AT });
		const page = await (await app.request("/partners/2024")).text();
		expect(page).toContain('<link rel="canonical" href="http://localhost/partners"/>');
		expect(page.match(/>2024<\/a>/g)).toHaveLength(1);
	});

	test("of persons counts the events in which they took part, but none that was called off", async () => {
		const site = await siteWith(STORIES, { at: AT });
		const scholz = { id: "olaf-scholz", name: "Olaf Scholz", country: "DE" };
		const events = [
			occurrenceOf({ start: "2024-11-04", certainty: "held" }),
			occurrenceOf({ start: "2024-11-20" }),
			occurrenceOf({ start: "2024-03-05", certainty: "held", partners: ["DE"], persons: [scholz] }),
			occurrenceOf({ start: "2024-03-06", certainty: "cancelled", partners: ["DE"], persons: [scholz] }),
		];
		await writeCalendar(site.store, withOccurrences(emptyCalendar("2024"), events), { kind: "absent" });
		expect(await rowsAt("/persons/2024", Promise.resolve(site))).toEqual([
			"1 Emmanuel Macron 2 0",
			"2 Olaf Scholz 1 0",
		]);
	});

	test("of persons has the hundred and fifty who took part in most events, those of as many by their ids", async () => {
		const site = await siteWith([onDay("2024-11-01", ["FR"])], { at: AT });
		const ids = personIds().slice(0, 151);
		const persons = ids.map((id) => ({ id, name: id, country: "FR" }));
		const [first, last] = [[...ids].sort()[0], [...ids].sort()[150]];
		const events = [
			occurrenceOf({ start: "2024-03-05", certainty: "held", persons }),
			occurrenceOf({ start: "2024-03-06", persons: persons.filter(({ id }) => id === last) }),
			occurrenceOf({ start: "2024-03-07", persons: [{ id: "nobody", name: "Nobody", country: "FR" }] }),
		];
		await writeCalendar(site.store, withOccurrences(emptyCalendar("2024"), events), { kind: "absent" });
		const page = await (await site.app.request("/persons")).text();
		const listed = [...page.matchAll(/<th scope="row"><a href="\/person\/([^"]*)"/g)].map(([, id]) => id);
		expect([listed.length, listed[0], listed[1]]).toEqual([150, last, first]);
		expect(page).not.toContain("/persons/all");
		expect(page).not.toContain("/compare?");
	});

	test("of persons has changed when an event did, and is good for a minute where their year cannot be read", async () => {
		const site = await siteWith([onDay("2024-11-01", ["FR"])], { at: AT });
		const event = occurrenceOf({ start: "2024-11-04", changed: "2024-11-05T10:00:00.000Z" });
		await writeCalendar(site.store, withOccurrences(emptyCalendar("2024"), [event]), { kind: "absent" });
		const response = await site.app.request("/persons");
		expect(response.headers.get("last-modified")).toBe("Tue, 05 Nov 2024 10:00:00 GMT");
		expect(response.headers.get("cache-control")).not.toContain("max-age=60");
		const other = siteOver(site.store);
		other.world.damaged.add("calendar/2024");
		expect((await other.app.request("/persons")).headers.get("cache-control")).toContain("max-age=60");
	});

	test("of this year names each year once that cannot be read, in their order", async () => {
		const site = await siteWith(STORIES, { at: AT });
		site.world.damaged.add("counts/2024").add("counts/2023");
		expect(await (await site.app.request("/partners")).text()).toContain("and is left out: 2023, 2024<");
	});

	test("is there of a year that has just begun, and not of one that is ahead", async () => {
		const { app } = await siteWith(STORIES, { at: "2025-01-01T05:00:00.000Z" });
		const page = await (await app.request("/partners")).text();
		expect(page).toContain("<h1>Partners, 2025</h1>");
		expect(page).toContain('<a href="/partners/2024">2024</a>');
		const { app: early } = await siteWith([...STORIES, onDay("2025-02-01", ["FR"])], { at: AT });
		expect((await early.request("/partners/2025")).status).toBe(404);
		expect(await (await early.request("/partners")).text()).not.toContain(">2025</a>");
	});

	test.each(["/partners/2019", "/partners/2031", "/persons/all", "/partners/france", "/sources/2024"])(
		"is not at %s",
		async (path) => {
			const { app } = await siteWith(STORIES, { at: AT });
			expect((await app.request(path)).status).toBe(404);
		},
	);

	test("says that nothing is known of a year without stories, and that a year cannot be read", async () => {
		const { app } = await siteOf(undefined);
		expect(await (await app.request("/themes")).text()).toContain("Nothing is known of this year.");
		const site = await siteWith(STORIES, { at: AT });
		site.world.damaged.add("counts/2023");
		const response = await site.app.request("/partners/2023");
		expect(response.headers.get("cache-control")).toContain("max-age=60");
		expect(await response.text()).toContain("Cannot be read at this moment, and is left out: 2023");
	});

	test("reads two years' counts, and no day", async () => {
		const made = await siteWith(TEN_YEARS, { at: LAST_RUN_OF_TEN_YEARS });
		const { app, world } = siteOver(made.store);
		world.now = LAST_RUN_OF_TEN_YEARS;
		await app.request("/partners/2019");
		expect(world.reads.filter((read) => /^get (day|counts)/.test(read))).toEqual([
			"get counts/2019",
			"get counts/2018",
		]);
	});
});
