/** The forms of names of countries and capitals, made by the rules of school grammars and not by those of the lexicon. */

/** The six cases of a Russian name; of several words each is declined as what it ends in. */
export function russianCases(name: string): string[] {
	const words = name
		.replace(/о-ва/g, "острова")
		.replace(/о-в /, "остров ")
		.replace("Св.", "Святой")
		.split(/(?<=[ -])/);
	const declined = words.map((word, i) => declineRussian(word.replace(/[ -]$/, ""), i === words.length - 1));
	return [0, 1, 2, 3, 4, 5].map((n) =>
		words.map((word, i) => (declined[i]?.[n] ?? "") + (/[ -]$/.exec(word)?.[0] ?? "")).join(""),
	);
}

const endings = (word: string, cut: number, list: string): string[] => [
	word,
	...list.split(" ").map((ending) => word.slice(0, word.length - cut) + ending),
];

/** Words of names that no case changes. */
const FIXED =
	/^(?:и|де|д’Ивуар|оф|эс|о|[А-ЯЁ]{2,}|Сент|Сен|Святой|Шри|Сан|Сьерра|Кабо|Коста|Пуэрто|Кот|Нью|Эль|Абу|Порт|Аддис|Буэнос|Манагуа|Бразилиа|Ла|Эр|Улан|Самоа|Куала|Бандар|Сери|Рио)$/;

function declineRussian(word: string, isLast: boolean): string[] {
	const same = [word, word, word, word, word, word];
	if (FIXED.test(word)) return same;
	if (/(?:ная|кая|вая|тая|дная|мная|нская)$/.test(word)) return endings(word, 2, "ой ой ую ой ой");
	if (/няя$/.test(word)) return endings(word, 2, "ей ей юю ей ей");
	if (/(?:ный|кий|вый)$/.test(word) && !isLast)
		return endings(word, 2, word.endsWith("кий") ? "ого ому ий им ом" : "ого ому ый ым ом");
	if (/(?:ное|кое|вое)$/.test(word)) return endings(word, 2, "ого ому ое ым ом");
	if (/(?:ные|кие|вые|овы|евы)$/.test(word))
		return endings(
			word,
			word.endsWith("ы") ? 1 : 2,
			word.endsWith("кие") ? "их им ие ими их" : word.endsWith("ы") ? "ых ым ы ыми ых" : "ых ым ые ыми ых",
		);
	if (word === "острова") return endings(word, 1, "ов ам а ами ах");
	if (/(?:мы|вы|ны|ры|ды)$/.test(word)) return endings(word, 1, "ов ам ы ами ах");
	if (/ории$/.test(word)) return endings(word, 1, "й ям и ями ях");
	if (/ия$/.test(word)) return endings(word, 1, "и и ю ей и");
	if (/[аы]р?ея$|ея$/.test(word)) return endings(word, 1, "и е ю ей е");
	if (/я$/.test(word)) return endings(word, 1, "и е ю ей е");
	if (/[кгхжшч]а$/.test(word)) return endings(word, 1, "и е у ой е");
	if (/а$/.test(word)) return endings(word, 1, "ы е у ой е");
	if (/ай$|ей$/.test(word)) return endings(word, 1, "я ю й ем е");
	if (/й$/.test(word)) return endings(word, 1, "я ю й ем е");
	if (/[бвгджзклмнпрстфх]$/.test(word))
		return endings(word, 0, `а у ${"\u0000"} ом е`).map((form) => form.replace("\u0000", ""));
	return same;
}

const VOWELS = "аәеёиоөуүұыіэюя";
const BACK = "аоұыуёюя";

/** The cases of a Kazakh name, with мен and the adjective of place; harmony goes by its last vowel. */
export function kazakhCases(name: string): string[] {
	const lower = name.toLowerCase();
	const last = lower.at(-1) ?? "";
	const isBack = [...lower].findLast((letter) => VOWELS.includes(letter) && letter !== "и");
	const back =
		isBack === undefined || (BACK.includes(isBack) && !/[иі]$/.test(lower.replace(/[^аәеёиоөуүұыіэюя]/g, "")));
	const pick = (hard: string, soft: string): string => (back ? hard : soft);
	const suffixes = VOWELS.includes(last)
		? [
				pick("ның", "нің"),
				pick("ға", "ге"),
				pick("ны", "ні"),
				pick("да", "де"),
				pick("дан", "ден"),
				"мен",
				pick("дағы", "дегі"),
			]
		: /[рлйу]/.test(last)
			? [
					pick("дың", "дің"),
					pick("ға", "ге"),
					pick("ды", "ді"),
					pick("да", "де"),
					pick("дан", "ден"),
					"мен",
					pick("дағы", "дегі"),
				]
			: /[мнң]/.test(last)
				? [
						pick("ның", "нің"),
						pick("ға", "ге"),
						pick("ды", "ді"),
						pick("да", "де"),
						pick("нан", "нен"),
						"мен",
						pick("дағы", "дегі"),
					]
				: /[бвгджз]/.test(last)
					? [
							pick("тың", "тің"),
							pick("қа", "ке"),
							pick("ты", "ті"),
							pick("та", "те"),
							pick("тан", "тен"),
							"пен",
							pick("тағы", "тегі"),
						]
					: [
							pick("тың", "тің"),
							pick("қа", "ке"),
							pick("ты", "ті"),
							pick("та", "те"),
							pick("тан", "тен"),
							"пен",
							pick("тағы", "тегі"),
						];
	return [
		name,
		...suffixes.map((suffix) => (suffix === "мен" || suffix === "пен" ? `${name} ${suffix}` : name + suffix)),
	];
}
