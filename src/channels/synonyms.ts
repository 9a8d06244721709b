/**
 * What other services call our parameters and values: who comes from NewsAPI, Miniflux, mediastack, GDELT or Feedbin is led to the
 * right name by meaning, where spelling leads astray (`from` is nearer to `theme` than to `since`).
 */

import type { EventType, Level, Theme } from "../model/facets.ts";
import { once } from "../model/once.ts";
import { pattern } from "../model/pattern.ts";
import type { LanguageCode } from "../model/source.ts";
import type { FacetName } from "./facets.ts";

const PARAMETER_WORDS: Readonly<Record<string, string>> = {
	partner: "country countries countrycode nation state iso iso2 partners with counterpart",
	organisation: "org orgs organization organizations organisations igo body",
	person: "people persons who official leader participant participants",
	event: "type types kind events eventtype action act",
	theme: "category categories topic topics subject tag tags themes",
	level: "rank levels",
	language: "lang languages locale",
	source: "outlet outlets publisher publishers domain domains site sources newspaper provider",
	q: "search query text keyword keywords term terms s find",
	since:
		"from after start startdate startdatetime datefrom fromdate begin publishedafter publishedsince newerthan mindate date day",
	until: "to before end enddate enddatetime dateto todate publishedbefore publisheduntil olderthan maxdate",
	seenSince: "newsince sinceseen seenafter indexedsince firstseen addedsince addedafter",
	changedSince:
		"updatedsince updatedafter modifiedsince modifiedafter changedafter updated modified changed ifmodifiedsince",
	cursor:
		"page pages offset skip p next pagetoken nexttoken nextcursor token startingafter startafter marker continue position",
	limit: "count size pagesize perpage n max rows num top maxresults maxrecords results itemsperpage first",
	sort: "order orderby sortby sortorder ordering direction",
	fields: "select include columns attributes props only",
	ui: "hl uilang uilanguage interface display",
	by: "interval period granularity bucket resolution step frequency",
	facet: "groupby group dimension breakdown aggregation",
	status: "certainty stage condition",
};

const byWord = once(
	() =>
		new Map(
			Object.entries(PARAMETER_WORDS).flatMap(([name, words]) => words.split(" ").map((word) => [word, name] as const)),
		),
);

/** What stands around a word without changing what it asks for: `pageNumber`, `country_code`, `maxResults`, `filter[theme]`. */
const AROUND =
	/^(?:filter|max|min|by|in|num|the)|(?:ids?|codes?|names?|numbers?|num|value|values|slug|list|filter|utc|ts)$/g;

/** The parameter of ours that means what another service calls so. @param known those that can be given here */
export function parameterMeant(given: string, known: readonly string[]): string | undefined {
	const word = given.toLowerCase().replace(/[^a-z\d]/g, "");
	const bare = word.replace(AROUND, "");
	for (const one of [word, bare, bare.replace(/s$/, "")]) {
		const name = known.find((own) => own.toLowerCase() === one) ?? byWord().get(one);
		if (name !== undefined && known.includes(name)) return name;
	}
	return undefined;
}

/** Only values that there are. */
interface ValueWords {
	readonly partner: Readonly<Record<string, string>>;
	readonly language: Partial<Record<LanguageCode, string>>;
	readonly event: Partial<Record<EventType, string>>;
	readonly theme: Partial<Record<Theme, string>>;
	readonly level: Partial<Record<Level, string>>;
}

/** By facet and value, what people write for it. */
const VALUE_WORDS = {
	// Not ISO codes, but taken for some.
	partner: {
		gb: "uk england britain",
		us: "usa america сша ақш",
		cn: "prc кнр",
		ae: "uae оаэ",
		ru: "rf рф",
		kr: "korea",
		nl: "holland",
		cd: "drc",
		gr: "el",
	},
	// Codes of countries, and of three letters (ISO 639-2).
	language: {
		kk: "kz kaz",
		ky: "kg kir",
		uz: "uzb",
		tg: "tj tgk",
		tk: "tm tuk",
		zh: "cn zho chi",
		en: "us gb eng",
		ru: "rus",
		tr: "tur",
		az: "aze",
	},
	event: {
		visit: "trip trips tour journey travel",
		meeting: "talks negotiations consultations",
		call: "phone telephone phonecall conversation",
		message: "telegram telegrams congratulation congratulations condolences letter greetings",
		agreement: "signing signings treaty treaties deal deals memorandum mou contract accord",
		dispute: "conflict conflicts sanctions protest tension",
		aid: "help relief donation",
		summit: "forum conference",
	},
	theme: {
		"trade-investment": "economy economic economics business commerce trade investment",
		energy: "oil gas uranium nuclear electricity petroleum",
		transport: "railway logistics aviation corridor transit",
		security: "defence defense military terrorism army",
		"water-environment": "water environment ecology climate",
		"consular-migration": "migration visa visas consular",
		"science-space": "science space technology",
		"culture-education": "culture education tourism sport",
		legal: "law justice",
		finance: "banking money currency",
		political: "politics policy",
	},
	level: {
		"head-of-state": "president presidential leader",
		government: "pm primeminister premier",
		minister: "fm foreignminister ministerial",
		parliament: "mp mps parliamentary",
		ambassador: "envoy embassy",
	},
} as const satisfies ValueWords;

const valuesByWord = once(
	(): ReadonlyMap<string, ReadonlyMap<string, string>> =>
		new Map(
			Object.entries(VALUE_WORDS).map(([facet, values]) => [
				facet,
				new Map(Object.entries(values).flatMap(([value, words]) => words.split(" ").map((word) => [word, value]))),
			]),
		),
);

const between = pattern(String.raw`[^\p{L}\d]`, "gu");

/** The value of a facet that people call so, in any case and with any marks between its words. */
export function valueMeant(facet: FacetName, given: string): string | undefined {
	return valuesByWord().get(facet)?.get(given.toLowerCase().replace(between(), ""));
}
