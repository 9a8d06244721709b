import { expect, test } from "vitest";
import { eventExamples, eventTable, nameEvents } from "../../../training/relevance/events.ts";
import type { Item } from "../../../training/relevance/items.ts";

interface Kept {
	readonly item: Item;
	readonly keep: boolean;
	readonly fold: string;
	readonly isMeasured: boolean;
}

function labelled(title: string, event: string, fold: string, keep = true): Kept {
	const item: Item = {
		id: title,
		lang: "en",
		source: "astanatimes.com",
		sourceCountry: "KZ",
		date: "2024-03-05",
		title,
		summary: "",
		url: "",
		label: keep ? "keep" : "drop",
		partners: [],
		orgs: [],
		events: [event],
	};
	return { item, keep, fold, isMeasured: true };
}

const MANY = Array.from({ length: 400 }, (_, i) => i);
const calls = MANY.map((i) => labelled(`Tokayev and Macron talk by telephone ${i}`, "call", String(i % 5)));
const visits = MANY.map((i) => labelled(`Xi begins state visit to Kazakhstan ${i}`, "visit", String(i % 5)));

test("learns events from what is kept alone", () => {
	const dropped = labelled("Tokayev signs a tax law", "statement", "0", false);
	expect(eventExamples([...calls, dropped]).examples).toHaveLength(calls.length);
});

test("names events that models were not shown", () => {
	const found = nameEvents(eventExamples([...calls, ...visits]));
	expect(found.filter(({ isRight }) => isRight)).toHaveLength(800);
});

test("counts an event as wrong that nothing told, and says by type what it was taken for", () => {
	const lone = labelled("Astana hosts ministers", "border", "0");
	const [inAll, ...byType] = eventTable(nameEvents(eventExamples([...calls, ...visits, lone])));
	expect(inAll).toBe("event types: 800/801, en 800/801");
	expect(byType.find((line) => line.includes("border"))).toMatch(/^ {2}border +0\/1 +(?:call|visit) 1$/);
});
