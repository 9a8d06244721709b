import { describe, expect, test } from "vitest";
import { channelId } from "../../src/formats/channel.ts";
import { goneOf } from "../../src/formats/gone.ts";
import { itemOf, type View } from "../../src/formats/item.ts";
import type { Report } from "../../src/model/classification.ts";
import type { Story } from "../../src/model/story.ts";
import { reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const sources = new Map([
	["herald", sourceOf("herald")],
	["tribune", sourceOf("tribune", { language: "kk" })],
]);
const VIEW: View = { ui: "en", origin: "https://elshi.example", languages: [], sourceIds: [], sources };

const reports: readonly [Report, ...Report[]] = [
	reportOf(),
	reportOf({ sourceId: "tribune", link: "https://tribune.example/1", language: "kk", title: "Сапар" }),
	reportOf({ sourceId: "gone", link: "https://www.gone.example:8443/1", language: "ru", title: "Визит" }),
];
const itemWith = (changes: Partial<Story>, view: Partial<View> = {}) =>
	itemOf(storyOf("paris", { reports, ...changes }), { ...VIEW, ...view });

describe("an item", () => {
	test.each<[string, Partial<View>, string]>([
		["the representative", {}, "herald"],
		["one in a chosen language", { languages: ["ru", "kk"] }, "tribune"],
		["one of a chosen source", { sourceIds: ["gone"] }, "gone"],
		["one of a chosen source rather than language", { sourceIds: ["gone"], languages: ["kk"] }, "gone"],
		["the representative where none is chosen", { sourceIds: ["other"], languages: ["zh"] }, "herald"],
	])("shows %s, and the others beside it", (_, view, shown) => {
		const item = itemWith({}, view);
		expect(item?.outlet.id).toBe(shown);
		expect(item?.others.map(({ outlet }) => outlet.id)).toEqual(
			["herald", "tribune", "gone"].filter((id) => id !== shown),
		);
	});

	test.each<[string, Partial<Story>]>([
		["no report has a title", { reports: [reportOf({ title: " " })] }],
		["no report has an address of the web", { reports: [reportOf({ link: "ftp://herald.example/1" })] }],
		["its date is none", { published: "soon", firstSeen: "2024-11-04T06:10:00.000Z" }],
		["its first sight is none", { firstSeen: "soon", id: "2024-11-04-paris" }],
		["its change is none", { changed: "soon" }],
	])("is none where %s", (_, changes) => {
		expect(itemWith(changes)).toBe(undefined);
	});

	test("leaves out the reports that cannot be shown", () => {
		const item = itemWith({
			reports: [reportOf({ title: "" }), ...reports.slice(1), reportOf({ link: "no address" })],
		});
		expect(item?.outlet.id).toBe("tribune");
		expect(item?.others.map(({ outlet }) => outlet.id)).toEqual(["gone"]);
	});

	test("has texts that can be printed, and nothing empty among its authors", () => {
		const report = reportOf({
			title: " A\u0000 title ",
			excerpt: "An\nexcerpt",
			authors: ["A.\u0007 Writer", " ", ""],
		});
		const { classification } = report;
		const item = itemWith({ reports: [{ ...report, classification: { ...classification, reason: "For\na reason" } }] });
		expect(item).toMatchObject({
			id: "urn:elshi:story:2024-11-04-paris",
			title: "A title",
			excerpt: "An excerpt",
			authors: ["A. Writer"],
			page: "https://elshi.example/stories/2024-11-04-paris",
			reason: "For a reason",
			shown: { title: "A title", published: report.published },
		});
		expect(item).not.toHaveProperty("image");
	});

	test("shows a picture of the web, and no other", () => {
		const withImage = (image: string) => itemWith({ reports: [reportOf({ image })] })?.image;
		expect(withImage("https://herald.example/i.jpg")).toBe("https://herald.example/i.jpg");
		expect(withImage("data:image/png;base64,AA")).toBe(undefined);
	});

	test("says why it was kept in the language of the interface, where that is known", () => {
		const report = reportOf();
		const because = { partners: ["FR"], organisations: [], act: { type: "visit" as const } };
		const judged = { ...report, classification: { ...report.classification, because } };
		const reasonIn = (ui: View["ui"]) =>
			itemOf(storyOf("paris", { reports: [judged as Report] }), { ...VIEW, ui })?.reason;
		expect(reasonIn("en")).toMatch(/^Kept(?: as [^:]+)?: it names France/);
		expect(reasonIn("ru")).toMatch(/^Взято(?: как [^:]+)?: в тексте — Франция/);
	});

	test("changed no earlier than its outlet's date", () => {
		const published = "2024-11-04T06:10:00.000Z";
		expect(itemWith({ published, firstSeen: published, changed: "2024-11-03T00:00:00.000Z" })?.changed).toBe(published);
		expect(itemWith({ published, changed: "2024-11-05T00:00:00.000Z" })?.changed).toBe("2024-11-05T00:00:00.000Z");
	});
});

describe("an outlet", () => {
	const outletOf = (source: Partial<ReturnType<typeof sourceOf>>) =>
		itemWith({}, { sources: new Map([["herald", sourceOf("herald", source)]]) })?.outlet;

	test("is what its source says, while it is polled", () => {
		expect(outletOf({ name: "The\u0000 Herald", publisher: "family", owner: "state" })).toEqual({
			id: "herald",
			name: "The Herald",
			homepage: "https://herald.example/",
			feed: "https://herald.example/feed",
			owner: "state",
			publisher: "family",
		});
	});

	test("has the site of its article where its source has none, and no feed that nobody can follow", () => {
		const outlet = outletOf({ homepage: "none", feed: "none" });
		expect(outlet?.homepage).toBe("https://herald.example/");
		expect(outlet).not.toHaveProperty("feed");
	});

	test("shows no secret of its feed's address", () => {
		expect(outletOf({ feed: "https://herald.example/feed?token=abc" })?.feed).toBe("https://herald.example/feed");
	});

	test("is known by its host when it is polled no longer", () => {
		expect(itemWith({}, { sourceIds: ["gone"] })?.outlet).toEqual({
			id: "gone",
			name: "gone.example:8443",
			homepage: "https://www.gone.example:8443/",
		});
		const inner = reportOf({ sourceId: "gone", link: "https://a.www.example/1" });
		expect(itemWith({ reports: [inner] })?.outlet.name).toBe("a.www.example");
	});
});

describe("what is gone", () => {
	const { id, changed } = storyOf("paris");

	test.each<[string, Partial<Story>, readonly object[]]>([
		["nothing where a story is shown", {}, []],
		["a story that is withdrawn", { withdrawn: true }, [{ id, changed, withdrawn: true }]],
		[
			"those that turned out to be it",
			{ merged: ["a", "b"] },
			[
				{ id: "a", changed, movedTo: id },
				{ id: "b", changed, movedTo: id },
			],
		],
		[
			"both",
			{ withdrawn: true, merged: ["a"] },
			[
				{ id, changed, withdrawn: true },
				{ id: "a", changed, movedTo: id },
			],
		],
	])("is %s", (_, changes, gone) => {
		expect(goneOf(storyOf("paris", changes))).toEqual(gone);
	});
});

test("channelId joins what there is, in letters that every validator takes", () => {
	expect(channelId("channel", "partner=fr&event=visit")).toBe("urn:elshi:channel:partner=fr;event=visit");
	expect(channelId("channel", undefined, "", "q=a~b~c&d&e")).toBe("urn:elshi:channel:q=a.b.c;d;e");
});
