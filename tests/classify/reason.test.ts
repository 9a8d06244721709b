import { expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import { reasonText } from "../../src/labels/reason-text.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import { articleOf } from "./article.ts";

interface Written {
	readonly title: string;
	readonly excerpt?: string;
	readonly language?: LanguageCode;
}

function sentenceOf({ language = "en", ...words }: Written): string {
	const { keep, because } = classify(articleOf({ ...words, language }), { country: "KZ", language });
	return because === undefined ? "" : reasonText(keep, because, "en");
}

test.each([
	[
		{ title: "Tokayev pays a state visit to France" },
		"Kept because it names Kazakhstan's president (Tokayev), France and a visit (state visit).",
	],
	[
		{ title: "The presidents of Russia and Kazakhstan signed a declaration on allied relations" },
		"Kept because it names Kazakhstan (Kazakhstan), Russia and an agreement (signed).",
	],
	[
		{ title: "Ушаков сообщил о государственном визите Путина в Казахстан", language: "ru" },
		"Kept because it names Kazakhstan (Казахстан), Russia and a visit (государственном визите).",
	],
	[
		{
			title: "Ушаков сообщил о государственном визите Путина 27 ноября",
			excerpt: "Президенты РФ и Казахстана обсудят энергетику и транспорт.",
			language: "ru",
		},
		"Kept because it names Kazakhstan (Казахстана), Russia and a visit (государственном визите).",
	],
	[
		{ title: "МИД Казахстана вручил ноту послу России", language: "ru" },
		"Kept because it names a Kazakh ministry or minister (МИД Казахстана), Russia and a dispute (ноту).",
	],
	[
		{ title: "A bakery in Almaty wins a prize for its bread" },
		"Dropped because of private people (bakery); it names no foreign state or organisation and no diplomatic act.",
	],
	[{ title: "Heavy snow closes roads in Spain" }, "Dropped because it names nobody acting for Kazakhstan."],
] as const)("a sentence names only who and what is there: %j", (written, sentence) => {
	expect(sentenceOf(written)).toBe(sentence);
});
