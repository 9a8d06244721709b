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
		"Kept as a visit (state visit): it names Kazakhstan's president (Tokayev) and France.",
	],
	[
		{ title: "The presidents of Russia and Kazakhstan signed a declaration on allied relations" },
		"Kept as an agreement (signed): it names Kazakhstan and Russia.",
	],
	[
		{ title: "Ушаков сообщил о государственном визите Путина в Казахстан", language: "ru" },
		"Kept as a visit (государственном визите): it names Kazakhstan and Russia.",
	],
	[
		{
			title: "Ушаков сообщил о государственном визите Путина 27 ноября",
			excerpt: "Президенты РФ и Казахстана обсудят энергетику и транспорт.",
			language: "ru",
		},
		"Kept as a visit (государственном визите): it names Kazakhstan and Russia.",
	],
	[
		{ title: "МИД Казахстана вручил ноту послу России", language: "ru" },
		"Kept as a dispute (вручил ноту): it names a Kazakh ministry or minister (МИД Казахстана) and Russia.",
	],
	[
		{ title: "A bakery in Almaty wins a prize for its bread" },
		"Dropped because of private people (bakery); it names no foreign state or organisation and no diplomatic act.",
	],
	[
		{ title: "Heavy snow closes roads in Spain" },
		"Dropped because it names nobody acting for Kazakhstan and no diplomatic act.",
	],
] as const)("a sentence names only who and what is there: %j", (written, sentence) => {
	expect(sentenceOf(written)).toBe(sentence);
});
