const VOICED: Readonly<Record<string, string>> = { қ: "ғ", к: "г", п: "б", k: "g", q: "g", p: "b", t: "d" };

/** A stem whose last consonant is voiced before a vowel (мемлекеттік, мемлекеттігі), or nothing. */
export function voiced(stem: string): string | undefined {
	const last = VOICED[stem.at(-1) ?? ""];
	return last === undefined || stem.length < 3 ? undefined : stem.slice(0, -1) + last;
}
