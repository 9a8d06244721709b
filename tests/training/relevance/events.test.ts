import { expect, test } from "vitest";
import { eventAccuracy, eventExamples } from "../../../training/relevance/events.ts";
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

const MANY = Array.from({ length: 40 }, (_, i) => i);
const calls = MANY.map((i) => labelled(`Tokayev and Macron talk by telephone ${i}`, "call", String(i % 5)));
const visits = MANY.map((i) => labelled(`Xi begins state visit to Kazakhstan ${i}`, "visit", String(i % 5)));

test("learns events from what is kept alone", () => {
	const dropped = labelled("Tokayev signs a tax law", "statement", "0", false);
	expect(eventExamples([...calls, dropped]).examples).toHaveLength(calls.length);
});

test("names events that models were not shown", () => {
	expect(eventAccuracy(eventExamples([...calls, ...visits]))).toBe(1);
});

test("counts an event as wrong that nothing told", () => {
	const lone = labelled("Astana hosts ministers", "border", "0");
	expect(eventAccuracy(eventExamples([...calls, ...visits, lone]))).toBeLessThan(1);
});
