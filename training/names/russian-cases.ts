/** Russian names of countries in the cases that an event's name needs, with the preposition that each takes. */

/** "во Францию", "Франции", "с Францией". */
export interface RussianCases {
	readonly to: string;
	readonly of: string;
	readonly with: string;
}

/** A name in the accusative, genitive and instrumental. */
type Cases = readonly [accusative: string, genitive: string, instrumental: string];

/** CLDR's name as it is written out in a sentence. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
	CD: "Демократическая Республика Конго",
	UM: "Внешние малые острова США",
	VG: "Британские Виргинские острова",
	VI: "Американские Виргинские острова",
};

/** Names that no rule below declines. */
const BY_HAND: Readonly<Record<string, Cases>> = {
	AG: ["Антигуа и Барбуду", "Антигуа и Барбуды", "Антигуа и Барбудой"],
	EG: ["Египет", "Египта", "Египтом"],
	FM: ["Федеративные Штаты Микронезии", "Федеративных Штатов Микронезии", "Федеративными Штатами Микронезии"],
	GW: ["Гвинею-Бисау", "Гвинеи-Бисау", "Гвинеей-Бисау"],
	IO: [
		"Британскую территорию в Индийском океане",
		"Британской территории в Индийском океане",
		"Британской территорией в Индийском океане",
	],
	NI: ["Никарагуа", "Никарагуа", "Никарагуа"],
	NL: ["Нидерланды", "Нидерландов", "Нидерландами"],
	BQ: ["Карибские Нидерланды", "Карибских Нидерландов", "Карибскими Нидерландами"],
	PG: ["Папуа — Новую Гвинею", "Папуа — Новой Гвинеи", "Папуа — Новой Гвинеей"],
	TC: ["Тёркс и Кайкос", "Тёркс и Кайкос", "Тёркс и Кайкос"],
	TF: ["Французские Южные территории", "Французских Южных территорий", "Французскими Южными территориями"],
	UM: ["Внешние малые острова США", "Внешних малых островов США", "Внешними малыми островами США"],
};

/** Islands and what usage treats as such: one goes "на Кубу", and to all others "в Японию". */
const ON = new Set(
	(
		"AI AS AW AX BB BM BS BV CC CK CU CW CX CY DM FJ FK FO GD GG GP GS GU HM HT IM JE JM KM KY LC MF MG MH MP MQ MS MT MU MV NF NU " +
		"PH PM PN RE SB SC SH SJ SX BL TC TK TW UM VG VI VU WF WS YT"
	).split(" "),
);

const FEMININE_IN_SOFT_SIGN = new Set(["Беларусь"]);

/** @param name as CLDR writes it */
export function russianCases(code: string, name: string): RussianCases {
	const [accusative, genitive, instrumental] = BY_HAND[code] ?? declined(writtenOut(code, name));
	return {
		to: `${toward(code, accusative)} ${accusative}`,
		of: genitive,
		with: `${together(instrumental)} ${instrumental}`,
	};
}

function writtenOut(code: string, name: string): string {
	const full = WRITTEN_OUT[code] ?? name;
	return full.replace("о-ва", "острова").replace("о-в", "остров").replace("Св.", "Святой");
}

function declined(name: string): Cases {
	const parts = name.split(" и ");
	// "остров Рождества", "острова Кука": what stands after is a genitive, or a name in quotes without its quotes.
	const all = /^острова? /.test(name) ? [phrase(name)] : parts.map(phrase);
	return [0, 1, 2].map((n) => all.map((cases) => cases[n]).join(" и ")) as unknown as Cases;
}

function phrase(text: string): Cases {
	const [head = "", ...rest] = text.split(" ");
	if (/^острова?$/.test(head)) return word(head).map((form) => [form, ...rest].join(" ")) as unknown as Cases;
	const words = text.split(" ").map((one, n, all) => (n < all.length - 1 ? adjective(one) : word(one)));
	return [0, 1, 2].map((n) => words.map((cases) => cases[n]).join(" ")) as unknown as Cases;
}

/** An adjective before its noun; another word there ("Республика Конго") is a noun itself. */
function adjective(text: string): Cases {
	const stem = text.slice(0, -2);
	if (/ая$/.test(text)) return [`${stem}ую`, `${stem}ой`, `${stem}ой`];
	if (/ое$/.test(text)) return [text, `${stem}ого`, /[гкх]$/.test(stem) ? `${stem}им` : `${stem}ым`];
	if (/ый$/.test(text)) return [text, `${stem}ого`, `${stem}ым`];
	if (/ые$/.test(text)) return [text, `${stem}ых`, `${stem}ыми`];
	if (/ие$/.test(text)) return [text, `${stem}их`, `${stem}ими`];
	if (/[ое]вы$/.test(text)) return [text, `${text}х`, `${text}ми`];
	return word(text);
}

function word(text: string): Cases {
	const stem = text.slice(0, -1);
	if (text === "острова") return [text, "островов", "островами"];
	// Abbreviations, and loans that end in any vowel but -а, -я and the -ы of a plural.
	if (text === text.toUpperCase() || /[оеиуюэё]$/.test(text) || /(?:уа|оа)$/.test(text)) return [text, text, text];
	if (/ы$/.test(text)) return [text, stem, `${stem}ами`];
	if (/[гкх]а$/.test(text)) return [`${stem}у`, `${stem}и`, `${stem}ой`];
	if (/[жшщчц]а$/.test(text)) return [`${stem}у`, `${stem}и`, `${stem}ей`];
	if (/а$/.test(text)) return [`${stem}у`, `${stem}ы`, `${stem}ой`];
	if (/я$/.test(text)) return [`${stem}ю`, `${stem}и`, `${stem}ей`];
	if (/й$/.test(text)) return [text, `${stem}я`, `${stem}ем`];
	if (/ь$/.test(text))
		return FEMININE_IN_SOFT_SIGN.has(text) ? [text, `${stem}и`, `${stem}ью`] : [text, `${stem}я`, `${stem}ем`];
	return [text, `${text}а`, /[жшщчц]$/.test(text) ? `${text}ем` : `${text}ом`];
}

/** "в", "во Францию", "на Кубу". */
function toward(code: string, name: string): string {
	if (ON.has(code)) return "на";
	return /^[вф][бвгджзклмнпрстфхцчшщ]|^Вь/i.test(name) ? "во" : "в";
}

/** "с", "со Словакией"; an abbreviation is spelt letter by letter. */
function together(name: string): string {
	if (/^\p{Lu}{2}/u.test(name)) return "с";
	return /^[сзшж][бвгджзклмнпрстфхцчшщь]/i.test(name) ? "со" : "с";
}
