import { describe, expect, it } from "vitest";
import { BadQuery } from "../../src/channels/bad-query.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { CURSOR_PARAMETER, limitParameter, selectionParameters, UI } from "../../src/channels/parameters.ts";
import { readQuery } from "../../src/channels/read-query.ts";
import { sourceOf } from "../samples/stories.ts";

const FACET_TABLE = facetsFor(new Map(["herald", "vestnik"].map((id) => [id, sourceOf(id)])));
const PARAMETERS = {
	...selectionParameters(FACET_TABLE),
	ui: UI,
	limit: limitParameter(20, 100),
	cursor: CURSOR_PARAMETER,
};

function faultOf(query: string): BadQuery | undefined {
	try {
		readQuery(new URLSearchParams(query), PARAMETERS, FACET_TABLE);
		return undefined;
	} catch (error) {
		if (error instanceof BadQuery) return error;
		throw error;
	}
}

describe("a parameter that there is not", () => {
	it.each([
		["country", "partner"],
		["countries", "partner"],
		["Partner", "partner"],
		["from", "since"],
		["after", "since"],
		["start_date", "since"],
		["published_after", "since"],
		["to", "until"],
		["before", "until"],
		["endDate", "until"],
		["page", "cursor"],
		["offset", "cursor"],
		["pageSize", "limit"],
		["page_size", "limit"],
		["per_page", "limit"],
		["count", "limit"],
		["search", "q"],
		["query", "q"],
		["keywords", "q"],
		["category", "theme"],
		["topic", "theme"],
		["org", "organisation"],
		["organization", "organisation"],
		["publisher", "source"],
		["type", "event"],
		["updated_since", "changedSince"],
		["changed_since", "changedSince"],
		["$top", "limit"],
		["pageNumber", "cursor"],
		["country_code", "partner"],
		["countryIds", "partner"],
		["maxResults", "limit"],
		["filter[theme]", "theme"],
		["source_id", "source"],
		["languageCode", "language"],
		["partnr", "partner"],
		["untill", "until"],
	])("%s leads to %s", (given, meant) => {
		expect(faultOf(`${given}=x`)).toMatchObject({ parameter: given, nearest: meant });
		expect(faultOf(`${given}=x`)?.message).toContain(`did you mean ${meant}?`);
	});

	it.each(["format", "apiKey", "callback", "x", "toString", "constructor"])("%s leads nowhere", (given) => {
		const fault = faultOf(`${given}=x`);
		expect(fault?.nearest).toBeUndefined();
		expect(fault?.message).toContain("there are partner, organisation");
	});
});

describe("a value that there is not", () => {
	it.each([
		["theme=disputes", "event=dispute"],
		["theme=visit", "event=visit"],
		["event=energy", "theme=energy"],
		["partner=sco", "organisation=sco"],
		["partner=eu", "organisation=eu"],
		["organisation=russia", "partner=ru"],
		["event=minister", "level=minister"],
		["partner=kk", "language=kk"],
		["event=trip", "visit"],
		["theme=trip", "event=visit"],
		["event=signing", "agreement"],
		["theme=trade", "trade-investment"],
		["theme=oil", "energy"],
		["event=oil", "theme=energy"],
		["level=president", "head-of-state"],
		["level=Prime Minister", "government"],
		["theme=culture", "culture-education"],
		["partner=uk", "gb"],
		["partner=usa", "us"],
		["partner=Германия", "de"],
		["lang=kz", "kk"],
		["language=kg", "ky"],
		["partner=Germny", "de"],
		["theme=enrgy", "energy"],
	])("%s leads to %s", (query, meant) => {
		expect(faultOf(query)?.nearest).toBe(meant);
	});

	it.each(["partner=zz", "partner=qqqq", "theme=gardening", "event=zzz", "source=somebody"])(
		"%s leads nowhere",
		(query) => {
			expect(faultOf(query)).toBeDefined();
			expect(faultOf(query)?.nearest).toBeUndefined();
		},
	);
});
