import type { Story } from "../model/story.ts";
import { FoldedTexts } from "./folded-texts.ts";
import { type FoldedText, folded } from "./letters.ts";

/** What a text search asks for: `uranium -nuclear "gas pipeline"`. */
export interface Search {
	/** Beginnings of words, or phrases: each must be there. */
	readonly all: readonly FoldedText[];
	/** None of these may be there. */
	readonly none: readonly FoldedText[];
}

/** A term with its minus: the dashes and the quotes of every keyboard, and those that a phone puts in their place. */
const TERM = /([-‐‑–—−]?)(?:["“”„‟«»]([^"“”„‟«»]*)["“”„‟«»]|(\S+))/gu;

/** Reads a search: words, `"phrases"`, and either with a leading minus to exclude it. */
export function readSearch(text: string): Search {
	const all: FoldedText[] = [];
	const none: FoldedText[] = [];
	for (const [, minus, phrase, word] of text.matchAll(TERM)) {
		const { letters, sound } = folded(phrase ?? word ?? "");
		if (letters.trim() !== "") (minus === "" ? all : none).push({ letters: letters.trimEnd(), sound: sound.trimEnd() });
	}
	return { all, none };
}

/** Characters of folded texts that are held: some two or three megabytes. */
const MOST_HELD = 1_500_000;

const held = new FoldedTexts(MOST_HELD);

/** Whether a title or excerpt of the story's reports, in whatever language, answers the search. */
export function answers(story: Story, search: Search): boolean {
	const texts = (): string[] => story.reports.map(({ title, excerpt }) => `${title} ${excerpt}`);
	return textsAnswer(story.edition ?? story, texts, search);
}

/** Whether the texts of something answer a search, all together. @param of what they are always the texts of, or its edition */
export function textsAnswer(of: object | string, texts: () => readonly string[], search: Search): boolean {
	return isAnswer(held.foldedOf(of, texts), search);
}

function isAnswer(text: FoldedText, search: Search): boolean {
	const has = ({ letters, sound }: FoldedText): boolean =>
		text.letters.includes(letters) || (isHeard(sound) && text.sound.includes(sound));
	if (!search.all.every(has)) return false;
	if (search.none.length === 0) return true;
	const { letters, sound } = noneOf(search);
	return !letters.test(text.letters) && sound?.test(text.sound) !== true;
}

interface Excluding {
	readonly letters: RegExp;
	/** None where no term is heard. */
	readonly sound: RegExp | undefined;
}

/** What a search excludes, looked for at one go: ten terms would take ten looks at every text, and nearly always all of them. */
const excluding = new WeakMap<Search, Excluding>();

function noneOf(search: Search): Excluding {
	const known = excluding.get(search);
	if (known !== undefined) return known;
	const sounds = search.none.map(({ sound }) => sound).filter(isHeard);
	const made = {
		letters: anyOf(search.none.map(({ letters }) => letters)),
		sound: sounds.length === 0 ? undefined : anyOf(sounds),
	};
	excluding.set(search, made);
	return made;
}

/** Folded texts are letters, figures and spaces: no sign of a pattern is among them. */
function anyOf(terms: readonly string[]): RegExp {
	return new RegExp(terms.join("|"));
}

function isHeard(sound: string): boolean {
	return sound !== "";
}
