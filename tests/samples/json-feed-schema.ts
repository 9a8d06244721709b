/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) as a JSON Schema. Names that begin with an underscore are extensions. */
const text = { type: "string" };
const address = { type: "string", format: "uri" };
const named = (properties: object, required: readonly string[] = []) => ({
	type: "object",
	properties,
	required,
	patternProperties: { "^_": { type: "object" } },
	additionalProperties: false,
});

const authors = {
	type: "array",
	minItems: 1,
	items: { ...named({ name: text, url: address, avatar: address }), minProperties: 1 },
};

const item = {
	...named(
		{
			id: { type: "string", minLength: 1 },
			url: address,
			external_url: address,
			title: text,
			content_html: text,
			content_text: text,
			summary: text,
			image: address,
			banner_image: address,
			date_published: { type: "string", format: "date-time" },
			date_modified: { type: "string", format: "date-time" },
			authors,
			tags: { type: "array", items: text, uniqueItems: true },
			language: text,
			attachments: {
				type: "array",
				items: named(
					{
						url: address,
						mime_type: text,
						title: text,
						size_in_bytes: { type: "number" },
						duration_in_seconds: { type: "number" },
					},
					["url", "mime_type"],
				),
			},
		},
		["id"],
	),
	// One of both at least.
	anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
};

export const JSON_FEED = named(
	{
		version: { const: "https://jsonfeed.org/version/1.1" },
		title: text,
		home_page_url: address,
		feed_url: address,
		description: text,
		user_comment: text,
		next_url: address,
		icon: address,
		favicon: address,
		authors,
		language: text,
		expired: { type: "boolean" },
		hubs: { type: "array", items: named({ type: text, url: address }, ["type", "url"]) },
		items: { type: "array", items: item },
	},
	["version", "title", "items"],
);
