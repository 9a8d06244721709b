import { describe, expect, test } from "vitest";
import { COUNTED } from "../../src/model/counts.ts";
import { heldOfKind, KINDS, type Kind, kindOf } from "../../src/store/kinds.ts";
import { titled } from "../cluster/framed.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const AT = "2024-11-04T06:10:00.000Z";
const REPORT = {
	...titled("en", "Tokayev receives the ambassador of Oman on March 11 about gas", { excerpt: "Visas, too." }),
	authors: ["A. Writer"],
	categories: ["Talks"],
	original: { title: "T", excerpt: "E" },
};
const STORY = {
	...storyOf("paris"),
	reports: [REPORT],
	unkept: [REPORT],
	mergedAt: { "2024-11-04-a": AT, "2024-11-04-b": AT },
};
const ALERT = { id: "a", kind: "k", subject: "s", at: AT, text: "t" };

const RECEIVER = {
	at: AT,
	gaps: [{ from: AT, to: AT }],
	since: AT,
	wants: "everything",
	address: "a1",
	floor: "2024-11-04",
	unread: ["2024-11-03"],
	seen: AT,
	told: { a: AT },
	refused: { z: { tries: 2, answer: "400" }, a: { tries: 1, answer: "400" } },
	aside: [{ id: "a", at: AT, answer: "400" }],
	asideInARow: 1,
	failures: 0,
	next: AT,
	stopped: { at: AT, answer: "401", isFinal: false },
	underway: { run: "r", until: AT },
};
const HUB = { hub: "https://hub.example/", told: AT, waiting: ["/feed.xml"], failures: 0, next: AT };

/** The paths of what a report must have, and of what it may lack but not have otherwise. */
const REPORT_MUST = [
	..."key url link sourceId title excerpt published firstSeen changed language authors authors.0 categories categories.0".split(
		" ",
	),
	"classification",
	"classification.keep",
	"classification.facets",
	..."titled others acts topics places numbers names".split(" ").map((name) => `classification.frame.${name}`),
	..."partners organisations events themes persons".split(" ").map((name) => `classification.facets.${name}`),
	"original.title",
	"original.excerpt",
];
const REPORT_MAY = [
	"classification.frame",
	..."asides days words".split(" ").map((n) => `classification.frame.${n}`),
	"original",
];
const within = (place: string, paths: readonly string[]): string[] => paths.map((path) => `${place}.${path}`);

const STORY_MUST = [
	..."id published firstSeen changed facets facets.partners facets.persons reports reports.0 merged mergedAt.2024-11-04-b".split(
		" ",
	),
	...within("reports.0", REPORT_MUST),
];
const STORY_MAY = ["unkept", "mergedAt", ...within("reports.0", REPORT_MAY)];

interface Shape {
	readonly kind: Kind;
	readonly whole: object;
	readonly must: readonly string[];
	readonly may: readonly string[];
}

const SHAPES: Readonly<Record<string, Shape>> = {
	day: {
		kind: "day",
		whole: { day: "2024-11-04", stories: [STORY], moved: { "2024-11-04-a": "2024-11-04-b" } },
		must: [
			"day",
			"stories",
			"stories.0",
			"moved",
			"moved.2024-11-04-a",
			...within("stories.0", [...STORY_MUST, "unkept.0"]),
		],
		may: within("stories.0", STORY_MAY),
	},
	counts: {
		kind: "counts",
		whole: { year: "2024", total: "1:1", by: Object.fromEntries(COUNTED.map((facet) => [facet, { FR: "1:1" }])) },
		must: ["year", "total", "by", ...within("by", COUNTED), ...within("by", COUNTED).map((path) => `${path}.FR`)],
		may: [],
	},
	calendar: {
		kind: "calendar",
		whole: { year: "2024", changed: AT, beside: ["2023"], elsewhere: { a: "2023" }, lines: ["a"] },
		must: "year changed beside beside.0 elsewhere elsewhere.a lines lines.0".split(" "),
		may: [],
	},
	shard: {
		kind: "shard",
		whole: {
			at: AT,
			sources: {
				z: { nextPoll: AT, failures: 0, seen: ["a"], totals: {}, nearMisses: [] },
				a: { nextPoll: AT, failures: 0, seen: ["a"], totals: {}, nearMisses: [] },
			},
			reports: [REPORT],
			alerts: [ALERT],
		},
		must: [
			..."at sources sources.a reports reports.0 reports.0.key alerts.0".split(" "),
			...within("sources.a", "nextPoll failures seen seen.0 totals nearMisses".split(" ")),
			...within("alerts.0", "id kind subject at text".split(" ")),
		],
		may: ["alerts"],
	},
	receiver: {
		kind: "push",
		whole: RECEIVER,
		must: [
			..."since wants address floor unread unread.0 seen told told.a refused refused.a refused.a.tries".split(" "),
			..."aside aside.0 aside.0.id aside.0.answer asideInARow failures next gaps.0 gaps.0.from gaps.0.to".split(" "),
			..."underway.until stopped.isFinal".split(" "),
		],
		may: ["at", "gaps", "underway", "stopped"],
	},
	hub: { kind: "push", whole: HUB, must: "hub told waiting waiting.0 failures next".split(" "), may: [] },
	health: {
		kind: "health",
		whole: { alerts: [ALERT], faults: { "day/2024-11-04": AT }, taken: { 1: AT } },
		must: ["alerts", "alerts.0", "faults", "faults.day/2024-11-04", "taken", "taken.1"],
		may: [],
	},
	sources: {
		kind: "sources",
		whole: {
			address: "https://a.example/",
			next: AT,
			failures: 0,
			trouble: "it is no list",
			copy: { address: "https://a.example/", text: "<opml/>", at: AT },
		},
		must: "address next failures copy.address copy.text copy.at".split(" "),
		may: ["copy"],
	},
	front: {
		kind: "front",
		whole: frontOf([storyOf("paris")], {
			days: { "2024-11-04": "v" },
			uncalendared: ["a"],
			corrected: { "2024-11-04-a": AT },
		}),
		must: [
			..."at version changed whole since stories stories.0 days days.2024-11-04 madeOf counts held uncalendared".split(
				" ",
			),
			"uncalendared.0",
			"corrected.2024-11-04-a",
		],
		may: ["corrected"],
	},
};

/** The value with another one at a path, or, where that is `undefined`, with nothing there. */
function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
	if (name === undefined) return by;
	if (Array.isArray(value)) return value.map((one, n) => (String(n) === name ? replaced(one, rest, by) : one));
	const fields = value as Readonly<Record<string, unknown>>;
	return { ...fields, [name]: replaced(fields[name], rest, by) };
}

function at(value: unknown, path: readonly string[]): unknown {
	return path.reduce((inner, name) => (inner as Readonly<Record<string, unknown>>)[name], value);
}

/** The value with two of each list's one member, so that a wrong one stands behind a right one. */
function doubled(value: unknown): unknown {
	if (Array.isArray(value)) return value.length === 1 ? [...value, ...value].map(doubled) : value.map(doubled);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, doubled(inner)]));
}

/** What is never of the type of a value. */
function others(value: unknown): readonly unknown[] {
	const all = [null, 7, "text", true, [null], { name: null }];
	const type = (one: unknown): string => (one === null ? "null" : Array.isArray(one) ? "list" : typeof one);
	return all.filter((one) => type(one) !== type(value));
}

const kindOfHeld = (kind: Kind, fields: unknown): string => heldOfKind(kind, { kind: "value", value: fields }).kind;
/** Names may hold full stops nowhere, so that a path is parted by them. */
const pathOf = (text: string): string[] => text.split(".");
const cases = (part: (shape: Shape) => readonly string[]): (readonly [string, string])[] =>
	Object.entries(SHAPES).flatMap(([name, shape]) => part(shape).map((path) => [name, path] as const));
const shapeOf = (name: string): Shape & { readonly stored: object } => {
	const shape = SHAPES[name];
	if (shape === undefined) throw new Error(name);
	return { ...shape, stored: { schema: 1, ...shape.whole } };
};

describe("a stored value", () => {
	test.each(Object.keys(SHAPES))("of the kind %s is read back as it is", (name) => {
		const { kind, stored, whole } = shapeOf(name);
		const held = heldOfKind(kind, { kind: "value", value: stored });
		expect(held).toMatchObject({ kind: "value", value: whole });
	});

	test.each(cases(({ must }) => must))("of the kind %s is unreadable with anything else for its %s", (name, path) => {
		const { kind, stored } = shapeOf(name);
		expect(kindOfHeld(kind, replaced(stored, pathOf(path), undefined))).toBe("unreadable");
		const behind = pathOf(path.replaceAll(/\.0(?=\.|$)/g, ".1"));
		expect(kindOfHeld(kind, doubled(stored))).toBe("value");
		for (const other of others(at(stored, pathOf(path)))) {
			expect([other, kindOfHeld(kind, replaced(stored, pathOf(path), other))]).toEqual([other, "unreadable"]);
			expect([other, kindOfHeld(kind, replaced(doubled(stored), behind, other))]).toEqual([other, "unreadable"]);
		}
	});

	test.each(cases(({ may }) => may))(
		"of the kind %s may lack its %s, but not have anything else there",
		(name, path) => {
			const { kind, stored } = shapeOf(name);
			const value = at(stored, pathOf(path));
			expect(kindOfHeld(kind, replaced(stored, pathOf(path), undefined))).toBe("value");
			for (const other of others(value)) {
				expect([other, kindOfHeld(kind, replaced(stored, pathOf(path), other))]).toEqual([other, "unreadable"]);
			}
		},
	);

	test.each([
		["receiver", "since", "yesterday"],
		["receiver", "floor", "2024-13-41"],
		["receiver", "next", "on 2024-11-04"],
		["receiver", "seen", "2024-11"],
		["receiver", "unread.0", "never"],
		["receiver", "at", "now"],
		["receiver", "gaps.0.to", "never"],
		["receiver", "underway.until", "never"],
		["hub", "told", "never"],
		["hub", "next", "never"],
		["day", "stories.0.reports", []],
		["day", "stories.0.reports.0.classification.frame.days", ["2024-11-04"]],
	])("of the kind %s is unreadable where its %s is %j", (name, path, other) => {
		const { kind, stored } = shapeOf(name);
		expect(kindOfHeld(kind, replaced(stored, pathOf(path), other))).toBe("unreadable");
	});

	test.each(KINDS)("of the kind %s is foreign under another schema, and unreadable where it is no object", (kind) => {
		const stored = { kind: "value", value: { schema: 2 } } as const;
		expect(heldOfKind(kind, stored)).toEqual({ kind: "foreign", schema: 2 });
		for (const value of [null, [], "text"])
			expect(heldOfKind(kind, { kind: "value", value })).toEqual({ kind: "unreadable", reason: "no JSON object" });
		expect(heldOfKind(kind, { kind: "value", value: { schema: 1 } })).toEqual({
			kind: "unreadable",
			reason: "not of the shape that its schema promises",
		});
		expect(heldOfKind(kind, { kind: "absent" })).toEqual({ kind: "absent" });
		expect(heldOfKind(kind, { kind: "unreadable", reason: "r" })).toEqual({ kind: "unreadable", reason: "r" });
	});
});

describe("kindOf", () => {
	test.each([
		["day/2024-11-04", "day"],
		["counts/2024", "counts"],
		["calendar/2024", "calendar"],
		["shard/0", "shard"],
		["push/hub", "push"],
		["health", "health"],
		["sources", "sources"],
		["front", "front"],
		["front/1", undefined],
		["health/1", undefined],
		["sources/1", undefined],
		["day", undefined],
		["day/1/2", undefined],
		["days/1", undefined],
		["", undefined],
	])("of %j is %j", (key, kind) => {
		expect(kindOf(key)).toBe(kind);
	});
});
