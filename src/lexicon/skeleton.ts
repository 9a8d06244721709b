/**
 * What is left of a name when it is written in another script or spelling: its consonants in one Latin letter each, a
 * leading vowel as `a`. "Тоқаев", "Токаев", "Tokayev" and "Toqaev" are all `tkv`; "Зағамбар" and "Zaghambar" `sgmbr`.
 * @param word in lower case, Cyrillic or Latin.
 */
export function skeleton(word: string): string {
	let out = "";
	for (let i = 0; i < word.length; i++) {
		const pair = PAIRS[word.slice(i, i + 2)];
		if (pair !== undefined) i++;
		const letter = pair ?? LETTERS[word.charAt(i)] ?? "";
		if (letter === "a") {
			if (out === "") out = "a";
		} else if (letter !== "" && !out.endsWith(letter)) out += letter;
	}
	return out;
}

/** Two letters that are one sound. */
const PAIRS: Readonly<Record<string, string>> = {
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

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
	[
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
	].flatMap(([to = "", from = ""]) => [...from].map((letter) => [letter, to])),
);
