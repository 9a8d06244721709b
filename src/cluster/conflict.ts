import type { Act, Frame } from "../model/frame.ts";
import { HOME } from "../model/source.ts";
import { excludes, mayBeOne, namesHome, type Parties, type PartyOffice, partiesOf } from "./parties.ts";

/** Why two frames are of two events, however alike their words. */
export type Conflict =
	| "another partner"
	| "another of our offices"
	| "another of their offices"
	| "another act"
	| "another host"
	| "another's act"
	| "a third side's reaction"
	| "another name"
	| "another number"
	| "another day"
	| "a digest";

/** What two frames say against being one event; nothing where they do not, or know too little to tell. */
export function conflictOf(a: Frame, b: Frame): Conflict | undefined {
	const [one, other] = [partiesOf(a), partiesOf(b)];
	if (isElsewhere(a, b) || areOtherStates(a, b)) return "another partner";
	if (excludes([one.ours, one.allOurs], [other.ours, other.allOurs], mayBeOne)) return "another of our offices";
	if (holdOtherOffices(one, other)) return "another of their offices";
	if (isOtherAct(a, b)) return "another act";
	if (isOtherHost(a, b)) return "another host";
	if (isThirds(a, one, b, other) || isThirds(b, other, a, one)) return "a third side's reaction";
	if (a.acts.includes("summit") || b.acts.includes("summit")) return undefined;
	if (isWithoutUs(a, one, b, other) || isWithoutUs(b, other, a, one)) return "another's act";
	return undefined;
}

/** What two titles under one formula say against being one event: serial news differ in a name, a number or a day alone. */
export function formulaConflictOf(a: Frame, b: Frame): Conflict | undefined {
	if (differ(a.names, b.names)) return "another name";
	if (a.days !== undefined && b.days !== undefined && (a.days[0] > b.days[1] || b.days[0] > a.days[1]))
		return "another day";
	return undefined;
}

/** Whether both have some and share none. */
export const differ = (some: readonly string[], others: readonly string[]): boolean =>
	some.length > 0 && others.length > 0 && !some.some((one) => others.includes(one));

/** Acts of which a report has one: who calls does not visit, and who condoles does not congratulate. */
const APART: readonly Act[] = ["call", "congratulation", "condolence", "summons", "visit"];

function isOtherAct({ acts }: Frame, { acts: others }: Frame): boolean {
	const [mine, theirs] = [APART.filter((act) => acts.includes(act)), APART.filter((act) => others.includes(act))];
	if (mine.length === 0 || theirs.length === 0) return false;
	// Who congratulates may invite to a visit.
	const isInvited = [mine, theirs].every((some) => some.every((act) => act === "congratulation" || act === "visit"));
	return !isInvited && !mine.some((act) => theirs.includes(act));
}

/** We are told of, and in another report only others are, a third state among them: "Mirziyoyev congratulates Trump". */
function isWithoutUs(a: Frame, { allTheirs }: Parties, b: Frame, { theirs }: Parties): boolean {
	if (theirs.size !== 2 || !namesHome(a) || namesHome(b)) return false;
	return [...theirs.keys()].some((owner) => isState(owner) && !allTheirs.has(owner) && !b.places.includes(owner));
}

/** Who reacts to what others do is not of it, unless the others' reports name it as a side. */
function isThirds({ acts, places }: Frame, { first }: Parties, other: Frame, { allTheirs }: Parties): boolean {
	if (!acts.includes("reaction")) return false;
	// "In Tashkent they commented": who reacts may be named by where.
	const there = places.filter((place) => isState(place) && place !== HOME);
	const reacting = [first, ...there].filter((owner) => owner !== "" && !other.places.includes(owner));
	return reacting.some((owner) => !allTheirs.has(owner));
}

/** A guest who is received in two countries visits twice. */
function isOtherHost(a: Frame, b: Frame): boolean {
	if (![a, b].every(({ acts }) => acts.includes("visit") || acts.includes("meeting"))) return false;
	return a.places.length > 0 && b.places.length > 0 && !a.places.some((place) => b.places.includes(place));
}

const isState = (owner: string): boolean => owner === owner.toUpperCase();

/** Other states or other organisations, which neither report mentions of the other; where an event is held is no party to it. */
function isElsewhere(a: Frame, b: Frame): boolean {
	return excludes(partnersOf(a), partnersOf(b), (x, y) => x === y);
}

/** Who acts, or where nobody does whom it is held at; and all whom the report mentions. */
function partnersOf(frame: Frame): readonly [readonly string[], readonly string[]] {
	const { theirs, allTheirs, unsaid } = partiesOf(frame);
	const owners = [...theirs.keys()].filter((owner) => !unsaid.has(owner));
	const acting = owners.filter((owner) => !frame.places.includes(owner));
	return [acting.length > 0 ? acting : owners, [...allTheirs.keys()]];
}

/**
 * Other states at one organisation's event, which is not held in them: leaders who arrive for a summit, or are received there,
 * have each their own story.
 */
function areOtherStates(a: Frame, b: Frame): boolean {
	const [one, other] = [partiesOf(a), partiesOf(b)];
	const isNobodyOf = ({ allTheirs }: Parties, owner: string): boolean => (allTheirs.get(owner) ?? []).length === 0;
	const isHost = ({ places }: Frame, parties: Parties, owner: string): boolean =>
		places.includes(owner) && isNobodyOf(parties, owner);
	const titled = (frame: Frame, parties: Parties): string[] =>
		[...parties.theirs.keys()].filter(
			(owner) => isState(owner) && !parties.unsaid.has(owner) && !isHost(frame, parties, owner),
		);
	// Where one meets others in a state, another who meets that state's head does something else.
	const all = (frame: Frame, parties: Parties, others: Parties): string[] =>
		[...parties.allTheirs.keys()].filter((owner) => !isHost(frame, parties, owner) || isNobodyOf(others, owner));
	return excludes([titled(a, one), all(a, one, other)], [titled(b, other), all(b, other, one)], (x, y) => x === y);
}

/** Whether every state and organisation of which both name offices is there by other ones. */
function holdOtherOffices(a: Parties, b: Parties): boolean {
	const shared = [...a.theirs.keys()].filter((owner) => hasOffices(a, owner) && hasOffices(b, owner));
	return shared.length > 0 && shared.every((owner) => excludes(officesOf(a, owner), officesOf(b, owner), mayBeOne));
}

const hasOffices = ({ theirs }: Parties, owner: string): boolean => (theirs.get(owner) ?? []).length > 0;

function officesOf(
	{ theirs, allTheirs }: Parties,
	owner: string,
): readonly [readonly PartyOffice[], readonly PartyOffice[]] {
	return [theirs.get(owner) ?? [], allTheirs.get(owner) ?? []];
}
