/**
 * What other services call our parameters and values: who comes from NewsAPI, Miniflux, mediastack, GDELT or Feedbin is led to the
 * right name by meaning, where spelling leads astray (`from` is nearer to `theme` than to `since`).
 */
import type { FacetName } from "./facets.ts";

const PARAMETER_WORDS: Readonly<Record<string, string>> = {
	partner: "country countries countrycode nation state iso iso2 partners with counterpart",
	organisation: "org orgs organization organizations organisations igo body",
	event: "type types kind events eventtype action act",
	theme: "category categories topic topics subject tag tags themes",
	level: "rank levels",
	language: "languages locale",
	source: "outlet outlets publisher publishers domain domains site sources newspaper provider",
	q: "search query text keyword keywords term terms s find",
	since:
		"from after start startdate startdatetime datefrom fromdate begin publishedafter publishedsince newerthan mindate date day",
	until: "to before end enddate enddatetime dateto todate publishedbefore publisheduntil olderthan maxdate",
	seenSince: "newsince sinceseen seenafter indexedsince firstseen addedsince addedafter",
	changedSince:
		"updatedsince updatedafter modifiedsince modifiedafter changedafter updated modified changed ifmodifiedsince",
	cursor: "page pages offset skip p next pagetoken nexttoken token startingafter startafter marker continue position",
	limit: "count size pagesize perpage n max rows num top maxresults maxrecords results itemsperpage first",
	sort: "order orderby sortby sortorder ordering direction",
	fields: "select include columns attributes props only",
	ui: "hl uilang uilanguage interface display",
	by: "interval period granularity bucket resolution step frequency",
	facet: "groupby group dimension breakdown aggregation",
	status: "certainty stage condition",
};

const BY_WORD = new Map(
	Object.entries(PARAMETER_WORDS).flatMap(([name, words]) => words.split(" ").map((word) => [word, name] as const)),
);

/** The parameter of ours that means what another service calls so. @param known those that can be given here */
export function parameterMeant(given: string, known: readonly string[]): string | undefined {
	const word = given.toLowerCase().replace(/[^a-z\d]/g, "");
	const name = known.find((one) => one.toLowerCase() === word) ?? BY_WORD.get(word);
	return name !== undefined && known.includes(name) ? name : undefined;
}

const VALUE_WORDS: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>> = {
	// Not ISO codes, but what people write for one.
	partner: {
		uk: "gb",
		england: "gb",
		britain: "gb",
		usa: "us",
		america: "us",
		сша: "us",
		ақш: "us",
		prc: "cn",
		uae: "ae",
		оаэ: "ae",
		кнр: "cn",
		рф: "ru",
		korea: "kr",
		holland: "nl",
		drc: "cd",
		el: "gr",
	},
	// Codes of countries, and of three letters (ISO 639-2).
	language: {
		kz: "kk",
		kaz: "kk",
		kg: "ky",
		kir: "ky",
		uzb: "uz",
		tj: "tg",
		tgk: "tg",
		tm: "tk",
		tuk: "tk",
		cn: "zh",
		zho: "zh",
		chi: "zh",
		us: "en",
		gb: "en",
		eng: "en",
		rus: "ru",
		tur: "tr",
		aze: "az",
	},
};

/** The value of a facet that people call so. */
export function valueMeant(facet: FacetName, given: string): string | undefined {
	const words = VALUE_WORDS[facet];
	const word = given.toLowerCase();
	return words !== undefined && Object.hasOwn(words, word) ? words[word] : undefined;
}
