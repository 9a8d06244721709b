import type { WordOrder } from "../languages/word-order.ts";
import { SHAPE, type Words } from "../lexicon/words.ts";
import type { Hit } from "./hit.ts";
import { beginsInAny, endsInAny } from "./surroundings.ts";

const ENVOYS = new Set(["ambassador", "embassy"]);
export const isEnvoy = ({ entry }: Hit): boolean => ENVOYS.has(entry.id);

/** The longest office that a hit is part of: the minister of "defence minister". */
export function widest(hit: Hit, offices: readonly Hit[]): Hit {
	let best = hit;
	for (const next of offices) {
		const isAround = next.word <= hit.word && next.wordEnd >= hit.wordEnd;
		if (isAround && next.wordEnd - next.word > best.wordEnd - best.word) best = next;
	}
	return best;
}

/** The state, person or organisation that an office belongs to. */
export function ownerOf(office: Hit, owners: readonly Hit[], words: Words, order: WordOrder): Hit | undefined {
	if (owners.length === 0) return undefined;
	const inside = owners.find((owner) => owner.word <= office.word && owner.wordEnd >= office.wordEnd);
	if (inside !== undefined) return inside;
	const before = isBroken(words, office.word)
		? undefined
		: owners.find((owner) => owner.wordEnd === office.word && owner.entry.kind !== "person");
	if (before !== undefined && !isHost(before, words, order)) return before;
	if (before !== undefined) {
		const sender = owners.find((owner) => owner.wordEnd === before.word && owner.entry.kind !== "person");
		return sender ?? (isEnvoy(office) ? undefined : before);
	}
	const after = owners.find(
		(owner) =>
			owner.word === office.wordEnd && !isBroken(words, owner.word) && (owner.entry.kind === "person" || order.after),
	);
	if (after !== undefined) return after;
	return (
		owners.find((owner) => {
			const gap = textBetween(words, office.wordEnd, owner.word);
			return gap !== undefined && order.linkers.includes(gap);
		}) ??
		owners.find((owner) => isNamedAfter(owner, office, words)) ??
		owners.findLast((owner) => reaches(owner, office, words, order))
	);
}

/**
 * «Президент Реджеп Эрдоган»: a first name may stand between, written as the name is, but no verb («глава государства поздравил
 * Эрдогана»); text without capitals does not distinguish them.
 */
function isNamedAfter(person: Hit, office: Hit, { shape }: Words): boolean {
	if (person.entry.kind !== "person" || person.word !== office.wordEnd + 1) return false;
	const [between = 0, name = 0] = [shape[office.wordEnd], shape[person.word]];
	return (between & SHAPE.capital) === (name & SHAPE.capital);
}

/** Whether a state owns the office after it across a word that neither knows: "Russia's energy minister". */
function reaches(owner: Hit, office: Hit, words: Words, order: WordOrder): boolean {
	const gap = office.word - owner.wordEnd;
	if (owner.entry.kind === "person" || gap < 1 || gap > order.reach || isHost(owner, words, order)) return false;
	for (let word = owner.wordEnd; word <= office.word; word++) if (isBroken(words, word)) return false;
	return true;
}

/** Whether a comma, a dash or the like parts a word from the one before it. */
const isBroken = (words: Words, word: number): boolean =>
	((words.shape[word] ?? 0) & (SHAPE.afterStop | SHAPE.afterDash)) !== 0;

/** Whether a state's ending shows that something is only there. */
export function isHost({ wordEnd }: Hit, { folded, start, end }: Words, { host }: WordOrder): boolean {
	return host !== undefined && endsInAny(folded.slice(start[wordEnd - 1], end[wordEnd - 1]), host);
}

/** An office's owner with the states that are listed after it: "the presidents of Russia, China and Kazakhstan". */
export function listFrom(owner: Hit, owners: readonly Hit[], words: Words, { joiners }: WordOrder): Hit[] {
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
export function textBetween(words: Words, from: number, to: number): string | undefined {
	if (to <= from || to > from + 2) return undefined;
	return words.folded.slice(words.start[from], words.end[to - 1]);
}

/** Whether a word before the office, or before the state before that, says that it is held no longer: "former Italian foreign minister". */
export function isFormer(office: Hit, owners: readonly Hit[], words: Words, { former }: WordOrder): boolean {
	if (office.word > 0 && beginsInAny(words, office.word - 1, former)) return true;
	const before = owners.find(({ wordEnd }) => wordEnd === office.word)?.word ?? 0;
	return before > 0 && beginsInAny(words, before - 1, former);
}
