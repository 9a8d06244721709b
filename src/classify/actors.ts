import { languageNamed } from "../languages/registry.ts";
import type { CountryEntry, EntryKind, HomeEntry, Tier } from "../lexicon/entry.ts";
import type { Words } from "../lexicon/words.ts";
import type { Level } from "../model/facets.ts";
import { HOME } from "../model/source.ts";
import { type Actor, named, type Rank, type Side, type Standpoint } from "./actor.ts";
import { isOrigin, isSource, isVenue } from "./asides.ts";
import { areasOf } from "./consular.ts";
import type { Field, Hit } from "./hit.ts";
import type { Matched } from "./matcher.ts";
import { officeOn } from "./office.ts";
import { isEnvoy, isFormer, isHost, listFrom, ownerOf, textBetween, widest } from "./office-owners.ts";

const OFFICES: ReadonlySet<EntryKind> = new Set(["role", "organ"]);

/** Everyone who is named in the article, in order, offices joined to the state that stands next to them. */
export function actorsOf(matched: Matched, standpoint: Standpoint): Actor[] {
	const actors = [...actorsIn("title", matched, standpoint), ...actorsIn("excerpt", matched, standpoint)];
	return [...withoutBorrowed(actors), ...areasOf(matched, actors)];
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
	const { owning, owners, offices, countries } = namesIn(field, matched.hits, standpoint);
	const order = languageNamed(standpoint.language).wordOrder;
	const actors: Actor[] = [];
	const owned = new Set<Hit>();
	for (const hit of offices) {
		if (isFormer(hit, owners, words, order)) continue;
		const owner = ownerOf(widest(hit, offices), owners, words, order);
		if (owner !== undefined) for (const one of listFrom(owner, owners, words, order)) owned.add(one);
		const isUnsent = owner === undefined && isEnvoy(hit);
		const side = isUnsent ? sideOfEnvoy(hit, owners, words, standpoint) : sideOfOffice(hit, owner, standpoint);
		const isImplied = side === "home" && owner === undefined;
		const rank = side === "home" && isSource(hit, standpoint) ? "aside" : "state";
		putInOrder(actors, { side, rank, hit, owner, isImplied, office: levelOf(hit) });
	}
	if (standpoint.isHome)
		for (const hit of countries) putInOrder(actors, { ...named("home", "people", hit), isImplied: true });
	for (const hit of owning) putInOrder(actors, asActor(hit, owned.has(hit), standpoint));
	return standpoint.isHome ? actors : withoutOwnOrgans(actors);
}

/** The hits of a field that name somebody, each in order of words. */
interface Names {
	/** Who is named by a name. */
	readonly owning: readonly Hit[];
	/** Whose an office may be: "казахстанец" holds none, whatever office stands next to him. */
	readonly owners: readonly Hit[];
	/** Offices and organs, those once that are also Kazakhstan's own where nobody else's. */
	readonly offices: readonly Hit[];
	/** "The republic", "our country". */
	readonly countries: readonly Hit[];
}

function namesIn(field: Field, hits: readonly Hit[], { isHome }: Standpoint): Names {
	const owning: Hit[] = [];
	const owners: Hit[] = [];
	const offices: Hit[] = [];
	const own: Hit[] = [];
	const countries: Hit[] = [];
	for (const hit of hits) {
		if (hit.field !== field) continue;
		if (OFFICES.has(hit.entry.kind)) offices.push(hit);
		else if (isOurCountry(hit)) countries.push(hit);
		else if (isLocal(hit)) own.push(hit);
		else if (isOwner(hit)) {
			owning.push(hit);
			if (hit.entry.id !== "people") owners.push(hit);
		}
	}
	if (own.length === 0) return { owning, owners, offices, countries };
	const isOwn = ({ word, wordEnd }: Hit): boolean =>
		isHome && own.some((other) => other.word <= word && other.wordEnd >= wordEnd);
	return { owning, owners, offices: [...offices.filter((hit) => !isOwn(hit)), ...own], countries };
}

/** Adds an actor in the order of words, behind those of the same word. */
function putInOrder(actors: Actor[], actor: Actor): void {
	let place = actors.length;
	while (place > 0 && (actors[place - 1]?.hit.word ?? 0) > actor.hit.word) place--;
	if (place === actors.length) actors.push(actor);
	else actors.splice(place, 0, actor);
}

/** What a state has inside: after Kazakhstan's leader or government a parliament without a state is no foreign one. */
const INSIDE: ReadonlySet<string> = new Set(["parliament", "government"]);

/** Where no other state is named, organs of a state behind one of our state's are not those of the outlet's. */
function withoutOwnOrgans(actors: readonly Actor[]): Actor[] {
	const isOurs = ({ side, rank }: Actor): boolean => side === "home" && rank === "state";
	const ours = actors.findIndex(isOurs);
	const isUnowned = ({ hit, owner }: Actor): boolean => owner === undefined && INSIDE.has(hit.entry.id);
	if (ours < 0 || actors.some((actor) => actor.side === "foreign" && !isUnowned(actor))) return [...actors];
	return actors.map((actor, i) =>
		i > ours && actor.side === "foreign" && isUnowned(actor) ? { ...actor, side: "unknown" } : actor,
	);
}

const levelOf = ({ entry }: Hit): Level | undefined =>
	entry.kind === "kz" || entry.kind === "role" ? entry.level : undefined;

/** Ours in a Kazakh outlet only. */
const isLocal = ({ entry }: Hit): boolean => entry.kind === "kz" && entry.isLocal;

/** "The republic", "our country": ours in a Kazakh outlet, but nobody's office. */
const isOurCountry = ({ entry }: Hit): boolean => entry.kind === "kz" && entry.isLocal && entry.tier === "3";

function isOwner(hit: Hit): boolean {
	const { kind } = hit.entry;
	return kind === "country" || kind === "person" || kind === "organisation" || kind === "kz";
}

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

function asActor(hit: Hit, isOwned: boolean, standpoint: Standpoint): Actor {
	const { entry } = hit;
	if (entry.kind === "organisation") return named("organisation", "state", hit);
	if (entry.kind === "person") {
		const office = officeOn(entry, standpoint.day)?.office;
		return named(entry.country === HOME ? "home" : "foreign", office === undefined ? "people" : "state", hit, office);
	}
	if (entry.kind === "kz")
		return named("home", isOwned ? "state" : rankOfHome(hit, entry, standpoint), hit, levelOf(hit));
	if (isOwned || entry.kind !== "country") return named("foreign", "state", hit);
	const rank = rankOf(entry);
	return named("foreign", rank === "place" && isOrigin(hit, standpoint) ? "aside" : rank, hit);
}

/** The first two act for the state. */
const RANK_OF_TIER: Readonly<Record<Tier, Rank>> = { "1": "state", "2": "state", "3": "place", "4": "people" };

function rankOfHome(hit: Hit, { tier }: HomeEntry, standpoint: Standpoint): Rank {
	const rank = RANK_OF_TIER[tier];
	const isAside = rank === "state" ? isSource(hit, standpoint) : isVenue(hit, standpoint) || isOrigin(hit, standpoint);
	return isAside ? "aside" : rank;
}

function rankOf({ via }: CountryEntry): Rank {
	if (via === "metonym") return "state";
	return via === "demonym" || via === "adjective" ? "people" : "place";
}
