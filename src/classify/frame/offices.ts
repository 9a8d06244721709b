import type { Office } from "../../lexicon/entry.ts";
import type { Words } from "../../lexicon/words.ts";
import { holdsAny, holdsWithout } from "../../model/holds-any.ts";
import { ownValue } from "../../model/own-value.ts";
import type { Actor } from "../actor.ts";
import type { Hit } from "../hit.ts";
import { fieldAt } from "./fields.ts";
import { regionIn, regionsIn } from "./regions.ts";

/** Words before an office's own, and after them, that may tell its field: "Minister of Transport", «министр по делам …». */
const BEFORE = 2;
const AFTER = 3;

/** What the lexicon calls an office, by what a frame calls it; organs are of the office that speaks for them. */
const OFFICES: Readonly<Record<string, string>> = {
	president: "head-of-state",
	"head-of-state": "head-of-state",
	"president-home": "head-of-state",
	akorda: "head-of-state",
	"first-president": "head-of-state",
	royal: "head-of-state",
	"prime-minister": "head-of-government",
	"head-of-government": "head-of-government",
	"foreign-minister": "foreign-minister",
	"foreign-ministry": "foreign-ministry",
	"foreign-ministry-home": "foreign-minister",
	minister: "minister",
	ministry: "minister",
	"ministry-home": "minister",
	speaker: "speaker",
	parliament: "parliament",
	"parliament-home": "parliament",
	ambassador: "ambassador",
	embassy: "embassy",
	akimat: "akim",
	"organisation-head": "head",
	"armed-forces": "army",
	army: "army",
	"company-head": "company",
	"national-company": "company",
};

/**
 * Says, of the words around a head of government, that it is a deputy; and that a head of government is meant, not the government. A
 * space is where a word begins or ends.
 */
const DEPUTY = (
	"замест| замглав| заммин| зампрем| зампред| замрук|вице|орынбасар|орунбасар|орун басар|" +
	"deput|vice|orinbosar|yardimci"
).split("|");
const HEAD_OF_GOVERNMENT = "прем|prem|prime| pm |глав|басшы|башчы|төраға|bosh vazir|basbakan|head|rahbar".split("|");
const GOVERNOR = "governor|mayor|губернатор|мэр|әкім|hokim|vali".split("|");
const SPEAKER = "спикер|spiker|speaker|председател|төраға|төрай|төрага|baskani|raisi|chair".split("|");
/** Whoever meets them holds the same office, and is named by it or not at all. */
const COUNTERPART = "counterpart|коллег|әріптес|hamkasb|кесиптеш|mevkidas".split("|");
const MINISTER = "minister|secretar|секретар|хатшы|глав|басшы|diplomat|катчы|kotib".split("|");

const isMinister = (surface: string): boolean =>
	holdsAny(surface, MINISTER) ||
	holdsWithout(surface, "министр", ["лі", "ств"]) ||
	holdsWithout(surface, "vazir", ["lik", "lig"]) ||
	holdsWithout(surface, "bakan", ["lig"]);

/** Whether a word names somebody by holding the same office as whom they meet. */
export const isCounterpart = (surface: string): boolean => holdsAny(surface, COUNTERPART);

/** Before an organ: its head is meant. */
const HEAD = ["глав", "head", "chief", "руководит", "басшы", "rahbar"];

/** The office that an actor holds or is, with its field where the words around tell it: nothing where only a state is named. */
export function officeOf({ hit, rank }: Actor, words: Words, held: Office | undefined): string | undefined {
	const { entry } = hit;
	if (entry.kind === "person") return held === undefined ? undefined : OFFICES[held];
	if (rank !== "state") return undefined;
	const surface = textOf(words, hit.word, hit.wordEnd);
	if (isCounterpart(surface)) return undefined;
	if (entry.id === "government" || entry.id === "government-home") {
		const withNext = textOf(words, hit.word, hit.wordEnd + 1);
		return holdsAny(` ${withNext} `, HEAD_OF_GOVERNMENT) ? deputyOr("head-of-government", hit, words) : undefined;
	}
	const office = entry.id === "official" && holdsAny(surface, GOVERNOR) ? "akim" : ownValue(OFFICES, entry.id);
	if (office === "head-of-government" || office === "head-of-state") return deputyOr(office, hit, words);
	if (office === "akim") {
		const region =
			regionIn(words, Math.max(0, hit.word - BEFORE), Math.min(words.count, hit.wordEnd + BEFORE)) ??
			onlyRegionIn(words);
		// Other states have governors too.
		return region === undefined && entry.kind !== "kz" ? undefined : withDetail("akim", region);
	}
	if (office === undefined || !FIELDED.has(office)) return office;
	const field = fieldOf(hit, words);
	if (office === "parliament" || office === "speaker") {
		const isSpeaker = holdsAny(textOf(words, hit.word - BEFORE, hit.wordEnd + BEFORE), SPEAKER);
		const chamber = field === "senate" || field === "chamber" ? field : undefined;
		return isSpeaker ? withDetail("speaker", chamber) : withDetail("parliament", chamber);
	}
	// A ministry is named for what its minister does.
	const before = textOf(words, hit.word - 1, hit.word);
	const isOrgan = !isMinister(surface) && !HEAD.some((beginning) => before.startsWith(beginning));
	if (field === "foreign" || office === "foreign-minister") return isOrgan ? "foreign-ministry" : "foreign-minister";
	if (field === "security") return "security-council";
	if (field === "bank") return "central-bank";
	if (field === "prosecution") return "prosecutor";
	return withDetail(isOrgan && office === "minister" ? "ministry" : "minister", field);
}

/** Offices of which a state has several. */
const FIELDED = new Set(["minister", "foreign-minister", "foreign-ministry", "parliament", "speaker"]);

function deputyOr(office: string, hit: Hit, words: Words): string {
	return holdsAny(` ${textOf(words, hit.word - 1, hit.wordEnd + 1)}`, DEPUTY) ? `deputy-${office}` : office;
}

function withDetail(office: string, detail: string | undefined): string {
	return detail === undefined ? office : `${office}.${detail}`;
}

/** The field of an office: what its own words say, else those right after it, else those right before. */
export function fieldOf(hit: Pick<Hit, "word" | "wordEnd" | "sentence">, words: Words): string | undefined {
	for (let word = hit.word; word < hit.wordEnd; word++) {
		const field = fieldAt(words, word);
		if (field !== undefined) return field;
	}
	for (let step = 1; step <= AFTER; step++) {
		if (step <= BEFORE && words.sentence[hit.word - step] === hit.sentence) {
			const field = fieldAt(words, hit.word - step);
			if (field !== undefined) return field;
		}
		const after = hit.wordEnd + step - 1;
		if (words.sentence[after] !== hit.sentence) continue;
		const field = fieldAt(words, after);
		if (field !== undefined) return field;
	}
	return undefined;
}

/** The region that a text names, where it names one alone. */
function onlyRegionIn(words: Words): string | undefined {
	const [region, ...more] = regionsIn(words);
	return more.length === 0 ? region : undefined;
}

/** The folded words from one number up to another, as far as there are such. */
export function textOf({ folded, start, end, count }: Words, from: number, to: number): string {
	const [first, last] = [Math.max(0, from), Math.min(count, to)];
	return last <= first ? "" : folded.slice(start[first], end[last - 1]);
}
