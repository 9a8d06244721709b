import { languageNamed } from "../languages/registry.ts";
import type { WordOrder } from "../languages/word-order.ts";
import type { CountryEntry, EntryKind, Office, Tier } from "../lexicon/entry.ts";
import { SHAPE, type Words } from "../lexicon/words.ts";
import type { Level } from "../model/facets.ts";
import type { Day } from "../model/instant.ts";
import { HOME, type LanguageCode } from "../model/source.ts";
import type { Field, Hit } from "./hit.ts";
import type { Matched } from "./matcher.ts";
import { officeOn } from "./office.ts";

/** Whose side somebody is on, as far as the words tell: `unknown` is an office without a state beside it. */
export type Side = "home" | "foreign" | "organisation" | "unknown";

/** `state`: an office, organ or office-holder acts; `place`: only the country or its capital is named; `people`: its adjective or inhabitants. */
export type Rank = "state" | "place" | "people";

export interface Actor {
	readonly side: Side;
	readonly rank: Rank;
	readonly hit: Hit;
	/** Of an office: the state, person or organisation whose it is, where one stands beside it. */
	readonly owner?: Hit | undefined;
	/** An office without a state beside it, taken for Kazakhstan's because the outlet is. */
	readonly isImplied?: boolean;
	/** What one of ours speaks as, where the words or the day tell. */
	readonly office?: Level | Office | undefined;
}

/** What must be known beside the words. */
export interface Standpoint {
	readonly language: LanguageCode;
	/** The source is of Kazakhstan, so that an office without a state is Kazakhstan's. */
	readonly isHome: boolean;
	/** Day of publication: persons speak for a state only while in office. */
	readonly day: Day | undefined;
}

const OFFICES: ReadonlySet<EntryKind> = new Set(["role", "organ"]);

/** Everyone who is named in the article, in order, offices joined to the state that stands beside them. */
export function actorsOf(matched: Matched, standpoint: Standpoint): Actor[] {
	return withoutBorrowed([...actorsIn("title", matched, standpoint), ...actorsIn("excerpt", matched, standpoint)]);
}

/** Where a foreign state acted and nobody of ours is named, "the government" is that state's, also in a Kazakh outlet. */
function withoutBorrowed(actors: readonly Actor[]): Actor[] {
	const isOurs = actors.some(({ side, rank, isImplied }) => side === "home" && rank !== "people" && !isImplied);
	const foreign = actors.findIndex(({ side, rank }) => side === "foreign" && rank === "state");
	if (isOurs || foreign < 0) return [...actors];
	// An article that opens with the head of state means the same one further down.
	if (actors.some(({ isImplied, rank }, i) => isImplied && rank === "state" && i < foreign)) return [...actors];
	return actors.map((actor, i) => (actor.isImplied && i > foreign ? { ...actor, side: "unknown" } : actor));
}

function actorsIn(field: Field, matched: Matched, standpoint: Standpoint): Actor[] {
	const words = matched[field];
	const hits = matched.hits.filter((hit) => hit.field === field);
	const owners = hits.filter(isOwner);
	const order = languageNamed(standpoint.language).wordOrder;
	const actors: Actor[] = [];
	const owned = new Set<Hit>();
	const offices = officesIn(hits, standpoint);
	for (const hit of offices) {
		if (isFormer(hit, owners, words, order)) continue;
		const owner = ownerOf(widest(hit, offices), owners, words, order);
		if (owner !== undefined) for (const one of listFrom(owner, owners, words, order)) owned.add(one);
		const isUnsent = owner === undefined && isEnvoy(hit);
		const side = isUnsent ? sideOfEnvoy(hit, owners, words, standpoint) : sideOfOffice(hit, owner, standpoint);
		const isImplied = side === "home" && owner === undefined;
		actors.push({ side, rank: "state", hit, isImplied, office: levelOf(hit), owner });
	}
	if (standpoint.isHome)
		for (const hit of hits.filter(isOurCountry)) actors.push({ side: "home", rank: "people", hit, isImplied: true });
	for (const hit of owners) actors.push(...asActor(hit, owned.has(hit), standpoint));
	return actors.sort((a, b) => a.hit.word - b.hit.word);
}

const levelOf = ({ entry }: Hit): Level | undefined =>
	entry.kind === "kz" || entry.kind === "role" ? entry.level : undefined;

/** Whether a word before the office, or before the state before that, says that it is held no longer: "former Italian foreign minister". */
function isFormer(office: Hit, owners: readonly Hit[], words: Words, { former }: WordOrder): boolean {
	const before = owners.find(({ wordEnd }) => wordEnd === office.word);
	return [office.word, before?.word ?? 0].some(
		(word) => word > 0 && former.test(words.folded.slice(words.start[word - 1], words.end[word - 1])),
	);
}

/** Offices and organs, those once that are also Kazakhstan's own where nobody else's. */
function officesIn(hits: readonly Hit[], { isHome }: Standpoint): Hit[] {
	const own = hits.filter((hit) => isLocal(hit) && !isOurCountry(hit));
	const isTold = (hit: Hit): boolean =>
		isHome && own.some(({ word, wordEnd }) => word <= hit.word && wordEnd >= hit.wordEnd);
	const any = hits.filter((hit) => OFFICES.has(hit.entry.kind) && !isTold(hit));
	return [...any, ...own];
}

/** Ours in a Kazakh outlet only. */
const isLocal = ({ entry }: Hit): boolean => entry.kind === "kz" && entry.isLocal;

/** "The republic", "our country": ours in a Kazakh outlet, but nobody's office. */
const isOurCountry = ({ entry }: Hit): boolean => entry.kind === "kz" && entry.isLocal && entry.tier === "3";

function isOwner(hit: Hit): boolean {
	const { kind } = hit.entry;
	return kind === "country" || kind === "person" || kind === "organisation" || (kind === "kz" && !isLocal(hit));
}

const ENVOYS = new Set(["ambassador", "embassy"]);
const isEnvoy = ({ entry }: Hit): boolean => ENVOYS.has(entry.id);

/** Whose envoy it is that only the host is named of: "ambassador to Kazakhstan" is a foreign one, «посол в Латвии» ours in a Kazakh outlet. */
function sideOfEnvoy(envoy: Hit, owners: readonly Hit[], words: Words, standpoint: Standpoint): Side {
	const order = languageNamed(standpoint.language).wordOrder;
	const host = owners.find((owner) => {
		if (owner.entry.kind !== "country" && owner.entry.kind !== "kz") return false;
		if (owner.wordEnd === envoy.word) return isHost(owner, words, order);
		return order.hostLinkers.includes(textBetween(words, envoy.wordEnd, owner.word) ?? "");
	});
	if (host === undefined) return sideOfOffice(envoy, undefined, standpoint);
	if (host.entry.kind === "kz") return "foreign";
	return standpoint.isHome ? "home" : "unknown";
}

/** The longest office that a hit is part of: the minister of "defence minister". */
function widest(hit: Hit, offices: readonly Hit[]): Hit {
	const holders = offices.filter(({ word, wordEnd }) => word <= hit.word && wordEnd >= hit.wordEnd);
	return holders.reduce((best, next) => (next.wordEnd - next.word > best.wordEnd - best.word ? next : best), hit);
}

/** The state, person or organisation that an office belongs to. */
function ownerOf(office: Hit, owners: readonly Hit[], words: Words, order: WordOrder): Hit | undefined {
	const others = owners.filter((owner) => owner.wordEnd <= office.word || owner.word >= office.wordEnd);
	const inside = owners.find((owner) => owner.word <= office.word && owner.wordEnd >= office.wordEnd);
	if (inside !== undefined) return inside;
	const before = isBroken(words, office.word)
		? undefined
		: others.find((owner) => owner.wordEnd === office.word && owner.entry.kind !== "person");
	if (before !== undefined && !isHost(before, words, order)) return before;
	if (before !== undefined) {
		const sender = others.find((owner) => owner.wordEnd === before.word && owner.entry.kind !== "person");
		return sender ?? (isEnvoy(office) ? undefined : before);
	}
	const after = others.find(
		(owner) =>
			owner.word === office.wordEnd && !isBroken(words, owner.word) && (owner.entry.kind === "person" || order.after),
	);
	if (after !== undefined) return after;
	return (
		others.find((owner) => {
			const gap = textBetween(words, office.wordEnd, owner.word);
			return gap !== undefined && order.linkers.includes(gap);
		}) ??
		others.find((owner) => isNamedAfter(owner, office, words)) ??
		others.findLast((owner) => reaches(owner, office, words, order))
	);
}

/**
 * «Президент Реджеп Эрдоган»: a first name may stand between, written as the name is, but no verb («глава государства поздравил
 * Эрдогана»); text without capitals does not tell them apart.
 */
function isNamedAfter(person: Hit, office: Hit, { shape }: Words): boolean {
	if (person.entry.kind !== "person" || person.word !== office.wordEnd + 1) return false;
	const [between = 0, name = 0] = [shape[office.wordEnd], shape[person.word]];
	return (between & SHAPE.capital) === (name & SHAPE.capital);
}

/** Whether a state owns the office behind it across a word that neither knows: "Russia's energy minister". */
function reaches(owner: Hit, office: Hit, words: Words, order: WordOrder): boolean {
	const gap = office.word - owner.wordEnd;
	if (owner.entry.kind === "person" || gap < 1 || gap > order.reach || isHost(owner, words, order)) return false;
	for (let word = owner.wordEnd; word <= office.word; word++) if (isBroken(words, word)) return false;
	return true;
}

/** Whether a comma, a dash or the like parts a word from the one before it. */
const isBroken = (words: Words, word: number): boolean =>
	((words.shape[word] ?? 0) & (SHAPE.afterStop | SHAPE.afterDash)) !== 0;

/** Whether a state's ending tells that something is only there. */
function isHost({ wordEnd }: Hit, { folded, start, end }: Words, { host }: WordOrder): boolean {
	return host?.test(folded.slice(start[wordEnd - 1], end[wordEnd - 1])) === true;
}

/** An office's owner with the states that are listed after it: "the presidents of Russia, China and Kazakhstan". */
function listFrom(owner: Hit, owners: readonly Hit[], words: Words, { joiners }: WordOrder): Hit[] {
	const list = [owner];
	if (owner.entry.kind === "person") return list;
	let end = owner.wordEnd;
	for (const next of owners) {
		if (next.word < end || (next.entry.kind !== "country" && next.entry.kind !== "kz")) continue;
		const isNext = next.word === end || joiners.includes(textBetween(words, end, next.word) ?? "");
		if (!isNext) break;
		list.push(next);
		end = next.wordEnd;
	}
	return list;
}

/** At most two words between two places, or nothing. */
function textBetween(words: Words, from: number, to: number): string | undefined {
	if (to <= from || to > from + 2) return undefined;
	return words.folded.slice(words.start[from], words.end[to - 1]);
}

function sideOfOffice(office: Hit, owner: Hit | undefined, { isHome, language }: Standpoint): Side {
	if (office.entry.kind === "organ" && office.entry.id === "organisation") return "foreign";
	if (owner === undefined && isHome) return isLocal(office) ? "home" : "unknown";
	if (owner === undefined)
		return languageNamed(language).state === undefined || office.field === "excerpt" ? "unknown" : "foreign";
	if (owner.entry.kind === "kz") return "home";
	if (owner.entry.kind === "organisation") return "organisation";
	if (owner.entry.kind === "person") return owner.entry.country === HOME ? "home" : "foreign";
	return "foreign";
}

function asActor(hit: Hit, isOwned: boolean, { day }: Standpoint): Actor[] {
	const { entry } = hit;
	switch (entry.kind) {
		case "organisation":
			return [{ side: "organisation", rank: "state", hit }];
		case "person": {
			const side = entry.country === HOME ? "home" : "foreign";
			const office = officeOn(entry, day)?.office;
			return [{ side, rank: office === undefined ? "people" : "state", hit, office }];
		}
		case "kz": {
			const rank = isOwned ? "state" : RANK_OF_TIER[entry.tier];
			return [{ side: "home", rank, hit, office: levelOf(hit) }];
		}
		case "country":
			return [{ side: "foreign", rank: isOwned ? "state" : rankOf(entry), hit }];
		default:
			return [];
	}
}

/** The first two act for the state. */
const RANK_OF_TIER: Readonly<Record<Tier, Rank>> = { "1": "state", "2": "state", "3": "place", "4": "people" };

function rankOf({ via }: CountryEntry): Rank {
	if (via === "metonym") return "state";
	return via === "demonym" || via === "adjective" ? "people" : "place";
}
