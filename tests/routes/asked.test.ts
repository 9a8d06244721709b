import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { facetsFor } from "../../src/channels/facets.ts";
import { CURSOR_PARAMETER, selectionParameters, UI } from "../../src/channels/parameters.ts";
import { knownZone } from "../../src/model/zone.ts";
import { asked, askedAt, askedStrictly } from "../../src/routes/asked.ts";
import type { Site } from "../../src/routes/site.ts";

const facets = facetsFor(new Map());
const zone = knownZone("Asia/Almaty");
const site = { facets, known: new Map(), zone };
const parameters = { ...selectionParameters(facets), ui: UI, cursor: CURSOR_PARAMETER };

describe("what an address asks for", () => {
	test("is its choice, its language, where it begins, and who looks at it", () => {
		const self = "https://elshi.example/feed.rss?event=visit&lang=ru&ui=kk&cursor=2024-11-04";
		const request = askedAt(site, parameters, self, ["partner", "fr"]);
		expect(request).toMatchObject({
			selection: { facets: { partner: ["FR"], event: ["visit"], language: ["ru"] } },
			ui: "kk",
			cursor: { day: "2024-11-04" },
			reader: { ui: "kk", origin: "https://elshi.example", zone },
			origin: "https://elshi.example",
			self,
		});
		expect(request.query.text("ui")).toBe("kk");
	});

	test("is everything in English, from the beginning, where it says nothing", () => {
		const request = askedAt(site, parameters, "https://elshi.example/feed.rss");
		expect(request).toMatchObject({ selection: { facets: {} }, reader: { ui: "en" } });
		expect([request.ui, request.cursor]).toEqual([undefined, undefined]);
	});

	test("shows a page's reader the reports in the page's language last of those chosen, also where none was chosen", () => {
		const languages = (query: string) => {
			const { view, pageView } = askedAt(site, parameters, `https://elshi.example/?${query}`);
			return [view.languages, pageView.languages];
		};
		expect(languages("")).toEqual([[], ["en"]]);
		expect(languages("lang=ru")).toEqual([["ru"], ["ru", "en"]]);
	});
});

describe("a request", () => {
	const answered = async (ask: typeof asked, path: string) => {
		const app = new Hono();
		app.get("/:facet/:id", (c) => {
			const { self, selection } = ask(c, site as unknown as Site, parameters);
			return c.json({ self, selection });
		});
		app.onError((error, c) => c.json({ error: error.message }));
		return (await app.request(`https://elshi.example${path}`)).json();
	};

	test("of a reader has what it asks for under the facet of its path, whatever else comes along", async () => {
		expect(await answered(asked, "/partner/fr?event=visit&ref=mail&utm_source=x")).toEqual({
			self: "https://elshi.example/partner/fr?event=visit",
			selection: { facets: { partner: ["FR"], event: ["visit"] } },
		});
	});

	test("of a program is told of a parameter that nothing reads, but of none that others add", async () => {
		expect(await answered(askedStrictly, "/partner/fr?partners=de")).toMatchObject({
			error: expect.stringContaining("partners"),
		});
		expect(await answered(askedStrictly, "/partner/fr?event=visit&utm_source=x")).toEqual({
			self: "https://elshi.example/partner/fr?event=visit",
			selection: { facets: { partner: ["FR"], event: ["visit"] } },
		});
	});
});
