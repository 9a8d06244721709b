import type { Language } from "../language.ts";
import { ENDINGS } from "./endings.ts";
import { SIGNS } from "./signs.ts";

/** A phrase before a name, with and without the article. */
const withThe = (phrase: string): string[] => [`${phrase} `, `${phrase} the `];

const PRESS = ["press service", "press office", "press secretary"];

/** Private persons and firms, one and several. */
const PEOPLE = (
	"man men woman women girl girls boy boys guy singer singers student students tourist tourists boxer boxers athlete athletes scientist " +
	"scientists blogger bloggers family families teenager teenagers footballer wrestler wrestlers driver drivers actor actress businessman " +
	"businessmen entrepreneur entrepreneurs artist artists musician musicians dancer doctor doctors professor teacher journalist journalists " +
	"activist activists couple mother father resident residents pilgrim pilgrims climber climbers chef designer designers programmer startup " +
	"startups company companies firm firms team club retiree worker workers fans film films band"
).split(" ");

export const language: Language = {
	code: "en",
	signs: SIGNS,
	name: "English",
	isLatin: true,
	names: { en: "English", ru: "английский", kk: "ағылшын тілі" },
	months: [
		["january", "jan"],
		["february", "feb"],
		["march", "mar"],
		["april", "apr"],
		["may"],
		["june", "jun"],
		["july", "jul"],
		["august", "aug"],
		["september", "sept", "sep"],
		["october", "oct"],
		["november", "nov"],
		["december", "dec"],
	],
	weekdays: [["monday"], ["tuesday"], ["wednesday"], ["thursday"], ["friday"], ["saturday"], ["sunday"]],
	otherWeeks: { next: ["next "], last: ["last ", "previous "] },
	aheadWords: "will due upcoming coming next expected scheduled slated set plans".split(" "),
	otherDates: {
		before: ["ahead of", "before the", "in preparation for", "to prepare for", "in the run-up to", "in the runup to"],
	},
	relativeDays: { yesterday: -1, today: 0, tonight: 0, tomorrow: 1, "day after tomorrow": 2 },
	dateJoiners: ["and", "to", "through", "till", "until"],
	get cancelled() {
		return /\b(?:cancel|call(?:s|ed|ing)? off|postpone|put off|scrapp?|suspend)/u;
	},
	get topics() {
		return [
			{
				before:
					/(?<!(?:president|minister|ambassador|secretary|republic|government|embassy|parliament|leader|king|people|side|visit)s? )\b(?:in|on|about|over|of|against|from|via|through)\s(?:the\s)?$/u,
			},
			{
				before: /\bdiscuss(?:es|ed|ing)?\s(?:(?:the|situation|war|conflict|in|around)\s)*(?:\S+\s(?:and|,)\s)?$/u,
			},
			{ after: /^\s(?:conflict|war|crisis|issue|situation)\b/u },
		];
	},
	venues: [
		// The name of a format: nobody is there for it.
		{ after: [" process", " format", " declaration", " consensus"] },
		{ before: [...withThe("in"), ...withThe("at")] },
		{ after: [" conference", " forum", " expo", " exhibition", " hotel"] },
	],
	origins: [{ before: PEOPLE.map((one) => `${one} from `) }],
	sources: [
		{ before: ["according to", "citing", "cites", "with reference to"].flatMap(withThe) },
		{ before: PRESS.flatMap((office) => withThe(`${office} of`)) },
		{ after: PRESS.flatMap((office) => [` ${office}=`, `'s ${office}=`, `’s ${office}=`]) },
	],
	wordOrder: {
		there: {
			before: "in= at= to= visit= visits= visited= visiting= tour= tours= host= hosts=".split(" "),
		},
		after: false,
		linkers: ["of", "of the"],
		hostLinkers: ["to", "in", "to the", "in the"],
		reach: 1,
		genitive: ["'s", "’s", "s'", "s’"],
		former: ["former=", "ex="],
		joiners: ["and"],
	},
	tables: {
		endings: ENDINGS,
		guess: (word) => (/[^aeiou]y$/.test(word) ? ["en-y", 1] : ["en-noun", 0]),
		countries: {
			homographs:
				"CD ^,CG ^,CL ^,CU ^,GE ^?,GN ^,JE ^?,JO ^?,ML ^,MU ^,NE ^,NU ^,OM ^,PA ^,PE ^,PL ^,RE ^?,SG ^,TD ^?,TG ^,TO ^,TR ^",
			hasTerritories: true,
		},
	},
};
