import { type FoldedText, folded } from "./letters.ts";

/**
 * The folded texts of what somebody holds, such as the stories of the front and the events of a calendar: a search of the same edition folds
 * none again.
 */
export class FoldedTexts {
	/** Characters of folded texts that are held: beyond that all of them are let go. */
	readonly #most: number;
	#byObject = new WeakMap<object, FoldedText>();
	#byEdition = new Map<string, FoldedText>();
	#characters = 0;

	constructor(most: number) {
		this.#most = most;
	}

	/** Some texts as one, through which no phrase goes from one into the next. @param of what they are always the texts of, or its edition */
	foldedOf(of: object | string, texts: () => readonly string[]): FoldedText {
		const known = typeof of === "string" ? this.#byEdition.get(of) : this.#byObject.get(of);
		if (known !== undefined) return known;
		const text = foldedAll(texts());
		const characters = text.letters.length + text.sound.length;
		if (this.#characters + characters > this.#most) this.#letGo();
		if (typeof of === "string") this.#byEdition.set(of, text);
		else this.#byObject.set(of, text);
		this.#characters += characters;
		return text;
	}

	#letGo(): void {
		this.#byObject = new WeakMap();
		this.#byEdition = new Map();
		this.#characters = 0;
	}
}

function foldedAll(texts: readonly string[]): FoldedText {
	const all = texts.map(folded);
	return { letters: all.map(({ letters }) => letters).join("|"), sound: all.map(({ sound }) => sound).join("|") };
}
