import type { Office as HeldOffice } from "../../lexicon/entry.ts";
import { LEVELS, type Level } from "../../model/facets.ts";
import type { Field, Hit } from "../hit.ts";
import { textBetween } from "../office-owners.ts";
import { endsInAny, standsIn } from "../surroundings.ts";
import type { OfficeHolder } from "./persons.ts";
import type { FacetReading } from "./reading.ts";

/** The rank that an office of the lexicon acts at. */
const LEVEL_OF: Readonly<Record<HeldOffice, Level>> = {
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

/** The highest rank that acts in the title, or else in the excerpt. */
export function levelOf(reading: FacetReading): Level | undefined {
	return highestIn("title", reading) ?? highestIn("excerpt", reading);
}

/** An office named, with the rank that it acts at. */
interface RankedOffice {
	readonly hit: Hit;
	readonly level: Level;
}

function highestIn(field: Field, reading: FacetReading): Level | undefined {
	const { hits, holders } = reading;
	const offices: RankedOffice[] = [];
	for (const hit of hits) {
		const level = hit.field === field ? levelIn(hit, holders) : undefined;
		if (level !== undefined) offices.push({ hit, level });
	}
	if (offices.length === 0) return undefined;
	return LEVELS.find((level) => offices.some((office) => office.level === level && isActing(office, offices, reading)));
}

/** Whether an office acts, and neither is part of another's name nor only reports. */
function isActing({ hit }: RankedOffice, offices: readonly RankedOffice[], reading: FacetReading): boolean {
	for (const other of offices) if (isWithin(hit, other.hit) || isChiefOf(hit, other, reading)) return false;
	return !standsIn(reading.language.sources, hit, hit.field === "title" ? reading.title : reading.excerpt);
}

function levelIn({ entry }: Hit, holders: readonly OfficeHolder[]): Level | undefined {
	if (entry.kind === "kz" || entry.kind === "role") return entry.level;
	const holder = holders.find(({ id }) => id === entry.id);
	return holder && LEVEL_OF[holder.office];
}

/** Inside the name of another office: the president of «помощник президента». */
const isWithin = (hit: Hit, other: Hit): boolean =>
	hit.word >= other.word && hit.wordEnd <= other.wordEnd && hit.wordEnd - hit.word < other.wordEnd - other.word;

/** Whether somebody acts in an office's name: the president of "special envoy of the president", «спецпредставитель президента». */
function isChiefOf(chief: Hit, { hit: aide, level }: RankedOffice, { words, language }: FacetReading): boolean {
	if (level !== "official" || aide.entry.kind !== "role" || chief.entry.kind === "person") return false;
	const { after, linkers, genitive } = language.wordOrder;
	const gap = textBetween(words[chief.field], aide.wordEnd, chief.word);
	if (gap !== undefined && linkers.includes(gap)) return true;
	const isBeside = after ? chief.word === aide.wordEnd : chief.wordEnd === aide.word;
	return isBeside && endsInAny(chief.surface.toLowerCase(), genitive ?? []);
}
