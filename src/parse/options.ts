export interface ParseOptions {
	/** The document's address, after redirects: what relative addresses are relative to. */
	readonly url?: string | undefined;
	readonly contentType?: string | undefined;
	/** Fingerprints of items read before: they are counted, not read. */
	readonly seen?: ReadonlySet<string> | undefined;
	/** The language of whoever publishes it: says what 05/11/2025 is. */
	readonly language?: string | undefined;
}
