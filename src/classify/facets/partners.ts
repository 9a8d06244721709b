import type { EventType } from "../../model/facets.ts";
import type { CountryCode } from "../../model/source.ts";
import { type Hit, hitsOf } from "../hit.ts";
import { isEnvoy } from "../office-owners.ts";
import { standsIn } from "../surroundings.ts";
import { distance, isTopic, type Mention, mentionsOf, type Neighbours, neighboursIn } from "./mentions.ts";
import type { FacetReading } from "./reading.ts";

/** Countries at war are talked about more than they act. */
const TALKED_ABOUT: ReadonlySet<CountryCode> = new Set(["AF", "IL", "IR", "PS", "SY", "UA"]);

/** Words between two that belong together: "министр иностранных дел Турции", "встретился с президентом Франции". */
const NEAR = 3;

const SHORTEST_LIST = 3;

/** Words between two names of a list. */
const GAP = 1;

/** From this sentence of the excerpt on, an article has left its subject. */
const LATE = 2;

/**
 * The countries that are parties to what an article reports, in order of appearance, Kazakhstan never. Every country named is one unless
 * something speaks against it: measured on labelled headlines, five in six are.
 */
export function partnersOf(reading: FacetReading, events: readonly EventType[]): CountryCode[] {
	const mentions = mentionsOf(reading);
	if (mentions.length === 0) return unsaid(reading, events);
	const byCountry = Map.groupBy(mentions, ({ country }) => country);
	const countries = [...byCountry.keys()];
	if (countries.length < 2) {
		const isOnlyNamed =
			mentions.every(({ isDateline }) => isDateline) ||
			isOnlyScene(mentions, [], reading) ||
			isOnlyVenue(mentions, reading);
		return isOnlyNamed ? [] : countries;
	}
	const neighbours = neighboursIn(reading);
	const parties = new Set<CountryCode>();
	for (const [country, own] of byCountry) {
		const others = mentions.filter((mention) => mention.country !== country);
		const isNone =
			isOnlyScene(own, others, reading) ||
			isAside(own, others, neighbours) ||
			isLate(own) ||
			isTalkedAbout(country, own, others, reading) ||
			isOtherCall(own, mentions, reading, neighbours);
		if (!isNone) parties.add(country);
	}
	if (countries.length >= SHORTEST_LIST) addListed(parties, mentions);
	return countries.filter((country) => parties.has(country));
}

/** Adds who is listed with a party. */
function addListed(parties: Set<CountryCode>, mentions: readonly Mention[]): void {
	const listed = listsOf(mentions).filter((list) => list.some((country) => parties.has(country)));
	for (const list of listed) for (const country of list) if (!TALKED_ABOUT.has(country)) parties.add(country);
}

/** Three countries or more one after the other: what one of a list is, all are. */
function listsOf(mentions: readonly Mention[]): CountryCode[][] {
	const lists: Mention[][] = [];
	let list: Mention[] = [];
	for (const mention of mentions) {
		if (mention.isPlace) continue;
		const last = list.at(-1);
		if (last === undefined || !follows(last, mention)) {
			list = [];
			lists.push(list);
		}
		list.push(mention);
	}
	const named = lists.map((one) => [...new Set(one.map(({ country }) => country))]);
	return named.filter((one) => one.length >= SHORTEST_LIST);
}

/** A word may stand between: "and", or Kazakhstan itself. */
function follows(before: Mention, { hit }: Mention): boolean {
	const gap = hit.word - before.hit.wordEnd;
	return hit.field === before.hit.field && hit.sentence === before.hit.sentence && gap >= 0 && gap <= GAP;
}

/** What one side does by itself, or with others. */
const ONE_SIDED: ReadonlySet<EventType> = new Set<EventType>(["statement", "mediation", "consular"]);

/** To an outlet in the language of one state that state goes without saying: "the president received Kazakhstan's envoy". */
function unsaid({ language, isHome, hits }: FacetReading, [event]: readonly EventType[]): CountryCode[] {
	const { state } = language;
	const isWithOrganisation = hits.some(({ entry }) => entry.kind === "organisation");
	const isOneSided = event !== undefined && ONE_SIDED.has(event);
	return state === undefined || isHome || isWithOrganisation || isOneSided ? [] : [state];
}

const isInTitle = ({ hit }: Mention): boolean => hit.field === "title";

/**
 * Only its cities are named, while another country, or an organisation, is named itself: that is where it happened. The host of a
 * summit is a party, and a city of the title weighs more than a country of the excerpt.
 */
function isOnlyScene(own: readonly Mention[], others: readonly Mention[], reading: FacetReading): boolean {
	const { hits } = reading;
	if (!own.every(({ isPlace }) => isPlace)) return false;
	// "Baku hosts ministers": what opens a title acts in it.
	const opens = own.some((mention) => isInTitle(mention) && mention.hit.word === 0 && !isTopic(mention.hit, reading));
	if (opens) return false;
	const isTitled = own.some(isInTitle);
	if (others.some((mention) => !mention.isPlace && (!isTitled || isInTitle(mention)))) return true;
	const isOfOrganisation = hits.some(({ entry }) => entry.kind === "organisation");
	const isSummit = hits.some(
		({ entry, field }) => field === "title" && entry.kind === "act" && entry.class === "summit",
	);
	return isOfOrganisation && !(isTitled && isSummit);
}

/** What is said at a meeting of many; a summit's host is a party. */
const SAID_AT: ReadonlySet<EventType> = new Set<EventType>(["summit", "statement"]);

/** Only a city is named, where somebody spoke to many: "at a forum in Abu Dhabi" (A7). */
function isOnlyVenue(own: readonly Mention[], { hits, title, excerpt, language }: FacetReading): boolean {
	if (!own.every(({ isPlace }) => isPlace)) return false;
	const acts = hitsOf("act", hits).filter(({ entry }) => entry.strength > 0);
	const isSaid = acts.length > 0 && acts.every(({ entry }) => SAID_AT.has(entry.class) && entry.id !== "summit");
	// "The embassy in Kyiv": a host, and no venue.
	const offices = hits.filter(isEnvoy);
	const isHost = ({ field, word }: Hit): boolean =>
		offices.some((office) => office.field === field && word > office.wordEnd && word - office.wordEnd <= 1);
	return (
		isSaid &&
		!own.some(({ hit }) => isHost(hit)) &&
		own.every(({ hit }) => standsIn(language.venues, hit, hit.field === "title" ? title : excerpt))
	);
}

/** The title names others, and the excerpt gives it neither an office-holder, nor an office, nor an act with Kazakhstan. */
function isAside(own: readonly Mention[], others: readonly Mention[], { home, acts, offices }: Neighbours): boolean {
	if (own.some(isInTitle) || !others.some(isInTitle)) return false;
	const isActing =
		own.some((mention) => distance(mention, acts) <= NEAR) &&
		own.some((mention) => Number.isFinite(distance(mention, home)));
	return !isActing && !own.some((mention) => mention.isPerson || distance(mention, offices) <= 1);
}

function isLate(own: readonly Mention[]): boolean {
	return own.every((mention) => !isInTitle(mention) && !mention.isPerson && mention.hit.sentence >= LATE);
}

function isTalkedAbout(
	country: CountryCode,
	own: readonly Mention[],
	others: readonly Mention[],
	reading: FacetReading,
): boolean {
	if (!TALKED_ABOUT.has(country) || own.some(({ isPerson }) => isPerson)) return false;
	if (!own.some(isInTitle) && others.some(isInTitle)) return true;
	const isFirst = others.every(({ order }) => order >= Math.min(...own.map((mention) => mention.order)));
	return !isFirst && own.some(({ hit }) => isTopic(hit, reading));
}

/**
 * A call has two ends, and a traveller's stops are visits of their own: of what a foreign leader did with Kazakhstan *and* a third
 * country, in a title that begins with the leader, the third is no party of ours.
 */
function isOtherCall(
	own: readonly Mention[],
	mentions: readonly Mention[],
	{ hits }: FacetReading,
	{ home }: Neighbours,
): boolean {
	const leader = mentions[0];
	if (leader === undefined || !leader.isPerson || !isInTitle(leader) || leader.country === own[0]?.country)
		return false;
	const isCallOrVisit = hits.some(
		({ field, entry }) =>
			field === "title" && entry.kind === "act" && (entry.class === "call" || entry.class === "visit"),
	);
	const named = own.filter((mention) => isInTitle(mention) && !mention.isPlace);
	const isApart = named.every(({ hit }) => hit.word - leader.hit.wordEnd > 1);
	return isCallOrVisit && isApart && named.some((mention) => distance(mention, home) <= NEAR);
}
