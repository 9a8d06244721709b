import type { Instant } from "../../model/instant.ts";
import { later } from "../../model/instant.ts";
import { type Claim, type Occurrence, storiesOf } from "../../model/occurrence.ts";
import type { Story, StoryId } from "../../model/story.ts";
import { gapOf, inOrder, settled } from "./days.ts";
import { isBetter } from "./describe.ts";
import { sureness } from "./same.ts";
import { firstReportedFirst, type Telling, tellingOf } from "./telling.ts";

/** Claims that one occurrence keeps: the first, which named it, and the latest. */
const MOST_CLAIMS = 40;

/** Sources, languages and themes by which an occurrence may be chosen, of each. */
const MOST_CHOICES = 50;

/**
 * What stories make of occurrences. Stories that are known already, as they are or in a newer version, change nothing.
 * @param occurrences all of the years that `yearsOf` names that have a counterpart of the stories, or had one of the stories
 * @returns those that are new or became others
 */
export function withStories(
	occurrences: readonly Occurrence[],
	stories: readonly Story[],
	now: Instant,
): readonly Occurrence[] {
	const register = new Register(occurrences);
	for (const story of [...stories].sort(firstReportedFirst)) register.take(story);
	return register.changed(now);
}

/** The occurrences of some years while stories are taken into them. */
class Register {
	readonly #before: ReadonlyMap<string, Occurrence>;
	readonly #now: Map<string, Occurrence>;
	/** Which occurrence a story reports. */
	readonly #tells = new Map<StoryId, string>();

	constructor(occurrences: readonly Occurrence[]) {
		this.#before = new Map(occurrences.map((one) => [one.uid, one]));
		this.#now = new Map(this.#before);
		for (const one of occurrences) for (const { story } of one.claims) this.#note(story, one);
	}

	/** A story that left one occurrence for another has a claim in both; the one that is not withdrawn counts. */
	#note(story: StoryId, occurrence: Occurrence): void {
		const known = this.#saidBy(story);
		if (known === undefined || known.claim.certainty === "withdrawn") this.#tells.set(story, occurrence.uid);
	}

	take(story: Story): void {
		for (const id of story.merged) this.#withdraw(id, story.changed);
		const telling = tellingOf(story);
		if (telling === undefined) this.#withdraw(story.id, story.changed);
		else this.#tell(telling);
	}

	#withdraw(story: StoryId, changed: Instant): void {
		const known = this.#saidBy(story);
		if (known === undefined || known.claim.certainty === "withdrawn" || known.claim.changed > changed) return;
		this.#put(withClaim(known.own, { ...known.claim, changed, certainty: "withdrawn" }));
	}

	#tell(telling: Telling): void {
		const { claim } = telling;
		const known = this.#saidBy(claim.story);
		if (known !== undefined) {
			const { own } = known;
			if (known.claim.changed > claim.changed || isSaid(own, known.claim, telling)) return;
			if (this.#stays(own, telling)) {
				this.#put(withTelling(own, telling));
				return;
			}
			this.#put(withClaim(own, { ...known.claim, changed: claim.changed, certainty: "withdrawn" }));
		}
		const found = this.#surest(telling);
		if (found !== undefined) this.#put(withTelling(found, telling));
		else this.#add(telling);
	}

	/** A corrected story stays where it was, unless the others there, or another occurrence, say that it is about something else. */
	#stays(own: Occurrence, telling: Telling): boolean {
		const others = own.claims.filter(({ story }) => story !== telling.claim.story);
		if (others.some(({ certainty }) => certainty !== "withdrawn")) {
			const rest = { ...own, claims: others, ...settled(others, own) };
			return sureness(rest, telling) > 0;
		}
		const found = this.#surest(telling);
		return found === undefined || found.uid === own.uid || sureness(found, telling) < 3;
	}

	/** What a story said last, and of which occurrence. */
	#saidBy(story: StoryId): { readonly own: Occurrence; readonly claim: Claim } | undefined {
		const own = this.#now.get(this.#tells.get(story) ?? "");
		const claim = own?.claims.find((one) => one.story === story);
		return own && claim && { own, claim };
	}

	/** Of equally sure ones the nearest, and then the first by uid. */
	#surest(telling: Telling): Occurrence | undefined {
		let best: { readonly one: Occurrence; readonly sure: number; readonly gap: number } | undefined;
		for (const one of this.#now.values()) {
			const sure = sureness(one, telling);
			if (sure === 0 || (best !== undefined && sure < best.sure)) continue;
			const gap = gapOf(one, telling.claim);
			const isFirst =
				best === undefined || sure > best.sure || gap < best.gap || (gap === best.gap && one.uid < best.one.uid);
			if (isFirst) best = { one, sure, gap };
		}
		return best?.one;
	}

	#add(telling: Telling): void {
		const { claim, ...what } = telling;
		const { start, end, certainty } = claim;
		const uid = this.#mint(`${start.slice(0, 4)}-${telling.type}-${claim.story}`);
		this.#put({ uid, sequence: 0, ...what, start, end, certainty, firstSeen: "", changed: "", claims: [claim] });
	}

	/** The same of the same story, whichever run mints it; another where the story named an occurrence that it has left since. */
	#mint(uid: string): string {
		if (!this.#now.has(uid)) return uid;
		let n = 2;
		while (this.#now.has(`${uid}-${n}`)) n++;
		return `${uid}-${n}`;
	}

	#put(occurrence: Occurrence): void {
		this.#now.set(occurrence.uid, occurrence);
		for (const { story, certainty } of occurrence.claims)
			if (certainty !== "withdrawn") this.#tells.set(story, occurrence.uid);
	}

	/** Those that became others, by uid: what shows another thing than before counts up. */
	changed(now: Instant): Occurrence[] {
		const changed = [...this.#now.values()].filter((one) => one !== this.#before.get(one.uid));
		return changed.map((one) => this.#dated(one, now));
	}

	#dated(one: Occurrence, now: Instant): Occurrence {
		const before = this.#before.get(one.uid);
		if (before === undefined) return { ...one, firstSeen: now, changed: now };
		if (shownOf(before) === shownOf(one)) return one;
		return { ...one, sequence: before.sequence + 1, changed: later(now, before.changed) };
	}
}

/** What a calendar shows of an occurrence: all but by what it is chosen, and of what its stories say who says it last. */
function shownOf({
	claims,
	sequence: _n,
	changed: _at,
	themes: _t,
	languages: _l,
	sourceIds: _s,
	...shown
}: Occurrence): string {
	return textOf({ ...shown, last: storiesOf({ claims }).at(-1) });
}

/** Equal values, equal texts. */
function textOf(value: object): string {
	return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether the occurrence has all of this already. */
function isSaid(own: Occurrence, known: Claim, telling: Telling): boolean {
	const { claim } = telling;
	const isSameClaim =
		known.start === claim.start &&
		known.end === claim.end &&
		known.said === claim.said &&
		known.certainty === claim.certainty;
	return isSameClaim && textOf({ ...withTelling(own, telling), claims: [] }) === textOf({ ...own, claims: [] });
}

/** The occurrence as a story reports it: what it is by the story that says it best, when by all. */
function withTelling(one: Occurrence, { claim, ...what }: Telling): Occurrence {
	const isBest = one.headline.story === claim.story || isBetter(what, one);
	const known: Partial<Occurrence> = {
		...(what.level !== undefined && { level: what.level }),
		...(what.visitClass !== undefined && { visitClass: what.visitClass }),
		...(what.direction !== undefined && { direction: what.direction }),
		...(what.foreignMinistries && { foreignMinistries: true as const }),
	};
	const described = isBest ? { ...one, ...what } : { ...known, ...one };
	const chosenBy = {
		themes: union(one.themes, what.themes),
		languages: union(one.languages, what.languages),
		sourceIds: union(one.sourceIds, what.sourceIds),
	};
	return withClaim({ ...described, ...chosenBy }, claim);
}

function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
	return [...new Set([...a, ...b])].slice(0, MOST_CHOICES);
}

function withClaim(one: Occurrence, claim: Claim): Occurrence {
	const others = one.claims.filter(({ story }) => story !== claim.story);
	const claims = bounded(inOrder([...others, claim]));
	return { ...one, claims, ...settled(claims, one) };
}

function bounded(claims: readonly Claim[]): readonly Claim[] {
	return claims.filter((_, n) => n === 0 || n > claims.length - MOST_CLAIMS);
}
