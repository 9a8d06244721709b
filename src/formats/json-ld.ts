/**
 * What the fields of our stories and occurrences mean in words that others have (JSON-LD 1.1): schema.org where it has one, our own
 * below `urn:elshi:` else.
 */
const SCHEMA = "https://schema.org/";
const DATE_TIME = "http://www.w3.org/2001/XMLSchema#dateTime";
const DATE = "http://www.w3.org/2001/XMLSchema#date";

const set = (id: string) => ({ "@id": id, "@container": "@set" });
const link = (id: string) => ({ "@id": id, "@type": "@id" });
const at = (id: string) => ({ "@id": id, "@type": DATE_TIME });

export const CONTEXT = {
	"@context": {
		"@version": 1.1,
		"@vocab": "urn:elshi:term:",
		schema: SCHEMA,
		// No id of the node: an occurrence has the page of a story of its.
		id: "schema:identifier",
		page: link("schema:mainEntityOfPage"),
		url: link("schema:url"),
		title: "schema:headline",
		name: "schema:name",
		excerpt: "schema:abstract",
		image: link("schema:image"),
		language: "schema:inLanguage",
		languages: set("schema:inLanguage"),
		published: at("schema:datePublished"),
		firstSeen: at("schema:dateCreated"),
		changed: at("schema:dateModified"),
		stories: set("schema:subjectOf"),
		occurrences: { "@id": "schema:event", "@container": "@set" },
		reports: { "@id": "schema:citation", "@container": "@set" },
		start: { "@id": "schema:startDate", "@type": DATE },
		end: { "@id": "schema:endDate", "@type": DATE },
		persons: { "@id": "schema:attendee", "@container": "@set" },
		country: "schema:nationality",
		partners: set("urn:elshi:partner"),
		organisations: set("urn:elshi:organisation"),
		event: "urn:elshi:event",
		events: set("urn:elshi:event"),
		themes: set("urn:elshi:theme"),
		source: "schema:publisher",
		outlet: "schema:publisher",
		next: link("schema:nextItem"),
	},
} as const;
