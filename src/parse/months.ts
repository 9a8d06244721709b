import { LANGUAGES } from "../languages/registry.ts";
import { once } from "../model/once.ts";

/** Months in Roman numerals, save those of one letter, which are also words. */
const ROMAN: readonly (readonly string[])[] = [
	[],
	["ii"],
	["iii"],
	["iv"],
	[],
	["vi"],
	["vii"],
	["viii"],
	["ix"],
	[],
	["xi"],
	["xii"],
];

/** Months as dates of other languages write them, which the sources' links and CMS templates bring along: de, fr, es, it, pt, nl, hu, el, uk, hy, ka. */
const FOREIGN: readonly (readonly string[])[] = [
	[
		"januar",
		"janvier",
		"janv",
		"enero",
		"ene",
		"gennaio",
		"gen",
		"janeiro",
		"jän",
		"január",
		"ιαν",
		"січня",
		"січень",
		"січ",
		"հունվար",
		"հնվ",
		"იანვარი",
		"იან",
		"гыйн",
	],
	[
		"februar",
		"février",
		"févr",
		"fév",
		"febrero",
		"febbraio",
		"fevereiro",
		"fev",
		"február",
		"φεβ",
		"лютого",
		"лютий",
		"лют",
		"փետրվար",
		"փտվ",
		"თებერვალი",
		"თებ",
	],
	[
		"märz",
		"mär",
		"mrz",
		"mars",
		"marzo",
		"março",
		"maart",
		"mrt",
		"március",
		"μαρ",
		"μάρ",
		"березня",
		"березень",
		"бер",
		"մարտ",
		"մրտ",
		"მარტი",
		"მარ",
	],
	[
		"april",
		"avril",
		"avr",
		"abril",
		"abr",
		"aprile",
		"április",
		"απρ",
		"квітня",
		"квітень",
		"квіт",
		"ապրիլ",
		"ապր",
		"აპრილი",
		"აპრ",
		"ápr",
	],
	[
		"mai",
		"mayo",
		"maggio",
		"mag",
		"maio",
		"mei",
		"május",
		"μάι",
		"μαϊ",
		"травня",
		"травень",
		"трав",
		"մայիս",
		"մյս",
		"მაისი",
		"მაი",
		"máj",
		"μαΐ",
	],
	[
		"juni",
		"juin",
		"junio",
		"giugno",
		"giu",
		"junho",
		"június",
		"ιουν",
		"ιούν",
		"червня",
		"червень",
		"черв",
		"հունիս",
		"հնս",
		"ივნისი",
		"ივნ",
		"jún",
	],
	[
		"juli",
		"juillet",
		"juil",
		"julio",
		"luglio",
		"lug",
		"julho",
		"július",
		"ιουλ",
		"ιούλ",
		"липня",
		"липень",
		"лип",
		"հուլիս",
		"հլս",
		"ივლისი",
		"ივლ",
		"júl",
	],
	[
		"august",
		"août",
		"aout",
		"agosto",
		"ago",
		"augustus",
		"augusztus",
		"αυγ",
		"αύγ",
		"серпня",
		"серпень",
		"серп",
		"օգոստոս",
		"օգս",
		"აგვისტო",
		"აგვ",
	],
	[
		"septembre",
		"septiembre",
		"settembre",
		"setembro",
		"set",
		"szeptember",
		"σεπ",
		"вересня",
		"вересень",
		"вер",
		"սեպտեմբեր",
		"սեպ",
		"სექტემბერი",
		"სექ",
	],
	[
		"oktober",
		"octobre",
		"octubre",
		"ottobre",
		"ott",
		"outubro",
		"out",
		"okt",
		"október",
		"οκτ",
		"жовтня",
		"жовтень",
		"жовт",
		"հոկտեմբեր",
		"հոկ",
		"ოქტომბერი",
		"ოქტ",
	],
	["novembre", "noviembre", "novembro", "νοε", "νοέ", "листопад", "лист", "նոյեմբեր", "նոյ", "ნოემბერი", "ნოე"],
	[
		"dezember",
		"décembre",
		"déc",
		"diciembre",
		"dicembre",
		"dezembro",
		"dez",
		"dic",
		"δεκ",
		"грудня",
		"грудень",
		"груд",
		"դեկտեմբեր",
		"դեկ",
		"დეკემბერი",
		"დეკ",
	],
];

function table(): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	for (const names of [...LANGUAGES.map((language) => language.months), FOREIGN, ROMAN]) {
		for (const [i, forms] of names.entries()) {
			for (const form of forms) if (!found.has(form)) found.set(form, i + 1);
		}
	}
	return found;
}

const months = once(table);

/**
 * Beginnings of names that are one month's and no other's, of four letters at least: what CLDR and every clerk shorten names to
 * ("февр.", "нояб.").
 */
const beginnings = once(beginningsOf);

function beginningsOf(): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	for (const [name, month] of months()) {
		for (let length = 4; length < name.length; length++) {
			const beginning = name.slice(0, length);
			found.set(beginning, (found.get(beginning) ?? month) === month ? month : 0);
		}
	}
	return found;
}

/** The number of a month, from a word in lower case of any language; nothing if the word is no month. */
export function monthOf(word: string): number | undefined {
	const exact = months().get(word);
	if (exact !== undefined) return exact;
	for (let length = Math.min(word.length - 1, 12); length >= 4; length--) {
		const found = months().get(word.slice(0, length));
		if (found !== undefined) return found;
	}
	return beginnings().get(word) || undefined;
}
