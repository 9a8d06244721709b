import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { conflictOf } from "../../src/cluster/conflict.ts";
import type { Frame } from "../../src/model/frame.ts";
import type { LanguageCode } from "../../src/model/source.ts";
import { frameOfTitle } from "./framed.ts";

/** One formula for every country, in which a name stands as dictionaries have it. */
const FORMULAS = {
	en: (name: string) => `Kazakhstan and ${name} sign agreement`,
	ru: (name: string) => `Казахстан и ${name} подписали соглашение`,
	kk: (name: string) => `Қазақстан мен ${name} келісімге қол қойды`,
	ky: (name: string) => `Казакстан менен ${name} келишимге кол коюшту`,
	uz: (name: string) => `Qozogʻiston va ${name} kelishuv imzoladi`,
	tr: (name: string) => `Kazakistan ve ${name} anlaşma imzaladı`,
} as const satisfies { readonly [language in LanguageCode]?: (name: string) => string };

type Tried = keyof typeof FORMULAS;
const LANGUAGES = Object.keys(FORMULAS) as Tried[];

/** The first form of every country, from the table that the classifier knows countries by. */
function namesIn(language: Tried): Map<string, string> {
	const lines = readFileSync(`data/lexicon/countries.${language}.generated.tsv`, "utf8").split("\n");
	const names = new Map<string, string>();
	let code = "";
	for (const line of lines) {
		if (!line.startsWith("\t")) code = line.split("\t")[1] ?? "";
		else if (!names.has(code)) names.set(code, line.trim().replace(/[\^?*]|~\S*/g, ""));
	}
	return names;
}

/** Two territories that Russian maps tell apart by whose they are alone. */
const ONE_NAME: ReadonlySet<string> = new Set(["VG", "VI"]);

function framesIn(language: Tried): Map<string, Frame> {
	const names = [...namesIn(language)].filter(([code]) => language !== "ru" || !ONE_NAME.has(code));
	return new Map(names.map(([code, name]) => [code, frameOfTitle(language, FORMULAS[language](name))]));
}

const ownersOf = ({ titled }: Frame): string[] => titled.map((party) => party.split("/")[0] ?? "");

describe.each(LANGUAGES)("in %s", (language) => {
	const frames = framesIn(language);

	test("every country of the one table is known by its name, and no other is seen in it", () => {
		const wrong = [...frames].filter(([code, frame]) => {
			const owners = ownersOf(frame).filter((owner) => owner !== "KZ");
			return owners.length !== 1 || owners[0] !== code;
		});
		expect(wrong.map(([code, frame]) => `${code}: ${ownersOf(frame).join(" ")}`)).toEqual([]);
	});

	test("two countries under one formula are two stories, however alike their names", () => {
		const all = [...frames];
		const joined = all.flatMap(([code, frame], n) =>
			all
				.slice(n + 1)
				.flatMap(([other, others]) => (conflictOf(frame, others) === undefined ? [`${code} ${other}`] : [])),
		);
		expect(joined).toEqual([]);
	});
});
