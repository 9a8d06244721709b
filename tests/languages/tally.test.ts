import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/languages/registry.ts";
import { tallied } from "../../src/languages/tally.ts";

test("is ahead with the language whose common words and endings a text has", () => {
	expect(tallied("The minister of trade arrived in Paris for talks with the president")).toMatchObject({
		script: "latin",
		best: "en",
		likely: "en",
	});
	expect(tallied("Министр прибыл в Париж на переговоры с президентом")).toMatchObject({
		script: "cyrillic",
		best: "ru",
	});
});

test("knows each language by its own commonest words", () => {
	for (const { code, signs } of LANGUAGES.filter((language) => language.signs.words !== "")) {
		const words = signs.words.split(" ");
		const latin = words.filter((word) => /^[\p{sc=Latin}']+$/u.test(word));
		for (const some of [latin, words.filter((word) => !latin.includes(word))])
			if (some.length > 5) expect([code, tallied(some.join(" ")).best]).toEqual([code, code]);
	}
});

test("takes letters in any case, with marks above them and any apostrophe, for the same", () => {
	const plain = tallied("o'zbekiston va qozog'iston haqida bo'lib o'tdi");
	expect(plain.best).toBe("uz");
	for (const mark of "‘’ʻʼ`")
		expect(tallied(`Oʻzbekiston va Qozogʻiston haqida boʻlib oʻtdi`.replaceAll("ʻ", mark))).toEqual(plain);
	expect(tallied("Мини\u0301стр при\u00adбыл в Пари\u0301ж на перего\u200dворы")).toEqual(
		tallied("министр прибыл в париж на переговоры"),
	);
});

test("says nothing of a text of few letters, and only the script of a Chinese one", () => {
	expect(tallied("Астана 2026")).toMatchObject({ script: undefined, best: undefined, points: 0 });
	expect(tallied("阿斯塔纳会议讨论合作问题")).toMatchObject({ script: "han", best: undefined });
	expect(tallied("")).toMatchObject({ script: undefined });
});

test("looks at the beginning of a text only", () => {
	const begin = "Токаев прибыл в Париж на переговоры с президентом. ".repeat(4);
	expect(tallied(`${begin}${"Үкімет отырысында мәселе талқыланды. ".repeat(1000)}`)).toEqual(
		tallied(begin.slice(0, 200)),
	);
});
