/** Finds the marks that end things in a text: a mark that is missing is searched for once, however often it is asked for. */
export class Marks {
	readonly #text: string;
	readonly #found = new Map<string, number>();

	constructor(text: string) {
		this.#text = text;
	}

	/** Where a mark next stands at or after a place, or -1. The places asked about may only grow. */
	next(mark: string, after: number): number {
		const known = this.#found.get(mark);
		if (known !== undefined && (known === -1 || known >= after)) return known;
		const found = this.#text.indexOf(mark, after);
		this.#found.set(mark, found);
		return found;
	}

	/** How often a mark stands at or after a place. */
	count(mark: string, from: number): number {
		let count = 0;
		for (let i = this.#text.indexOf(mark, from); i !== -1; i = this.#text.indexOf(mark, i + mark.length)) count++;
		return count;
	}
}
