/**
 * The tables of names that `npm run names` makes, as text next to the code: as code each start would read them letter by letter,
 * and few invocations need them.
 */
import bytes from "#labels";
import { once } from "../model/once.ts";

type ByCountry = Readonly<Record<"en" | "ru" | "kk", Readonly<Record<string, string>>>>;

/** A line each of country names and cases, and then a line a person. */
const parts = once(() => {
	const text = new TextDecoder().decode(bytes);
	const second = text.indexOf("\n") + 1;
	const third = text.indexOf("\n", second) + 1;
	return { names: text.slice(0, second), cases: text.slice(second, third), people: text.slice(third, -1) };
});

/** Short country names by ISO 3166-1 alpha-2 code, from CLDR. */
export const countryNames = once((): ByCountry => JSON.parse(parts().names));

/** Country names inside a sentence: English with its article; Russian to, of and with it; Kazakh to and with it. */
export const countryCases = once((): ByCountry => JSON.parse(parts().cases));

/** A line a person: id, names in English, Russian and Kazakh, country, organisation, terms, parted by tabs. */
export const peopleTable = (): string => parts().people;
