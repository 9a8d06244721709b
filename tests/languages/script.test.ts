import { expect, test } from "vitest";
import { languageOf } from "../../src/languages/script.ts";
import type { LanguageCode } from "../../src/model/source.ts";

const cases: [text: string, declared: LanguageCode, told: LanguageCode][] = [
	["В Вене открылось постоянное представительство Казахстана", "en", "ru"],
	["Венада Қазақстанның тұрақты өкілдігі ашылды", "en", "kk"],
	["Министр сельского хозяйства провёл переговоры с делегацией Узбекистана в Шымкенте", "kk", "ru"],
	["Астана мен Минск арасында рейс", "kk", "kk"],
	["Үкімет отырысында көші-қон мәселесі талқыланды", "ru", "kk"],
	["Движение «Таза Қазақстан» провело уборку на берегу Иртыша в Павлодаре", "ru", "ru"],
	["Prezıdent Tashkentke sapar jasady", "kk", "kk"],
	["Астана", "en", "en"],
	["Мирзиёев выступил на саммите в Астане", "uz", "uz"],
];

test.each(cases)("reads “%s” in a feed of %s as %s", (text, declared, told) => {
	expect(languageOf(text, declared)).toBe(told);
});
