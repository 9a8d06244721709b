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
	["…", ""],
	["…\nA title that stands before", "… A title that stands before"],
	["A title that STANDS: before!!", ""],
	["A title that stands before us", "us"],
	["A title that stands beforehand", "A title that stands beforehand"],
	["A title that stands before2", "A title that stands before2"],
	["A title, that stands before us", "A title, that stands before us"],
	["Not a title that stands before.", "Not a title that stands before."],
	["A title that: stands — before — — — — — — —", "A title that: stands — before — — — — — — —"],
	["A title that stands before — the text.", "the text."],
	["A title that stands before | 2026-11-21 The text.", "The text."],
	["A title that stands before: Comments are open.", "Comments are open."],
	["A title that stands before: The text. 122026-11-21 1", "The text. 122026-11-21 1"],
	["A title that stands before\nThe text.", "The text."],
	["A title that stands before\nA title that stands before\nThe text.", "The text."],
	["  The text.  ", "The text."],
	["  The text. [b]  ", "The text. [b]"],
	["One.\n \nTwo.", "One. Two."],
	["One.\n\n  \nA title that stands before", "One. A title that stands before"],
	["A. Writer\n2025-11-04 14:00\nThe text.", "The text."],
	["вт, 04.11.2025 - 14:00\nThe text.", "The text."],
	["2025-11-04\nThe text.\nAnd more.", "The text. And more."],
	["A. Writer\n2025-11-04 14:00", "A. Writer 2025-11-04 14:00"],
	["2025-11-04 14:00", "2025-11-04 14:00"],
	[`${"a".repeat(40)}\n2025-11-04\nThe text.`, "The text."],
	[`${"a".repeat(41)}\n2025-11-04\nThe text.`, `${"a".repeat(41)} 2025-11-04 The text.`],
	["The text.\n2025-11-04\nAnd more.", "And more."],
	["The text.\nIt is of 2025-11-04\nAnd more.", "The text. It is of 2025-11-04 And more."],
	["The text.\nRead also: another\nAnd more.", "The text. And more."],
	["The text.\nFollow us on Telegram\nAnd more.", "The text. And more."],
	["See also: a third", "See also: a third"],
	["The text.\nSource: Agency\nShare:", "The text."],
	["Source: Agency\nShare:", ""],
	["Фото: Акорда. Посол прибыл в Астану.", "Посол прибыл в Астану."],
	["Photo: Agency. The envoy arrived.", "The envoy arrived."],
	["The envoy arrived. Photo: Agency", "The envoy arrived."],
	["The envoy arrived. © Agency", "The envoy arrived."],
	["The envoy arrived. (c) Agency", "The envoy arrived."],
	["«The envoy arrived» © 2026 Agency", "«The envoy arrived»"],
	["The envoy arrived. 👉 https://outlet.example/1", "The envoy arrived."],
	["The envoy arrived: https://outlet.example/1", "The envoy arrived:"],
	["See https://outlet.example/1 for it", "See https://outlet.example/1 for it"],
	["https://outlet.example/1", ""],
	["The talks went on (more)", "The talks went on…"],
	["The talks went on. (more)", "The talks went on."],
	["The talks “went on.” [...]", "The talks “went on.”"],
	["The talks went on (all day)", "The talks went on (all day)"],
	["The talks went on […] all day", "The talks went on […] all day"],
	["“The talks went on” Read more", "“The talks went on”"],
	["Переговоры прошли.Запись Токаев прибыл впервые появилась в Вестник.", "Переговоры прошли."],
	["(The talks went on) Read more", "(The talks went on)"],
	["The talks went on, Read more", "The talks went on,"],
	["Whoever reads more will learn", "Whoever reads more will learn"],
	["The post Talks appeared first on Steppe Courier.", ""],
	[`The post ${"a".repeat(250)} appeared first on Steppe Courier.`, ""],
	[`The post ${"a".repeat(295)} appeared first on Steppe.\nSource: A`, ""],
	["The post office", "The post office"],
	["[gallery ids=1]\nThe text.", "The text."],
	["[12] The text.", "[12] The text."],
	["Фото: Акорда\n", "Фото: Акорда"],
	["2025-11-04\n", "2025-11-04"],
	["A. Writer\n2025-11-04\n", "A. Writer 2025-11-04"],
	["See also: a third\n", "See also: a third"],
	["The talks went on\nTalks was originally published in Steppe Courier.", "The talks went on"],
	[
		"The talks went on\nThey say it was published in a journal",
		"The talks went on They say it was published in a journal",
	],
	["A title that stands before: The text. Comments are open.", "The text. Comments are open."],
	[`A title that stands before: ${"a".repeat(60)} of 2026-11-21 and more`, `${"a".repeat(60)} of 2026-11-21 and more`],
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
	"Тоқаев Парижде хабарламасы бірінші Хабаршы сайтында шықты.",
	"Токаев Парижде жазуусу алгач Кабарчы сайтында жарыяланды.",
	"Токаев Парижде макаласы биринчи Кабарчы сайтында чыкты.",
	"Prezident Parijda maqolasi birinchi marta Xabar saytida e’lon qilindi.",
	"Президент Парижда мақоласи биринчи марта Хабар сайтида пайдо бўлди.",
	"Maqola Dala saytida birinchi bo‘lib e’lon qilingan.",
	"This article was originally published on Steppe Courier.",
	"The post Talks appeared first on Steppe Courier.",
	"This post originally published at Steppe Courier.",
])("leaves out %j, which says whence it came", (origin) => {
	expect(excerptOf(`${TEXT} ${origin}`, "T")).toBe(TEXT);
	expect(excerptOf(`${TEXT}\n${origin}`, "T")).toBe(TEXT);
	expect(excerptOf(origin, "T")).toBe("");
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
	"READ MORE",
	"ЧИТАТЬ ДАЛЕЕ…",
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
	"CONTINUE READING “Talks go on” →",
	"Читать далее: «Переговоры»",
	"Источник: Вестник",
	"Дереккөз: Хабаршы",
	"Далее",
	"далее →",
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

test("is cut at the length of an excerpt", () => {
	const sentences = "One sentence of it stands here. ".repeat(20);
	expect(excerptOf(sentences, "T")).toBe("One sentence of it stands here. ".repeat(12).trim());
});

test("takes no title for that of the text which is shorter than twenty letters", () => {
	expect(excerptOf("The envoy arrived on. He met the minister.", "The envoy arrived on")).toBe("He met the minister.");
	expect(excerptOf("The envoy arrived at noon.", "The envoy arrived")).toBe("The envoy arrived at noon.");
});

test("takes a text that is hardly longer than the title, with the same letters, for the title", () => {
	expect(excerptOf("Envoy arrives............", "Envoy arrives")).toBe("");
	expect(excerptOf("Envoy arrives.............", "Envoy arrives")).toBe("Envoy arrives.............");
	expect(excerptOf("Envoy arrived", "Envoy arrives")).toBe("Envoy arrived");
	expect(excerptOf("“Envoy arrives”", "Envoy arrives")).toBe("“Envoy arrives”");
});

test("leaves an address at the end that is the title's", () => {
	expect(excerptOf("It says: https://outlet.example/1", "https://outlet.example/1")).toBe(
		"It says: https://outlet.example/1",
	);
});

test.each([
	["«Переговоры окончены.» Our report was originally published in Steppe Courier", "«Переговоры окончены.»"],
	["They met. Our report was originally published on Steppe Courier.", "They met."],
	["Görüşmeler “bitti.” Tokayev Paris’te haberi ilk Gazete sitesinde yayınlandı", "Görüşmeler “bitti.”"],
	["Görüşmeler bitti! Tokayev Paris’te haberi ilk Gazete sitesinde yayınlandı.", "Görüşmeler bitti!"],
	["Келіссөз «аяқталды.» Тоқаев Парижде мақаласы алғаш Хабаршы сайтында шықты", "Келіссөз «аяқталды.»"],
	["Келіссөз аяқталды! Тоқаев Парижде мақаласы алғаш Хабаршы сайтында шықты.", "Келіссөз аяқталды!"],
	["They met — The post Talks appeared first on Steppe Courier.", "They met —"],
	["They met (The post Talks appeared first on Steppe Courier.", "They met ("],
	["They met.The post Talks appeared first on Steppe Courier.", "They met."],
])("leaves out of %j the whole sentence that says whence it came, and no other", (text, rest) => {
	expect(excerptOf(text, "T")).toBe(rest);
});

test.each([
	"InThe post Talks appeared first on Steppe Courier.",
	"They say a journal was originally published in 1911. Then it was closed for ever.",
	`The post office appeared first on the list, ${"and so on ".repeat(11)}at last.`,
	"Gazete yazısı ilk önce yayınlandı. Sonra kapandı.",
	"Хабаршы мақаласы алғаш рет кеше жарияланды. Кейін жабылды.",
])("keeps %j, where that is no word of its own or not the end", (text) => {
	expect(excerptOf(text, "T")).toBe(text);
});

test.each([
	"Фото: Акорда.  ",
	"Фото : Акорда. ",
	"Фото:Акорда! ",
	"©Фото: Акорда. ",
	"© Фото: Акорда. ",
	"Фото © Акорда. ",
])("leaves out %j, a credit before the first sentence", (credit) => {
	expect(excerptOf(`${credit}Посол прибыл в Астану.`, "T")).toBe("Посол прибыл в Астану.");
});

test.each(["Снято. Фото: Акорда. Посол прибыл.", "Фото: посол. прибыл он."])(
	"keeps %j, which begins with no credit",
	(text) => {
		expect(excerptOf(text, "T")).toBe(text);
	},
);

test("leaves out what stands between a repeated title and the text, and that software counts comments", () => {
	const title = "A title that stands before";
	expect(excerptOf(`${title} A. Writer 2026-11-21   The text.   Comments`, title)).toBe("The text.");
	expect(excerptOf(`${title}! The text`, title)).toBe("! The text");
	expect(excerptOf(`${title}: The text - and more.`, title)).toBe("The text - and more.");
});

test("takes a line for the source's where it begins with the word for it, and ends the text", () => {
	expect(excerptOf("They met.\nManba: Dala", "T")).toBe("They met.");
	expect(excerptOf("They met.\nManba : Dala", "T")).toBe("They met.");
	expect(excerptOf("They met.\nHis source: Agency", "T")).toBe("They met. His source: Agency");
	expect(excerptOf("They met.\nThe sources: Agency", "T")).toBe("They met. The sources: Agency");
	expect(excerptOf(`They met.\nSource: ${"a".repeat(119)}`, "T")).toBe("They met.");
	expect(excerptOf(`They met.\nSource: ${"a".repeat(121)}`, "T")).toMatch(/^They met\. Source: a/);
});
