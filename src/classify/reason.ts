import { countryName, organisationName } from "../labels/labels.ts";
import type { Office, Subject } from "../lexicon/entry.ts";
import type { EventType, Facets, Level } from "../model/facets.ts";
import { ORGANISATIONS } from "../model/facets.ts";
import type { Actor } from "./actor.ts";
import { best } from "./feature.ts";
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

const OFFICES: { readonly [office in Office | Level]?: string } = {
	"head-of-state": "Kazakhstan's president",
	government: "Kazakhstan's government",
	minister: "a Kazakh ministry or minister",
	parliament: "Kazakhstan's parliament",
	ambassador: "a Kazakh embassy or ambassador",
	"head-of-government": "Kazakhstan's prime minister",
	"foreign-minister": "Kazakhstan's foreign minister",
	speaker: "a speaker of Kazakhstan's parliament",
};

function describeHome({ rank, hit, office }: Actor): string {
	const name = rank === "state" ? ((office && OFFICES[office]) ?? "a Kazakh state actor") : "Kazakhstan";
	return `${name} (${hit.surface})`;
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
	const [event] = events;
	let act: { readonly type: EventType; readonly surface: string; readonly weight: number } | undefined;
	for (const { entry, field, surface } of matched.hits) {
		if (entry.kind !== "act") continue;
		const weight = (entry.class === event ? 10 : 0) + (field === "title" ? 3 : 0) + entry.strength;
		if (act === undefined || weight > act.weight) act = { type: entry.class, surface, weight };
	}
	if (act === undefined) return undefined;
	return act.type === event ? `${ACTS[event]} (${act.surface})` : `the words “${act.surface}”`;
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
const AGAINST: Readonly<Record<Subject, string>> = {
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

/** The subject that weighed most against it, with its words: not the idea of a single word, which tells a reader nothing. */
function againstIt(shares: readonly Share[]): string | undefined {
	let heaviest = LEAST_AGAINST;
	let told: { readonly subject: Subject; readonly words: readonly string[] } | undefined;
	for (const { weight, feature } of shares) {
		const negatives = weight < heaviest ? feature.hits.filter(({ entry }) => entry.kind === "negative") : [];
		const entry = negatives[0]?.entry;
		if (entry?.kind !== "negative") continue;
		heaviest = weight;
		told = { subject: entry.class, words: negatives.map(({ surface }) => surface) };
	}
	return told && `${AGAINST[told.subject]} (${[...new Set(told.words)].slice(0, NAMED).join(", ")})`;
}
