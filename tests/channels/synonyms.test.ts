import { expect, test } from "vitest";
import { parameterMeant, valueMeant } from "../../src/channels/synonyms.ts";

const KNOWN = ["partner", "source", "since", "limit", "changedSince"];

test.each([
	["country", "partner"],
	["Country_Code", "partner"],
	["newspapers", "source"],
	["maxResults", "limit"],
	["changed-since", "changedSince"],
	["groupby", undefined],
	["anything", undefined],
])("the parameter %s of other services is our %s", (given, meant) => {
	expect(parameterMeant(given, KNOWN)).toBe(meant);
});

test.each([
	["event", "trip", "visit"],
	["event", "Tours", undefined],
	["level", "Prime Minister", "government"],
	["partner", "США", "us"],
	["language", "kz", "kk"],
	["theme", "trip", undefined],
	["source", "trip", undefined],
] as const)("as a value of %s people call by %s what is %s", (facet, given, meant) => {
	expect(valueMeant(facet, given)).toBe(meant);
});
