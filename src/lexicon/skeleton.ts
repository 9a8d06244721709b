/**
 * What is left of a name when it is written in another script or spelling: its consonants in one Latin letter each, a
 * leading vowel as `a`. "Тоқаев", "Токаев", "Tokayev" and "Toqaev" are all `tkv`; "Зағамбар" and "Zaghambar" `sgmbr`.
 * @param word in lower case, Cyrillic or Latin.
 * @param most letters after which no more are asked for; there may be one too many.
 */
export function skeleton(word: string, most = Number.POSITIVE_INFINITY): string {
	let out = "";
	let last = 0;
	for (let i = 0; i < word.length && out.length < most; i++) {
		const code = word.charCodeAt(i);
		let letter = LETTERS[code] ?? 0;
		if (OPENS_PAIR[code] === 1) {
			// Our own words: two letters.
			const pair = PAIRS.get(pairOf(word, i));
			if (pair === DOUBLE) {
				i++;
				// Ending in it means ending in its second letter after its first.
				if (!out.endsWith(DOUBLE)) out += DOUBLE;
				last = DOUBLE.charCodeAt(1);
				continue;
			}
			if (pair !== undefined) {
				i++;
				letter = pair.charCodeAt(0);
			}
		}
		if (letter === 0 || letter === last || (letter === VOWEL && out !== "")) continue;
		out += String.fromCharCode(letter);
		last = letter;
	}
	return out;
}

const VOWEL = "a".charCodeAt(0);

/** The one pair that stays two letters. */
const DOUBLE = "ks";

/** Two letters as one number: a piece of text would have to be looked up among all names first. */
const pairOf = (word: string, at: number): number => word.charCodeAt(at) * 0x10000 + word.charCodeAt(at + 1);

/** Two letters that are one sound. */
const SOUNDS: Readonly<Record<string, string>> = {
	дж: "j",
	zh: "j",
	kh: "h",
	gh: "g",
	ch: "c",
	sh: "x",
	ph: "f",
	th: "t",
	ts: "s",
	tz: "s",
	тс: "s",
	ck: "k",
	нг: "n",
	ng: "n",
	ks: "ks",
	кс: "ks",
};

const PAIRS = new Map(Object.entries(SOUNDS).map(([pair, sound]) => [pairOf(pair, 0), sound]));

const TABLE = 0x530;

/** By code of a letter: that of the first of a pair is 1. */
const OPENS_PAIR = new Uint8Array(TABLE);
for (const pair of Object.keys(SOUNDS)) OPENS_PAIR[pair.charCodeAt(0)] = 1;

/** By code of a letter: the code of what it becomes. */
const LETTERS = new Uint8Array(TABLE);
for (const [to = "", from = ""] of [
	["a", "аәеёиіоөуұүыэюяaeiouyäöüıáéíóúâêîôûàè"],
	["b", "бb"],
	["v", "вvw"],
	["g", "гғgğ"],
	["d", "дd"],
	["j", "жj"],
	["s", "зцсszśşšžç"],
	["k", "кқkqc"],
	["l", "лl"],
	["m", "мm"],
	["n", "нңnñ"],
	["p", "пp"],
	["r", "рr"],
	["t", "тt"],
	["f", "фf"],
	["h", "хһh"],
	["c", "чč"],
	["x", "шщxş"],
]) {
	for (let i = 0; i < from.length; i++) LETTERS[from.charCodeAt(i)] = to.charCodeAt(0);
}
