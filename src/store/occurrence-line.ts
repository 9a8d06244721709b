/** An occurrence as a line of text: fields parted by tabs, the values of a list by commas, with one before the first and after the last. */
import { type Certainty, LEVELS, type Organisation, type Person, type Theme } from "../model/facets.ts";
import { type Claim, OCCURRING, type Occurrence } from "../model/occurrence.ts";
import type { LanguageCode } from "../model/source.ts";

const FIELDS = 24;
const CERTAINTIES = ["announced", "held", "cancelled"] as const satisfies readonly Certainty[];
const CLAIM_CERTAINTIES = [...CERTAINTIES, "withdrawn"] as const satisfies readonly Claim["certainty"][];
const CLASSES = ["state", "official", "working"] as const;
const DIRECTIONS = ["outgoing", "incoming"] as const;

/** Claims are parted by semicolons and their parts by spaces, persons by semicolons and their parts by bars. */
export function lineOf(one: Occurrence): string {
	const { headline } = one;
	return [
		one.uid,
		one.start,
		one.end,
		listText(one.partners),
		listText(one.organisations),
		one.certainty,
		one.sequence,
		one.firstSeen,
		one.changed,
		one.type,
		one.level ?? "",
		one.visitClass ?? "",
		one.direction ?? "",
		one.foreignMinistries ? "foreign-ministries" : "",
		listText(one.themes),
		listText(one.languages),
		listText(one.sourceIds),
		one.persons.map(({ id, name, country }) => [id, name, country].map(oneLine).join("|")).join(";"),
		one.claims
			.map(({ story, changed, said, start, end, certainty }) => [story, changed, said, start, end, certainty].join(" "))
			.join(";"),
		headline.story,
		headline.sourceId,
		headline.language,
		oneLine(headline.link),
		oneLine(headline.title),
	].join("\t");
}

/** `undefined` where the line is none of an occurrence. */
export function readLine(line: string): Occurrence | undefined {
	const fields = line.split("\t");
	if (fields.length !== FIELDS) return undefined;
	const [
		uid = "",
		start = "",
		end = "",
		partners = "",
		organisations = "",
		certain = "",
		sequence = "",
		firstSeen = "",
		changed = "",
	] = fields;
	const [type = "", level = "", visitClass = "", direction = "", ministries = ""] = fields.slice(9);
	const [themes = "", languages = "", sourceIds = "", persons = "", claims = ""] = fields.slice(14);
	const [story = "", sourceId = "", language = "", link = "", title = ""] = fields.slice(19);
	const kind = one(OCCURRING, type);
	const certainty = one(CERTAINTIES, certain);
	if (kind === undefined || certainty === undefined || !/^\d+$/.test(sequence)) return undefined;
	const rank = one(LEVELS, level);
	const protocol = one(CLASSES, visitClass);
	const way = one(DIRECTIONS, direction);
	return {
		uid,
		sequence: Number(sequence),
		type: kind,
		partners: listOf(partners),
		organisations: listOf<Organisation>(organisations),
		...(rank && { level: rank }),
		...(protocol && { visitClass: protocol }),
		...(way && { direction: way }),
		...(ministries !== "" && { foreignMinistries: true as const }),
		persons: parted(persons).flatMap(personOf),
		themes: listOf<Theme>(themes),
		languages: listOf<LanguageCode>(languages),
		sourceIds: listOf(sourceIds),
		start,
		end,
		certainty,
		firstSeen,
		changed,
		claims: parted(claims).flatMap(claimOf),
		headline: { story, title, link, language, sourceId },
	};
}

/** Whether the line of an occurrence names one of these among its countries and organisations, or has one of these in its uid. */
export function isOfParties(line: string, parties: readonly string[]): boolean {
	let end = 0;
	for (let n = 0; n < 5 && end >= 0; n++) end = line.indexOf("\t", end + 1);
	const head = end < 0 ? line : line.slice(0, end);
	return parties.some((party) => head.includes(party));
}

/** A party as `isOfParties` looks for it. */
export function partyText(id: string): string {
	return `,${id},`;
}

/** Whether the line of an occurrence has one of these persons, or words as their ids. */
export function namesOneOf(line: string, persons: readonly string[]): boolean {
	return persons.some((id) => line.includes(`${id}|`));
}

function personOf(text: string): Person[] {
	const [id = "", name = "", country = ""] = text.split("|");
	return [{ id, name, country }];
}

function claimOf(text: string): Claim[] {
	const [story = "", changed = "", said = "", start = "", end = "", certain = ""] = text.split(" ");
	const certainty = one(CLAIM_CERTAINTIES, certain);
	return certainty === undefined ? [] : [{ story, changed, said, start, end, certainty }];
}

function one<T extends string>(values: readonly T[], text: string): T | undefined {
	return values.find((value) => value === text);
}

function listText(values: readonly string[]): string {
	return values.length === 0 ? "" : `,${values.join(",")},`;
}

/** What we wrote ourselves: facets that this release does not know are handed on to those that do not ask. */
function listOf<T extends string>(text: string): T[] {
	return text.split(",").filter((value) => value !== "") as T[];
}

function parted(text: string): string[] {
	return text === "" ? [] : text.split(";");
}

/** What parts fields and values may not stand in them; words of a publisher end the line, and have no tab. */
function oneLine(text: string): string {
	return text.replace(/[\t\n\r]/g, " ");
}
