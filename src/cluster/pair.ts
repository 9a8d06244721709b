/** What two reports have in common and what parts them, as named features that a model weighs. */
import type { Report } from "../model/classification.ts";
import { type Act, type Frame, VAGUE_ACTS } from "../model/frame.ts";
import { HOUR } from "../model/instant.ts";
import { ownValue } from "../model/own-value.ts";
import type { Compared } from "./compared.ts";
import { overlap } from "./overlap.ts";
import { mayBeOne, namesHome, type Parties, type PartyOffice } from "./parties.ts";
import { likeness, restLikeness, type Text } from "./text.ts";

/**
 * Whether the frames share anything besides Kazakhstan, or neither says whom it is about: else no likeness of words would make
 * them one event, and none is read.
 */
export function haveCommon({ frame: a, parties }: Compared, { frame: b, parties: others }: Compared): boolean {
	// Of a report without a frame nothing is known: it is not compared with all that others know nothing of either.
	if (isEmpty(a) || isEmpty(b)) return false;
	if (parties.theirs.size === 0 && others.theirs.size === 0) return true;
	for (const owner of parties.allTheirs.keys()) if (others.allTheirs.has(owner)) return true;
	const share = (some: readonly string[], more: readonly string[]): boolean => some.some((one) => more.includes(one));
	const isOurs = parties.ours.some((one) => others.ours.some((two) => mayBeOne(one, two)));
	// Who meets, visits or writes on one day may do the same event with others unnamed.
	const isOneUnknown = parties.theirs.size === 0 || others.theirs.size === 0;
	if (isOurs && (isOneUnknown || a.acts.some((act) => !VAGUE_ACTS.has(act) && b.acts.includes(act)))) return true;
	return (
		share(citiesIn(a.places), b.places) ||
		share(a.topics, b.topics) ||
		share(a.names, b.names) ||
		share(a.numbers, b.numbers)
	);
}

const isEmpty = ({ words, titled, others }: Frame): boolean =>
	words === undefined && titled.length === 0 && others.length === 0;

/** From this share of their words on, titles are one formula. */
const FORMULA = 0.5;

export const areOneFormula = (a: Compared, b: Compared): boolean =>
	a.report.language === b.report.language && overlap(a.text().stems, b.text().stems) >= FORMULA;

/** Every feature of a pair, each once; the order of the two does not matter. */
export function featuresOf(a: Compared, b: Compared): string[] {
	const isOneLanguage = a.report.language === b.report.language;
	const partner = partnerOf(a.parties, b.parties);
	const act = actOf(a.frame.acts, b.frame.acts);
	const topic = topicOf(a.frame, b.frame);
	const ours = impliedOr(oursOf(a.parties, b.parties), a, b);
	const theirs = impliedOr(theirsOf(a.parties, b.parties), a, b);
	return [
		...timeOf(Math.abs(a.at - b.at)),
		isOneLanguage ? "one language" : "two languages",
		...tellerOf(a, b),
		partner,
		act,
		topic,
		ours,
		theirs,
		`${partner}, ${topic}`,
		`${ours}, ${theirs}`,
		...fieldOf(a.frame, b.frame),
		...encounterOf(a, b, partner, ours),
		...wordsOf(a.text(), b.text(), isOneLanguage),
		...(namesHome(a.frame) === namesHome(b.frame) ? [] : ["only one names Kazakhstan"]),
		placeOf(a.frame, b.frame),
		dayOf(a.frame, b.frame),
		...numbersOf(a.frame, b.frame),
		...namesOf(a.frame, b.frame),
	];
}

/** Every limit that lies behind: so that what is learned of a day holds of two as well. */
const timeOf = (apart: number): string[] =>
	[36, 72].filter((hours) => apart > hours * HOUR).map((hours) => `later than ${hours} hours`);

/** An outlet seldom reports one event twice at once, later it may follow up; a publisher reports it in two languages. */
function tellerOf(a: Compared, b: Compared): string[] {
	if (a.report.sourceId !== b.report.sourceId && familyOf(a.report) !== familyOf(b.report)) return [];
	const apart = Math.abs(a.at - b.at);
	if (a.report.language === b.report.language)
		return apart <= 2 * HOUR ? ["one outlet", "one outlet at once"] : ["one outlet"];
	return apart <= 6 * HOUR ? ["one publisher's two languages"] : [];
}

/** Pages of one publisher share what its hosts end in: rus.azattyq.org and azattyq.org. */
function familyOf({ url, sourceId }: Report): string {
	const host = /^https?:\/\/([^/]+)/.exec(url)?.[1];
	return host === undefined ? sourceId : host.split(".").slice(-2).join(".");
}

function partnerOf(a: Parties, b: Parties): string {
	const [mine, others] = [[...a.theirs.keys()], [...b.theirs.keys()]];
	if (mine.length === 0 && others.length === 0) return "no partner";
	if (mine.length === 0 || others.length === 0) return "one partner unknown";
	const shared = mine.filter((owner) => b.theirs.has(owner));
	if (shared.length === 0) {
		const isMentioned = mine.some((owner) => b.allTheirs.has(owner)) || others.some((owner) => a.allTheirs.has(owner));
		return isMentioned ? "a partner mentioned" : "a state and an organisation";
	}
	if (shared.length > 1) return "several same partners";
	if (shared.length < mine.length && shared.length < others.length) return "some same partner";
	if (shared.length < mine.length || shared.length < others.length) return "same partner and more";
	return "same partner";
}

/** Acts that make one event: who visits is received, and signs. */
const ENCOUNTER: ReadonlySet<Act> = new Set(["visit", "meeting", "summit", "agreement", "commission"]);

function actOf(a: readonly Act[], b: readonly Act[]): string {
	const [clear, others] = [clearIn(a), clearIn(b)];
	if (clear.length === 0 || others.length === 0)
		return a.some((act) => b.includes(act)) ? "same vague act" : "act unknown";
	if (clear.some((act) => others.includes(act))) return "same act";
	if (clear.some((act) => ENCOUNTER.has(act)) && others.some((act) => ENCOUNTER.has(act)))
		return "acts of one encounter";
	const isApart = [clear, others].some((acts) => acts.some((act) => FROM_AFAR.has(act)));
	return isApart ? "another act, one from afar" : "another act";
}

const clearIn = (acts: readonly Act[]): readonly Act[] => acts.filter((act) => !VAGUE_ACTS.has(act));

/** Acts of sides that do not meet: who calls today may visit tomorrow. */
const FROM_AFAR: ReadonlySet<Act> = new Set(["call", "congratulation", "condolence", "letter", "summons"]);

/** Our head of state seldom meets one partner twice within days; whoever else meets, the less is known. */
function encounterOf(a: Compared, b: Compared, partner: string, ours: string): string[] {
	if (!partner.includes("same partner") || ours !== "same office of ours") return [];
	if (![a, b].every(({ frame }) => frame.acts.some((act) => ENCOUNTER.has(act)))) return [];
	const isHead = [a, b].every(({ parties }) => parties.ours.some(({ name }) => name === "head-of-state"));
	return [isHead ? "an encounter of our head of state" : "an encounter of one of ours"];
}

/** Fields of the offices that two titles name, whosever they are: ministers of one field meet each other. */
function fieldOf(a: Frame, b: Frame): string[] {
	const [fields, others] = [fieldsIn(a), fieldsIn(b)];
	if (fields.length === 0 || others.length === 0) return [];
	return [fields.some((field) => others.includes(field)) ? "same field" : "another field"];
}

const fieldsIn = ({ titled }: Frame): readonly string[] =>
	titled.flatMap((party) => /\.([a-z]+)/.exec(party)?.[1] ?? (party.includes("/foreign-minister") ? "foreign" : []));

function wordsOf(a: Text, b: Text, isOneLanguage: boolean): string[] {
	const scale = isOneLanguage ? "words" : "ideas";
	const found = [
		...stepsOf(scale, likeness(a, b, isOneLanguage)),
		...stepsOf(`other ${scale}`, restLikeness(a, b, isOneLanguage)),
	];
	if (isOneLanguage) found.push(...stepsOf("titles", overlap(a.stems, b.stems)));
	else if (!a.hasIdeas || !b.hasIdeas) found.push("ideas unknown");
	if (Math.min(a.weights.size, b.weights.size) < SHORT) found.push(`short, ${scale}`);
	return found;
}

/** Features under which a text is hardly more than a headline. */
const SHORT = 14;

/** What they are about, besides who meets whom. */
function topicOf(a: Frame, b: Frame): string {
	const [topics, others] = [a.topics, b.topics];
	if (topics.length === 0 && others.length === 0) return "no topic";
	if (topics.length === 0 || others.length === 0) return "one topic unknown";
	const shared = topics.filter((topic) => others.includes(topic)).length;
	if (shared === 0) {
		const isMentioned = [a.asides ?? [], b.asides ?? []].some((asides) =>
			asides.some((topic) => topics.includes(topic) || others.includes(topic)),
		);
		return isMentioned ? "a topic mentioned" : "another topic";
	}
	return shared === Math.min(topics.length, others.length) ? "same topic" : "some same topic";
}

const STEPS = [0.08, 0.15, 0.22, 0.3, 0.4, 0.5, 0.62, 0.75];

/** Every step that a likeness reaches. */
const stepsOf = (what: string, value: number): string[] =>
	STEPS.filter((step) => value >= step).map((step) => `${what} alike from ${step}`);

function oursOf({ ours, allOurs }: Parties, other: Parties): string {
	if (ours.length === 0 && other.ours.length === 0) return "no office of ours";
	if (ours.length === 0 || other.ours.length === 0) return "one office of ours unknown";
	if (ours.some((one) => other.ours.some((two) => mayBeOne(one, two)))) return "same office of ours";
	const isMentioned =
		ours.some((one) => other.allOurs.some((two) => mayBeOne(one, two))) ||
		other.ours.some((one) => allOurs.some((two) => mayBeOne(one, two)));
	return isMentioned ? "our office mentioned" : "another office of ours";
}

/** Offices that meet each other: who is named of one side shows who stands on the other. */
const COUNTERPARTS: Readonly<Record<string, readonly string[]>> = {
	"head-of-state": ["head-of-state"],
	"head-of-government": ["head-of-government", "head-of-state"],
	"foreign-minister": ["foreign-minister"],
	minister: ["minister"],
	speaker: ["speaker"],
};

/**
 * Where only one of two reports names an office of a side, whether the other's guest or host shows it: "Sandu arrives in Astana" is
 * as good as "Tokayev meets Sandu".
 */
function impliedOr(found: string, a: Compared, b: Compared): string {
	if (found !== "one office of ours unknown" && found !== "one office of theirs unknown") return found;
	const isOurs = found === "one office of ours unknown";
	const theirs = ({ parties }: Compared): readonly PartyOffice[] => [...parties.theirs.values()].flat();
	const own = (one: Compared) => (isOurs ? one.parties.ours : theirs(one));
	const other = (one: Compared) => (isOurs ? theirs(one) : one.parties.ours);
	const [known, guests] = own(a).length > 0 ? [own(a), other(b)] : [own(b), other(a)];
	const isImplied = known.some(({ name, field }) =>
		guests.some(
			(guest) =>
				ownValue(COUNTERPARTS, guest.name)?.includes(name) &&
				(field === "" || guest.field === "" || field === guest.field),
		),
	);
	return isImplied ? found.replace("unknown", "implied") : found;
}

/** The best that any shared state or organisation gives. */
function theirsOf(a: Parties, b: Parties): string {
	let best = "no office of theirs";
	for (const [owner, offices] of a.theirs) {
		const others = b.theirs.get(owner);
		if (others === undefined) continue;
		const found = agreementOf(offices, others);
		if (THEIRS.indexOf(found) > THEIRS.indexOf(best)) best = found;
	}
	return best;
}

const THEIRS = [
	"no office of theirs",
	"another office of theirs",
	"one office of theirs unknown",
	"same office of theirs",
	"same person of theirs",
];

function agreementOf(offices: readonly PartyOffice[], others: readonly PartyOffice[]): string {
	if (offices.length === 0 && others.length === 0) return "no office of theirs";
	if (offices.length === 0 || others.length === 0) return "one office of theirs unknown";
	if (offices.some((one) => others.some((two) => isSamePerson(one, two)))) return "same person of theirs";
	const isSame = offices.some((one) => others.some((two) => mayBeOne(one, two)));
	return isSame ? "same office of theirs" : "another office of theirs";
}

const isSamePerson = (a: PartyOffice, b: PartyOffice): boolean => a.holder !== "" && a.holder === b.holder;

function placeOf({ places }: Frame, { places: others }: Frame): string {
	if (places.length === 0 || others.length === 0) return "place unknown";
	if (!places.some((place) => others.includes(place))) return "another place";
	const [cities, otherCities] = [citiesIn(places), citiesIn(others)];
	if (cities.length === 0 || otherCities.length === 0) return "same country";
	return cities.some((city) => otherCities.includes(city)) ? "same city" : "another city";
}

const citiesIn = (places: readonly string[]): readonly string[] => places.filter((place) => place.includes("."));

function dayOf({ days }: Frame, { days: others }: Frame): string {
	if (days === undefined || others === undefined) return "day unknown";
	if (days[0] <= others[1] && others[0] <= days[1]) return "same day";
	const apart = Math.abs(Date.parse(days[0]) - Date.parse(others[0])) / (24 * HOUR);
	return apart <= 1 ? "next day" : "another day";
}

function numbersOf({ numbers }: Frame, { numbers: others }: Frame): string[] {
	if (numbers.length === 0 || others.length === 0) return [];
	const shared = numbers.filter((number) => others.includes(number));
	if (shared.length === 0) return ["other numbers"];
	return [shared.some((number) => !isRound(number)) ? "same number" : "same round number"];
}

/** Numbers of one digit, and those that are one digit and noughts, are shared by chance. */
const isRound = (number: string): boolean => /^(?:\d|1\d|[1-9]0+|[125]50*)$/.test(number);

function namesOf({ names }: Frame, { names: others }: Frame): string[] {
	if (names.length === 0 || others.length === 0) return [];
	const shared = names.filter((name) => others.some((other) => other.startsWith(name) || name.startsWith(other)));
	if (shared.length === 0) return ["other names"];
	return [shared.length > 1 ? "two same names" : "a same name"];
}
