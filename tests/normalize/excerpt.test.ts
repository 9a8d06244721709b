import { expect, test } from "vitest";
import { excerptOf } from "../../src/normalize/excerpt.ts";

test.each([
	[
		"The talks went on all day. […] The post Talks go on appeared first on Steppe Courier.",
		"The talks went on all day.",
	],
	["Переговоры шли весь день. Сообщение Переговоры идут появились сначала на Вестник.", "Переговоры шли весь день."],
	["Переговоры шли весь день. Читать далее →", "Переговоры шли весь день."],
	["The talks went on all day [...]", "The talks went on all day…"],
	["A title that stands before. The text itself.", "The text itself."],
	["A title that stands before", ""],
	["A title that stands before A. Writer 2026-11-21 The text itself. Comments", "The text itself."],
	["[…]", ""],
	["The post office opened.", "The post office opened."],
])("makes of %j the excerpt %j", (text, excerpt) => {
	expect(excerptOf(text, "A title that stands before")).toBe(excerpt);
});

const TEXT = "Глава государства проведёт переговоры.";

test.each([
	"Запись Токаев прибыл впервые появилась Вестник.",
	"Запись Токаев прибыл впервые появилась в Вестник.",
	"Запись «Токаев прибыл» впервые опубликована на сайте Вестник.",
	"Статья Токаев прибыл появилась сначала на Вестник.",
	"Tokayev Paris’te yazısı ilk önce Gazete üzerinde ortaya çıktı.",
	"Тоқаев Парижде жазбасы алғаш рет Хабаршы сайтында жарияланды.",
	"Prezident Parijda maqolasi birinchi marta Xabar saytida e’lon qilindi.",
	"Президент Парижда мақоласи биринчи марта Хабар сайтида пайдо бўлди.",
	"Maqola Dala saytida birinchi bo‘lib e’lon qilingan.",
	"This article was originally published on Steppe Courier.",
	"The post Talks appeared first on Steppe Courier.",
])("leaves out %j, which says whence it came", (origin) => {
	expect(excerptOf(`${TEXT} ${origin}`, "T")).toBe(TEXT);
	expect(excerptOf(`${TEXT}\n${origin}`, "T")).toBe(TEXT);
});

test.each([
	"Читать дальше",
	"Читать полностью »",
	"Подробнее на сайте",
	"Read more on our site",
	"Подробнее…",
	"Толығырақ →",
	"Толығымен оқу",
	"Әрі қарай оқу...",
	"Batafsil",
	"Batafsil o‘qish »",
	"Davomini o'qish",
	"Батафсил",
	"Read more >>",
	"Continue reading →",
	"[Read full article]",
	"Devamını oku",
	"Ətraflı",
])("leaves out the invitation %j", (more) => {
	expect(excerptOf(`${TEXT} ${more}`, "T")).toBe(TEXT);
	expect(excerptOf(`${TEXT}\n${more}`, "T")).toBe(TEXT);
	expect(excerptOf(more, "T")).toBe("");
});

test.each([
	"Continue reading “Talks go on” →",
	"Читать далее: «Переговоры»",
	"Источник: Вестник",
	"Дереккөз: Хабаршы",
	"Далее",
	"Читайте также: другое",
	"Бөлісу:",
])("leaves out the last line %j", (line) => {
	expect(excerptOf(`${TEXT}\n${line}`, "T")).toBe(TEXT);
});

test.each([
	"Фото: Акорда",
	"Иллюстративное фото: Дала",
	"Фото автора",
	"© Фото: пресс-служба",
	"Сурет: Ақорда",
	"Photo by A. Writer",
	"Photo credit: Agency",
	"Foto: Prezident matbuot xizmati",
	"Сүрөт: жеке архив",
	"© Agency",
	"T",
])("leaves out %j ahead of the text", (line) => {
	expect(excerptOf(`${line}\n${TEXT}`, "T")).toBe(TEXT);
});

test.each([
	"Фотовыставка открылась в Париже.",
	"Он предложил читать далее по списку.",
	"Стороны договорились узнать больше друг о друге.",
	"Запись на приём к послу открыта.",
	"Фото: глава МИД прибыл в Париж.",
])("keeps %j, which only looks like it", (text) => {
	expect(excerptOf(text, "T")).toBe(text);
});

test("leaves out a caption in square brackets", () => {
	expect(excerptOf(`[caption id="a_1" width="300"] Caption[/caption] ${TEXT} [gallery ids="1,2"]`, "T")).toBe(TEXT);
});
