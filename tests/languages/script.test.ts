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
	["Мирзиёев выступил на саммите в Астане", "uz", "ru"],
	["Казакстан менен Кыргызстандын президенттери Бишкекте жолугушту", "ru", "ky"],
	["Өлкө башчылары эки тараптуу кызматташтык тууралуу сүйлөшүү жүргүзүштү", "kk", "ky"],
	["Мамлекеттик бюджеттин чыгымы өстү", "ru", "ky"],
	["Ўзбекистон ва Қозоғистон президентлари Тошкентда учрашди", "ru", "uz"],
	["Oʻzbekiston va Qozogʻiston prezidentlari hamkorlik haqida gaplashdi", "ru", "uz"],
	["Президенти Тоҷикистон бо ҳамтои қазоқаш мулоқот кард", "ru", "tg"],
	["Дидор дар бораи ҳамкорӣ ва савдо", "kk", "tg"],
	["Prezident Bakıda Qazaxıstan nümayəndə heyəti ilə görüşüb", "ru", "az"],
	["Cumhurbaşkanı Astana’da ve Almatı’da görüşmeler yaptı", "ru", "tr"],
	["Prezident Gazagystana sapar bilen bardy, ýokary derejede", "ru", "tk"],
	["President arrives in Paris for a state visit", "ru", "en"],
	["Zelenskyy Blasts Silence After Attack", "ru", "en"],
	["President arrives in Paris for a state visit", "kk", "en"],
	["阿斯塔纳会议讨论合作问题", "ru", "zh"],
	["Татарстан рәисе Казахстан вәкиле белән очрашты", "ru", "ru"],
	["Татарстан рәисе Казахстан вәкиле белән очрашты", "kk", "kk"],
	["Монгол Улсын Ерөнхийлөгч Казахстантай хамтын ажиллагааны тухай ярилцав, хэлэлцээр байна", "kk", "kk"],
	["Президент України зустрівся з послом Казахстану та обговорив співпрацю", "ru", "ru"],
];

test.each(cases)("reads “%s” in a feed of %s as %s", (text, declared, told) => {
	expect(languageOf(text, declared)).toBe(told);
});

const heard: [text: string, source: LanguageCode, heard: string, told: LanguageCode][] = [
	["Астана Берлин Прага", "kk", "ru", "ru"],
	["Астана Берлин Прага", "kk", "ru-RU", "ru"],
	["Астана Берлин Прага", "ru", "kz", "kk"],
	["Астана Берлин Прага", "ru", "eng", "ru"],
	["Венада Қазақстанның тұрақты өкілдігі ашылды", "ru", "en-US", "kk"],
	["Президенты провели переговоры в Бишкеке", "ky", "ky", "ru"],
	["Astana Berlin Praha", "en", "tr", "tr"],
	["Astana Berlin Praha", "ru", "de", "en"],
	["Astana", "ru", "en", "en"],
	["Astana", "ru", "", "ru"],
];

test.each(heard)("reads “%s” of a source in %s that says %s as %s", (text, source, said, told) => {
	expect(languageOf(text, source, said)).toBe(told);
});
