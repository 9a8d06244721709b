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
	/** Characters of an ETag or Last-Modified that is sent back. */
	validator: 1024,
	/** Connections open at once: the platform's own bound. */
	connections: 6,
	/** Elements open at once; deeper ones lose their tags and keep their text. */
	depth: 100,
	/** Elements of one item, and of all that is around the items; more of them lose their tags and keep their text. */
	elements: 5000,
	/** Attributes read of one element, namespace declarations included. */
	attributes: 100,
	/** Characters of an attribute's value; one with a longer value is left out. */
	attribute: 8192,
	/** Characters of a DOCTYPE's internal subset. */
	doctype: 64 * 1024,
	/** Entities that a document may declare. */
	entities: 100,
	/** Characters that a document's own entities may grow into, all together. */
	expansion: 64 * 1024,
	/** Characters read of one text field of an item. */
	field: 256 * 1024,
	/** Characters of a date, an address or an identifier. */
	line: 2048,
	/** Authors, or categories, of one item. */
	list: 50,
} as const;
