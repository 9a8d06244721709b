/** Every bound on what comes from outside, in one place. Whatever is cut by one is counted in a `Note`. */
export const LIMITS = {
	/** Bytes of one body after decompression. */
	bytes: 8 * 1024 * 1024,
	/** Items read of one document. */
	items: 1000,
	/** Characters of a title. */
	title: 500,
	/** Characters of an excerpt. */
	excerpt: 400,
	/** Milliseconds from request to the last byte. */
	deadline: 20_000,
	/** Redirects followed by hand; a browser's 20 would eat the subrequests of a run. */
	redirects: 4,
	/** Connections open at once: the platform's own bound. */
	connections: 6,
} as const;
