import { countryName, organisationName } from "../labels/labels.ts";
import type { EventType, Facets } from "../model/facets.ts";
import { ORGANISATIONS } from "../model/facets.ts";
import type { Actor } from "./actors.ts";
import { best } from "./features.ts";
import type { Hit } from "./hit.ts";
import type { Share } from "./model.ts";
import type { Sighting } from "./sighting.ts";

/** How many parties, or words, a sentence names. */
const NAMED = 3;

/** The judgement in one plain English sentence: who was found with whom, in what act, or what was missing and what spoke against. */
export function reasonOf(keep: boolean, sighting: Sighting, shares: readonly Share[], facets: Facets): string {
	const home = best(sighting.actors, "home");
	const partners = partnersIn(facets, sighting);
	const act = actIn(sighting, facets);
	const against = againstIt(shares);
	if (keep) {
		const parts = [home === undefined ? "Kazakhstan by its source" : describeHome(home), partners, act].filter(isSaid);
		return `Kept because it names ${listed(parts)}${against === undefined ? "" : `, though ${against} speaks against`}.`;
	}
	const missing = [
		home === undefined ? "nobody acting for Kazakhstan" : undefined,
		partners === undefined ? "no foreign state or organisation" : undefined,
		act === undefined ? "no diplomatic act" : undefined,
	].filter(isSaid);
	if (against !== undefined)
		return `Dropped because of ${against}${missing.length > 0 ? `; it names ${listed(missing)}` : ""}.`;
	if (missing.length > 0) return `Dropped because it names ${listed(missing)}.`;
	return `Dropped because ${listed([home && describeHome(home), partners, act].filter(isSaid))} do not stand together as parties to one act.`;
}

const isSaid = (part: string | undefined): part is string => part !== undefined;

function listed(parts: readonly string[]): string {
	return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

const OFFICES: Readonly<Record<string, string>> = {
	"head-of-state": "Kazakhstan's president",
	government: "Kazakhstan's government",
	minister: "a Kazakh ministry or minister",
	parliament: "Kazakhstan's parliament",
	ambassador: "a Kazakh embassy or ambassador",
	"head-of-government": "Kazakhstan's prime minister",
	"foreign-minister": "Kazakhstan's foreign minister",
	speaker: "a speaker of Kazakhstan's parliament",
};

function describeHome({ rank, hit }: Actor): string {
	const { level, role, terms } = hit.entry.attributes;
	const lastRole = terms?.split(";").at(-1)?.split("/")[0];
	const office = rank === "state" ? (OFFICES[level ?? role ?? lastRole ?? ""] ?? "a Kazakh state actor") : "Kazakhstan";
	return `${office} (${hit.surface})`;
}

function partnersIn({ partners, organisations }: Facets, { matched }: Sighting): string | undefined {
	const names = [
		...partners.map((code) => countryName(code, "en")),
		...organisations.map((id) => organisationName(id, "en")),
	];
	if (names.length > 0) return listed(names.length > NAMED ? [...names.slice(0, NAMED), "others"] : names);
	for (const hit of matched.hits) {
		const name = nameOf(hit);
		if (name !== undefined) return name;
	}
	return undefined;
}

function nameOf({ entry }: Hit): string | undefined {
	if (entry.kind === "country") return countryName(entry.id, "en");
	const organisation = ORGANISATIONS.find((id) => id === entry.id);
	return entry.kind === "organisation" && organisation !== undefined ? organisationName(organisation, "en") : undefined;
}

/** The words of the act that the event type stands for, or of the strongest there is. */
function actIn({ matched }: Sighting, { events }: Facets): string | undefined {
	let act: Hit | undefined;
	for (const hit of matched.hits) {
		if (hit.entry.kind !== "act") continue;
		if (act === undefined || weightOf(hit, events) > weightOf(act, events)) act = hit;
	}
	if (act === undefined) return undefined;
	const [event] = events;
	const isEvents = event !== undefined && act.entry.attributes.class === event;
	return isEvents ? `${ACTS[event]} (${act.surface})` : `the words “${act.surface}”`;
}

function weightOf({ entry, field }: Hit, events: readonly string[]): number {
	const { class: type, strength } = entry.attributes;
	return (type === events[0] ? 10 : 0) + (field === "title" ? 3 : 0) + Number(strength ?? 1);
}

/** What each event type is called in the sentence. */
const ACTS: Readonly<Record<EventType, string>> = {
	visit: "a visit",
	meeting: "a meeting",
	call: "a telephone call",
	message: "a message",
	summit: "a summit or session",
	agreement: "an agreement",
	commission: "a joint commission",
	credentials: "an ambassador's post",
	statement: "a statement",
	cooperation: "cooperation",
	culture: "cultural exchange",
	aid: "aid",
	mediation: "mediation",
	consular: "a consular matter",
	dispute: "a dispute",
	border: "a border matter",
};

/** What each class of negative means to a reader. */
const AGAINST: Readonly<Record<string, string>> = {
	sport: "sport",
	crime: "crime or a court case",
	weather: "weather or a disaster",
	market: "markets and statistics",
	business: "business",
	culture: "arts and celebrities",
	domestic: "domestic politics",
	health: "public health",
	space: "a launch",
	war: "fighting",
	report: "a report or a ranking",
	tourism: "tourism",
	people: "private people",
};

/** What weighs less against an article is not told. */
const LEAST_AGAINST = -0.2;

const isNegative = ({ entry }: Hit): boolean => entry.kind === "negative";

/** The subject that weighed most against it, with its words: not the idea of a single word, which tells a reader nothing. */
function againstIt(shares: readonly Share[]): string | undefined {
	let heaviest: Share | undefined;
	for (const share of shares) {
		if (share.weight < (heaviest?.weight ?? LEAST_AGAINST) && share.feature.hits.some(isNegative)) heaviest = share;
	}
	const hits = heaviest?.feature.hits.filter(isNegative) ?? [];
	const [hit] = hits;
	if (hit === undefined) return undefined;
	const words = [...new Set(hits.map(({ surface }) => surface))].slice(0, NAMED);
	return `${AGAINST[hit.entry.attributes.class ?? ""] ?? "another subject"} (${words.join(", ")})`;
}
