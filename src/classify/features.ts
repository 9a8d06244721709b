import type { Source } from "../model/source.ts";
import type { Field, Hit } from "./hit.ts";

/** One named observation: how strongly it holds, and what fired it. */
export interface Feature {
	readonly name: string;
	readonly value: number;
	readonly hits: readonly Hit[];
}

/** What a hit is called among the features, or nothing where it does not count for this source. */
function labelOf({ entry }: Hit, isHome: boolean): string | undefined {
	const { kind, id, attributes } = entry;
	switch (kind) {
		case "kz":
			if (attributes.home === "1") return isHome ? `home${attributes.tier}` : undefined;
			return `kz${attributes.tier}`;
		case "person":
			return attributes.country === "KZ" ? "kz-person" : "person";
		case "country":
			return attributes.via === "capital" || attributes.via === "city" ? "country-city" : "country";
		case "organisation":
			return "organisation";
		case "act":
			return `act-${id}`;
		case "role":
			return `role-${attributes.level}`;
		case "organ":
			return `organ-${id}`;
		case "negative":
			return `not-${id}`;
		case "genre":
			return `genre-${id}`;
		default:
			return undefined;
	}
}

const isK = (label: string): boolean => /^(kz[123]|kz-person|home1)$/.test(label);
const isWeakK = (label: string): boolean => /^(kz\d|kz-person|home\d)$/.test(label);
const isF = (label: string): boolean => /^(country|country-city|person|organisation)$/.test(label);
const isD = (label: string): boolean => label.startsWith("act-");

/** Every feature of an article, each once, those of the title first. */
export function featuresOf(hits: readonly Hit[], source: Pick<Source, "country">): Feature[] {
	const isHome = source.country === "KZ";
	const found = new Map<string, Hit[]>();
	const add = (name: string, ...because: Hit[]): void => {
		found.set(name, [...(found.get(name) ?? []), ...because]);
	};
	const labelled = hits.flatMap((hit) => {
		const label = labelOf(hit, isHome);
		return label === undefined ? [] : [{ hit, label }];
	});
	for (const { hit, label } of labelled) add(`${hit.field}:${label}`, hit);
	const first = (field: Field | undefined, is: (label: string) => boolean): Hit | undefined =>
		labelled.find(({ hit, label }) => (field === undefined || hit.field === field) && is(label))?.hit;
	for (const field of ["title", "excerpt", undefined] as const) {
		const k = first(field, isK);
		const weak = first(field, isWeakK);
		const f = first(field, isF);
		const d = first(field, isD);
		const where = field ?? "any";
		if (k !== undefined && f !== undefined) add(`${where}:k+f`, k, f);
		if (weak !== undefined && f !== undefined) add(`${where}:w+f`, weak, f);
		if (k !== undefined && f !== undefined && d !== undefined) add(`${where}:k+f+d`, k, f, d);
		if (f !== undefined && d !== undefined) add(`${where}:f+d`, f, d);
		if (k === undefined) add(`${where}:no-k`);
		if (weak === undefined) add(`${where}:no-w`);
		if (f === undefined) add(`${where}:no-f`);
		if (d === undefined) add(`${where}:no-d`);
		const countries = new Set(
			labelled
				.filter(({ hit, label }) => (field === undefined || hit.field === field) && isF(label))
				.map(({ hit }) => hit.entry.id),
		);
		if (countries.size > 1) add(`${where}:f2`);
		if (countries.size > 2) add(`${where}:f3`);
	}
	if (isHome) {
		add("home");
		const f = first("title", isF);
		const d = first("title", isD);
		if (f !== undefined) add("home+title:f", f);
		if (f !== undefined && d !== undefined) add("home+title:f+d", f, d);
	}
	return [...found].map(([name, because]) => ({ name, value: 1, hits: because }));
}
