import { LANGUAGES } from "../languages/registry.ts";

/** Months as dates of other languages write them, which the sources' links and CMS templates bring along: de, fr, es, it, pt, nl, hu, el. */
const FOREIGN: readonly (readonly string[])[] = [
	["januar", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro", "jän", "január", "ιαν"],
	["februar", "février", "févr", "fév", "febrero", "febbraio", "fevereiro", "fev", "február", "φεβ"],
	["märz", "mär", "mrz", "mars", "marzo", "março", "maart", "mrt", "március", "μαρ", "μάρ"],
	["april", "avril", "avr", "abril", "abr", "aprile", "április", "απρ"],
	["mai", "mayo", "maggio", "mag", "maio", "mei", "május", "μάι", "μαϊ"],
	["juni", "juin", "junio", "giugno", "giu", "junho", "június", "ιουν", "ιούν"],
	["juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "július", "ιουλ", "ιούλ"],
	["august", "août", "aout", "agosto", "ago", "augustus", "augusztus", "αυγ", "αύγ"],
	["septembre", "septiembre", "settembre", "setembro", "set", "szeptember", "σεπ"],
	["oktober", "octobre", "octubre", "ottobre", "ott", "outubro", "out", "okt", "október", "οκτ"],
	["novembre", "noviembre", "novembro", "νοε", "νοέ"],
	["dezember", "décembre", "déc", "diciembre", "dicembre", "dezembro", "dez", "dic", "δεκ"],
];

function table(): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	for (const months of [...LANGUAGES.map((language) => language.months), FOREIGN]) {
		for (const [i, forms] of months.entries()) {
			for (const form of forms) if (!found.has(form)) found.set(form, i + 1);
		}
	}
	return found;
}

const MONTHS = table();

/** The number of a month, from a word in lower case of any language; nothing if the word is no month. */
export function monthOf(word: string): number | undefined {
	const exact = MONTHS.get(word);
	if (exact !== undefined) return exact;
	for (let length = Math.min(word.length - 1, 12); length >= 4; length--) {
		const found = MONTHS.get(word.slice(0, length));
		if (found !== undefined) return found;
	}
	return undefined;
}
