import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { alertsAtom } from "../../src/formats/alerts.ts";
import { alertOf } from "../../src/model/alert.ts";
import { EPOCH } from "../../src/model/instant.ts";

interface Feed {
	readonly feed: { readonly updated: string; readonly entry?: readonly { readonly published: string }[] };
}
const read = (xml: string): Feed => new XMLParser({ isArray: (name) => name === "entry" }).parse(xml);

test("alerts are told the newest first, and the feed changed with it", () => {
	const days = ["2024-11-04", "2024-11-05", "2024-11-06"].map((day) => `${day}T06:10:00.000Z`);
	const { feed } = read(
		alertsAtom(
			days.map((at) => alertOf("failing", "herald", at, "It fails.")),
			"https://elshi.example",
		),
	);
	expect(feed.entry?.map(({ published }) => published)).toEqual(days.toReversed());
	expect(feed.updated).toBe(days[2]);
	expect(read(alertsAtom([], "https://elshi.example")).feed.updated).toBe(EPOCH);
});
