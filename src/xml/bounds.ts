import { LIMITS } from "../model/limits.ts";

/** Counts the elements of a document. Those of an item are counted from the item, so that it is read the same wherever it stands. */
export class Bounds {
	#around = 0;
	#ofItem = 0;

	beginItem(): void {
		this.#ofItem = 0;
	}

	/** Which limit one more element exceeds, `depth` levels below the root or its item. */
	over(isInItem: boolean, depth: number, isLeaf: boolean): "depth-over-limit" | "elements-over-limit" | undefined {
		const count = isInItem ? ++this.#ofItem : ++this.#around;
		if (count > LIMITS.elements) return "elements-over-limit";
		return !isLeaf && depth >= LIMITS.depth ? "depth-over-limit" : undefined;
	}
}
