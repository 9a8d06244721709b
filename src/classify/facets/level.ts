import type { Office } from "../../lexicon/entry.ts";
import { LEVELS, type Level } from "../../model/facets.ts";
import type { Hit } from "../hit.ts";
import type { OfficeHolder } from "./persons.ts";

/** The rank that an office of the lexicon acts at. */
const LEVEL_OF: Readonly<Record<Office, Level>> = {
	"head-of-state": "head-of-state",
	royal: "head-of-state",
	"head-of-government": "government",
	leader: "government",
	"foreign-minister": "minister",
	minister: "minister",
	"organisation-head": "minister",
	speaker: "parliament",
	ambassador: "ambassador",
	envoy: "official",
	official: "official",
};

/** The highest rank named in the title, or else in the excerpt. */
export function levelOf(hits: readonly Hit[], holders: readonly OfficeHolder[]): Level | undefined {
	return highestIn("title", hits, holders) ?? highestIn("excerpt", hits, holders);
}

function highestIn(field: Hit["field"], hits: readonly Hit[], holders: readonly OfficeHolder[]): Level | undefined {
	const named = hits
		.filter((hit) => hit.field === field)
		.map(({ entry }) => {
			if (entry.kind === "kz" || entry.kind === "role") return entry.level;
			const holder = holders.find(({ id }) => id === entry.id);
			return holder === undefined ? undefined : LEVEL_OF[holder.office];
		});
	return LEVELS.find((level) => named.includes(level));
}
