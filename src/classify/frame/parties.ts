import type { Words } from "../../lexicon/words.ts";
import type { Party } from "../../model/frame.ts";
import { holdsAny, holdsWith } from "../../model/holds-any.ts";
import { ownValue } from "../../model/own-value.ts";
import { type CountryCode, HOME } from "../../model/source.ts";
import type { Actor } from "../actor.ts";
import type { OfficeHolder } from "../facets/persons.ts";
import type { Field, Hit } from "../hit.ts";
import type { Matched } from "../matcher.ts";
import { fieldAt } from "./fields.ts";
import { fieldOf, isCounterpart, officeOf, textOf } from "./offices.ts";

/** More parties than these are a list, whose first say enough. */
const MOST_TITLED = 6;
const MOST_OTHERS = 6;

/** Who is seen in an article, as its frame needs them. */
export interface Cast {
	readonly matched: Matched;
	readonly actors: readonly Actor[];
	/** Everybody named who was in office on the day. */
	readonly holders: readonly OfficeHolder[];
	/** The countries that are parties (`Facets.partners`): others that are named are only talked about. */
	readonly partners: readonly CountryCode[];
	/** Whose an office is that no state stands next to, where all outlets of the language are of one state. */
	readonly state: CountryCode | undefined;
}

/** The parties of an article, those of its title and those that only its excerpt names. */
export function partiesOf(cast: Cast): { readonly titled: Party[]; readonly others: Party[] } {
	const titled = distinct(partiesIn("title", cast));
	const others = distinct(partiesIn("excerpt", cast)).filter((party) => !titled.some((one) => covers(one, party)));
	return { titled: titled.slice(0, MOST_TITLED), others: others.slice(0, MOST_OTHERS) };
}

function partiesIn(field: Field, cast: Cast): Party[] {
	const words = cast.matched[field];
	if (words.count === 0) return [];
	const hits = cast.matched.hits.filter((hit) => hit.field === field);
	const actors = cast.actors.filter(({ hit }) => hit.field === field);
	const found: Party[] = [];
	const bodies = new Set<string>();
	for (const actor of actors) addPartiesOf(actor, actors, words, cast, found, bodies);
	found.push(...leadersIn(actors, words), ...(field === "title" ? counterpartsIn(actors, found, words) : []));
	let isSummit = false;
	for (const hit of hits) {
		addFive(found, hit, words);
		if (SUMMITS.has(hit.entry.id)) isSummit = true;
	}
	if (field === "title") addBodies(bodies, words);
	if (isSummit && bodies.size === 0 && !found.some(isBodyOfOrganisation)) bodies.add("head-of-state");
	const isOfOrganisation = found.some((party) => isOrganisation(stateIn(party)));
	const all = bodies.size === 0 ? found : withBodies(found, bodies);
	// Ministers of nobody that is known meet all the same, and their field distinguishes them from others.
	if (!isOfOrganisation) for (const body of bodies) if (body.includes(".")) all.push(`?/${body}`);
	return withFields(all, cast.holders);
}

/** Adds the parties that an actor is or names, or what is nobody's to `bodies`. */
function addPartiesOf(
	actor: Actor,
	actors: readonly Actor[],
	words: Words,
	cast: Cast,
	found: Party[],
	bodies: Set<string>,
): void {
	const { entry } = actor.hit;
	const holder = entry.kind === "person" ? holderNamed(entry.id, cast) : undefined;
	const office = officeOf(actor, words, holder?.office);
	const isMany = office !== undefined && isPlural(actor.hit);
	const isNobodys = (actor.side === "unknown" && !office?.startsWith("akim.")) || (actor.isImplied && isMany);
	const states = isMany ? statesNextTo(actor.hit, actors, words) : [];
	if (isNobodys) {
		for (const state of states) found.push(`${state}/${office}`);
		if (office !== undefined && states.length === 0) bodies.add(office);
		if (office !== undefined) return;
	}
	const owner = ownerOf(actor, holder, cast, office);
	if (owner === undefined) return;
	const named = holder ?? (actor.owner && holderNamed(actor.owner.entry.id, cast));
	const name = named === undefined ? "" : `@${surnameOf(named.id)}`;
	const held = isHead(office, owner) && !isMany ? "head" : office;
	found.push(held === undefined ? `${owner}${name && `/official${name}`}` : `${owner}/${held}${name}`);
	// A format is held with its partner, by whichever name.
	if (entry.kind === "organisation" && entry.partner !== undefined) found.push(entry.partner);
	for (const state of states) if (state !== owner) found.push(`${state}/${held}`);
}

function holderNamed(id: string, { holders }: Cast): OfficeHolder | undefined {
	for (const holder of holders) if (holder.id === id) return holder;
	return undefined;
}

/** What outlets call the heads of several states at once: how such words begin. */
const LEADERS =
	"leaders лидеры лидеров лидерам лидерлер лиделер басшылар көшбасшылар башчылар rahbarlar liderler lideler yetakchilar".split(
		" ",
	);

/** Before their heads: these are no presidents. */
const GOVERNMENT = ["үкімет", "өкмөт", "hukumat", "hukumet", "правительств"];

/** "Kazakh and Russian leaders meet": each state has one. */
function leadersIn(actors: readonly Actor[], words: Words): Party[] {
	const found: Party[] = [];
	for (const word of wordsBeginning(words, LEADERS)) {
		const before = textOf(words, word - 1, word);
		if (GOVERNMENT.some((beginning) => before.startsWith(beginning))) continue;
		const states = statesNextTo({ word, wordEnd: word + 1 }, actors, words);
		if (states.length > 1) found.push(...states.map((state) => `${state}/head-of-state`));
	}
	return found;
}

/** The numbers of the words that begin in one of some ways, in order. Most texts have none: the text is searched, and not each word. */
function wordsBeginning({ folded, start }: Words, beginnings: readonly string[]): number[] {
	const found: number[] = [];
	for (const beginning of beginnings) {
		for (let at = folded.indexOf(beginning); at >= 0; at = folded.indexOf(beginning, at + 1)) {
			const word = start.indexOf(at);
			if (word >= 0) found.push(word);
		}
	}
	return found.sort((a, b) => a - b);
}

/** Who is called a counterpart holds the office of whom they meet: "the Saudi energy minister meets his Kazakh counterpart". */
function counterpartsIn(actors: readonly Actor[], found: readonly Party[], words: Words): Party[] {
	if (!isCounterpart(words.folded)) return [];
	const counterparts = actors.filter(({ hit }) => isCounterpart(textOf(words, hit.word, hit.wordEnd)));
	return counterparts.flatMap(({ side, owner }) => {
		const state = side === "home" ? HOME : stateOf(owner);
		const others = found.flatMap((party) => {
			const [of, office = ""] = party.split("/");
			return of === state || office === "" || of === NOBODY ? [] : (office.split("@")[0] ?? "");
		});
		const [office, ...more] = new Set(others);
		return state === undefined || office === undefined || more.length > 0 ? [] : [`${state}/${office}`];
	});
}

/** Whose a body is that no word says. */
const NOBODY = "?";

/** The five of Central Asia at one table, whichever of their offices sit there. */
const FIVE = "ca";

function addFive(found: Party[], hit: Hit, words: Words): void {
	if (hit.entry.id === "ca-consultative") found.push(`${FIVE}/head-of-state`);
	if (hit.entry.id !== "central-asian-five") return;
	const office = fieldOf(hit, words);
	if (office === "foreign") found.push(`${FIVE}/foreign-minister`);
	else found.push(office === undefined ? FIVE : `${FIVE}/minister.${office}`);
}

/** Fields that name a body by themselves, without an office next to them. */
const BODIES: Readonly<Record<string, string>> = {
	prosecution: "prosecutor",
	security: "security-council",
	court: "court",
	parliament: "parliament",
	bank: "central-bank",
};

function addBodies(bodies: Set<string>, words: Words): void {
	for (let word = 0; word < words.count; word++) {
		const field = fieldAt(words, word);
		const body = field === undefined ? undefined : ownValue(BODIES, field);
		if (body !== undefined) bodies.add(body);
	}
}

/** Words at most between an office and a state of the list that it belongs to, or between two states. */
const LIST = 2;

const surnameOf = (id: string): string => id.slice(id.lastIndexOf("-") + 1);

/** What of the lexicon's rows on Kazakhstan names the state itself. */
const STATE_ROWS = new Set(["country", "capital", "adjective"]);

/** "The presidents of Uzbekistan and Kyrgyzstan", "Kazakh and Turkish ministers": each state has one. */
function statesNextTo(office: Pick<Hit, "word" | "wordEnd">, actors: readonly Actor[], words: Words): string[] {
	const states = actors.filter(({ rank, hit }) => rank !== "aside" && isStateOfList(hit));
	let [from, to] = [office.word, office.wordEnd];
	const found = new Set<string>();
	for (const { hit } of states.toReversed()) {
		if (hit.wordEnd > from || !isListed(words, hit.wordEnd, from)) continue;
		from = hit.word;
		found.add(stateOf(hit) ?? "");
	}
	for (const { hit } of states) {
		if (hit.word < to || !isListed(words, to, hit.word)) continue;
		to = hit.wordEnd;
		found.add(stateOf(hit) ?? "");
	}
	return [...found].filter((state) => state.length === 2);
}

/** Words that lead to where something happens, not to whose an office is. */
const THERE = ["in", "at", "в", "во", "на", "to"];

/** Whether what stands between an office and its state, or two states, only links them. */
function isListed(words: Words, from: number, to: number): boolean {
	if (to - from > LIST) return false;
	for (let word = from; word < to; word++) if (THERE.includes(textOf(words, word, word + 1))) return false;
	return true;
}

/** How a state is named by a place in it. */
const VENUES: ReadonlySet<string> = new Set(["capital", "city", "region"]);

/** Capitals in reach of an office are where its holders meet. */
const isStateOfList = ({ entry }: Hit): boolean =>
	(entry.kind === "country" && !VENUES.has(entry.via)) ||
	(entry.kind === "kz" && STATE_ROWS.has(entry.id) && entry.id !== "capital");

/** Words that say of an organisation that the heads of its states meet. */
const SUMMITS = new Set(["summit", "leaders"]);

/** Whose an actor is: a state that is a party, Kazakhstan, or an organisation. */
function ownerOf(
	{ hit, side, owner, rank }: Actor,
	holder: OfficeHolder | undefined,
	{ actors, partners, state: unsaid }: Cast,
	office: string | undefined,
): string | undefined {
	if (side === "home" || office?.startsWith("akim.")) return HOME;
	if (holder?.organisation !== undefined) return holder.organisation;
	const isUnowned = side === "foreign" && rank === "state";
	const state = stateOf(owner) ?? stateOf(hit) ?? (isUnowned ? (stateBefore(hit, actors) ?? unsaid) : undefined);
	if (state === undefined || partners.length === 0) return state;
	return state === HOME || isOrganisation(state) || partners.includes(state) ? state : undefined;
}

/** Words between a state and its office, where what the office is for takes several: «Казакстандын билим берүү министри». */
const REACH = 3;

function stateBefore(office: Hit, actors: readonly Actor[]): string | undefined {
	const before = actors.findLast(
		({ hit }) =>
			hit.field === office.field &&
			hit.sentence === office.sentence &&
			hit.wordEnd <= office.word &&
			office.word - hit.wordEnd <= REACH &&
			(hit.entry.kind === "country" || (hit.entry.kind === "kz" && STATE_ROWS.has(hit.entry.id))),
	);
	return stateOf(before?.hit);
}

function stateOf(hit: Hit | undefined): string | undefined {
	if (hit === undefined) return undefined;
	const { entry } = hit;
	if (entry.kind === "country" || entry.kind === "organisation") return entry.id;
	if (entry.kind === "person") return entry.country;
	return entry.kind === "kz" ? HOME : undefined;
}

/** An organisation has one head, whatever the word: a president, a director general, a secretary general. */
const isHead = (office: string | undefined, owner: string): boolean =>
	isOrganisation(owner) && (office === "head-of-state" || office === "company" || office === "speaker");

const isOrganisation = (party: Party): boolean => !party.includes("/") && party === party.toLowerCase();

const isBodyOfOrganisation = (party: Party): boolean => party.includes("/") && isOrganisation(stateIn(party));

/** Whose an office is: what stands before it. */
export function stateIn(party: Party): string {
	const end = party.indexOf("/");
	return end < 0 ? party : party.slice(0, end);
}

/** Words for offices, with what makes several of one; after the first two groups the word must end. */
const PLURALS: readonly { readonly stems: readonly string[]; readonly endings: readonly string[] }[] = [
	{
		stems: ["министр", "президент", "премьер", "спикер", "лидер", "секретар", "прокурор"],
		endings: ["ы ", "ов ", "ам ", "ами ", "ах ", "и ", "ей ", "ями "],
	},
	{
		stems: ["leader", "minister", "president", "premier", "speaker", "secretarie", "chief"],
		endings: ["s "],
	},
	{
		stems: ["министр", "президент", "басшы", "спикер", "башчы", "премьер"],
		endings: ["лер", "лар", "тер", "тар"],
	},
	{ stems: ["vazir", "prezident", "rahbar"], endings: ["lar"] },
	{ stems: ["bakan", "başkan", "lider"], endings: ["lar", "ler"] },
];

const HEADS = ["глав ", "главы", "главам", "heads"];

/** "Heads of state", as against the president of a commission or a bank. */
function isPlural({ surface }: Hit): boolean {
	const text = `${surface.toLowerCase()} `;
	if (holdsAny(text.slice(0, -1), HEADS)) return true;
	for (const { stems, endings } of PLURALS)
		for (let n = 0; n < stems.length; n++) if (holdsWith(text, stems[n] ?? "", endings)) return true;
	return false;
}

/**
 * An office whose field is in one word and whose holder another is one: "Mazhilis Speaker Koshanov". Of some holders the lexicon says
 * the field, which an outlet need not name.
 */
function withFields(parties: readonly Party[], holders: readonly OfficeHolder[]): Party[] {
	return parties.map((party) => {
		const at = party.indexOf("@");
		if (at < 0) return party;
		const office = party.slice(0, at);
		if (office.includes(".")) return party;
		const field = fieldOfHolder(party.slice(at + 1), holders) ?? onlyFieldOf(office, parties);
		return field === undefined ? party : `${office}.${field}${party.slice(at)}`;
	});
}

function fieldOfHolder(surname: string, holders: readonly OfficeHolder[]): string | undefined {
	for (const { id, field } of holders) if (surnameOf(id) === surname) return field;
	return undefined;
}

/** The field that one party alone says of an office that one other alone holds. */
function onlyFieldOf(office: string, parties: readonly Party[]): string | undefined {
	let field: string | undefined;
	let fields = 0;
	let held = 0;
	for (const other of parties) {
		if (!other.startsWith(office)) continue;
		const sign = other.charAt(office.length);
		if (sign === "@") held++;
		else if (sign === "." && !other.includes("@")) {
			fields++;
			field = other.slice(office.length + 1);
		}
	}
	return fields === 1 && held === 1 ? field : undefined;
}

/** Offices that are nobody's are those of an organisation's body: "foreign ministers of the SCO". */
function withBodies(parties: readonly Party[], bodies: ReadonlySet<string>): Party[] {
	return parties.flatMap((party) => {
		return isOrganisation(party) && bodies.size > 0 ? [...bodies].map((body) => `${party}/${body}`) : [party];
	});
}

/** Each party once; a state alone is left out where an office of it is named, and an office where its holder is. */
function distinct(parties: readonly Party[]): Party[] {
	const once = [...new Set(parties)];
	if (once.length < 2) return once;
	return once.filter((party) => {
		const office = withoutHolder(party);
		// Most others begin otherwise.
		return !once.some((other) => other.startsWith(office) && other !== party && covers(other, party));
	});
}

/** An office without who holds it. */
function withoutHolder(party: Party): string {
	const end = party.indexOf("@");
	return end < 0 ? party : party.slice(0, end);
}

/** Whether one says all that another does. */
function covers(narrow: Party, wide: Party): boolean {
	if (narrow === wide) return true;
	const wideOffice = withoutHolder(wide);
	if (!narrow.startsWith(wideOffice)) return false;
	const office = withoutHolder(narrow);
	if (wide !== wideOffice && wide.slice(wideOffice.length) !== narrow.slice(office.length)) return false;
	return office === wideOffice || (office.startsWith(wideOffice) && "/.".includes(office.charAt(wideOffice.length)));
}
