/**
 * How Kazakh Cyrillic letters are written in Latin ones, folded. The alphabets of 2018 and 2021 and plain habits differ in these
 * few once accents are left out: у is ý or u, ш is sh or ş, ю is ıý or iu.
 */
const KAZAKH_LATIN: readonly [string, string, string?][] = [
	["а", "a"],
	["ә", "a"],
	["б", "b"],
	["в", "v"],
	["г", "g"],
	["ғ", "g"],
	["д", "d"],
	["е", "e"],
	["ж", "j"],
	["з", "z"],
	["и", "i"],
	["й", "i"],
	["к", "k"],
	["қ", "q"],
	["л", "l"],
	["м", "m"],
	["н", "n"],
	["ң", "n"],
	["о", "o"],
	["ө", "o"],
	["п", "p"],
	["р", "r"],
	["с", "s"],
	["т", "t"],
	["у", "y", "u"],
	["ұ", "u"],
	["ү", "u"],
	["ф", "f"],
	["х", "h"],
	["һ", "h"],
	["ц", "ts"],
	["ч", "ch"],
	["ш", "sh", "s"],
	["щ", "sh"],
	["ъ", ""],
	["ы", "y"],
	["і", "i"],
	["ь", ""],
	["э", "e"],
	["ю", "iy", "iu"],
	["я", "ia"],
];

const CYRILLIC_BLOCK = 0x400;
const FIRST: string[] = [];
const SECOND: string[] = [];
for (const [cyrillic, latin, other] of KAZAKH_LATIN) {
	FIRST[cyrillic.charCodeAt(0) - CYRILLIC_BLOCK] = latin;
	SECOND[cyrillic.charCodeAt(0) - CYRILLIC_BLOCK] = other ?? latin;
}

/** The letters that are written in two ways. */
const TWO_WAYS = /[ушю]/;

/** The folded Latin spellings of a folded Kazakh stem; none of one that holds other letters. */
export function inKazakhLatin(stem: string): string[] {
	const first = inLetters(stem, FIRST);
	if (first === undefined) return [];
	const second = TWO_WAYS.test(stem) ? inLetters(stem, SECOND) : undefined;
	return second === undefined ? [first] : [first, second];
}

function inLetters(stem: string, letters: readonly string[]): string | undefined {
	let spelled = "";
	for (let i = 0; i < stem.length; i++) {
		const written = letters[stem.charCodeAt(i) - CYRILLIC_BLOCK];
		if (written === undefined) return undefined;
		spelled += written;
	}
	return spelled;
}
