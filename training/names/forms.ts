/** From a name as CLDR writes it to a form of the lexicon (data/lexicon/README.md): which words inflect, which need a capital. */

/**
 * Names that are also words of the language, so that the first letter must be a capital; with `?` also a name of something else
 * (a person, a state of the USA), so that the article must be about states anyway.
 */
const HOMOGRAPHS: Readonly<Record<string, string>> = {
	en: "CD ^,CG ^,CL ^,CU ^,GE ^?,GN ^,JE ^?,JO ^?,ML ^,MU ^,NE ^,NU ^,OM ^,PA ^,PE ^,PL ^,RE ^?,SG ^,TD ^?,TG ^,TO ^,TR ^",
	ru: "CL ^,CU ^,GH ^,GM ^,JE ^?,ML ^,MT ^,NE ^,OM ^,PA ^,PE ^,QA ^,SD ^,TD ^?,TG ^?,TO ^,WS ^",
	kk: "BJ ^,CL ^,CU ^,DK ^,GA ^,GH ^,JE ^?,KE ^,ML ^,MT ^,NE ^,OM ^,PA ^,PE ^,QA ^,SD ^,TD ^?,TG ^?,TO ^,WS ^",
	ky: "CL ^,CU ^,GH ^,JE ^?,ML ^,MT ^,NE ^,OM ^,PA ^,PE ^,QA ^,SD ^,TD ^?,TG ^?,TO ^",
	uz: "BJ ^,CL ^,CU ^,GA ^,GH ^,ML ^,NE ^,OM ^,PE ^,QA ^,SD ^,TD ^?,TG ^?,TO ^",
	tr: "CL ^?,CU ^,GA ^,GH ^,IN ^,ML ^?,NE ^,OM ^,PE ^,TD ^?,TG ^?,TO ^",
	az: "CL ^,CU ^,GA ^,GH ^,ML ^?,NE ^,OM ^,PE ^,TD ^?,TG ^?,TO ^",
};

/** One territory's name as a form, in a language by CLDR's name for it. */
export function toForm(language: string, code: string, name: string): string {
	const plain = spellOut(name);
	const marks = marksOf(language.slice(0, 2), code);
	return `${marks.replace("?", "")}${inflect(language, plain)}${marks.includes("?") ? "?" : ""}`;
}

function marksOf(language: string, code: string): string {
	const found = (HOMOGRAPHS[language] ?? "").split(",").find((entry) => entry.startsWith(`${code} `));
	return found?.slice(3) ?? "";
}

/** CLDR abbreviates islands and saints, and adds what a map needs but a headline never has. */
function spellOut(name: string): string {
	return name
		.replace(/\s*[(（][^)）]*[)）]/g, "")
		.replace(/^о-ва (.+)$/, "острова $1")
		.replace(/^о-в (.+)$/, "остров $1")
		.replace("о-ва", "острова")
		.replace("Св.", "Святой")
		.replace("St.", "Saint")
		.replace("U.S.", "US")
		.replace(/[—–,]| - /g, " ")
		.replace(/&/g, "and")
		.replace(/\s+/g, " ")
		.trim();
}

function inflect(language: string, name: string): string {
	if (language === "zh") return name;
	// With endings a short abbreviation is other words too: АҚШ (the USA) and ақша (money).
	if (name === name.toUpperCase() && name.length < 4) return name;
	if (language !== "ru") return `${name}~`;
	const words = name.split(" ");
	return words.map((word, i) => inflectRussian(word, i === words.length - 1)).join(" ");
}

function inflectRussian(word: string, isLast: boolean): string {
	if (/ы$/.test(word) && word.length > 3) return `${word.slice(0, -1)}*`;
	if (!isLast && /(ая|яя|ое|ый|ий|ые|ие)$/.test(word)) return `${word.slice(0, -2)}*`;
	return /[бвгджзклмнпрстфхцчшщаяйь]$/.test(word) ? `${word}~` : word;
}
