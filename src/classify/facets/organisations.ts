import { ORGANISATIONS, type Organisation } from "../../model/facets.ts";
import { ownValue } from "../../model/own-value.ts";
import type { CountryCode } from "../../model/source.ts";
import type { Hit } from "../hit.ts";
import type { FacetReading } from "./reading.ts";

/** The format that the five of Central Asia make with a country. */
const FORMAT_WITH: Readonly<Record<CountryCode, Organisation>> = {
	CN: "ca-china",
	DE: "ca-germany",
	IT: "ca-italy",
	JP: "ca-japan",
	KR: "ca-korea",
	RU: "ca-russia",
	US: "c5plus1",
};

/** The organisations and formats that are parties: those named, those whose heads are, and the formats that the other side makes plain. */
export function organisationsOf({ hits, holders }: FacetReading, partners: readonly CountryCode[]): Organisation[] {
	const named = new Set<string>();
	for (const { entry, surface } of hits) {
		// "Central Asia, China, press freedom" is a list and no format.
		if (entry.kind !== "organisation" || (entry.id.startsWith("ca-") && surface.includes(","))) continue;
		named.add(entry.id);
		if (entry.organisation !== undefined) named.add(entry.organisation);
	}
	for (const { organisation } of holders) if (organisation !== undefined) named.add(organisation);
	const format = formatOf(hits, named, partners);
	if (format !== undefined) {
		named.delete("c5plus1");
		named.add(format);
	}
	return ORGANISATIONS.filter((known) => named.has(known));
}

/** "C5+1" is written of any guest: the one that is a party decides which format it is. */
function formatOf(
	hits: readonly Hit[],
	named: ReadonlySet<string>,
	partners: readonly CountryCode[],
): Organisation | undefined {
	const isGeneric = named.has("c5plus1") || hits.some(({ entry }) => entry.id === "central-asian-five");
	if (!isGeneric) return undefined;
	if (named.has("eu") && !named.has("c5plus1")) return "ca-eu";
	const guests = partners.filter((partner) => Object.hasOwn(FORMAT_WITH, partner));
	const [guest] = guests;
	return guests.length === 1 && guest !== undefined ? ownValue(FORMAT_WITH, guest) : undefined;
}
