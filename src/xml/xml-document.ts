import type { XmlElement } from "./element.ts";

/** A document, its items apart from its tree. */
export interface XmlDocument {
	readonly root: XmlElement | undefined;
	readonly items: readonly XmlElement[];
	/** One for each item that was read or skipped, in the order of the document. */
	readonly fingerprints: readonly string[];
	/** It ended inside the root. An item that it ended in is left out. */
	readonly truncated: boolean;
	/** Where the root ends. */
	readonly end: number;
	/** What was repaired or cut: codes with counts. */
	readonly repairs: ReadonlyMap<string, number>;
}
