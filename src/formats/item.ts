import { countryName, eventName, organisationName, themeName, type UiLanguage } from "../languages/labels.ts";
import type { Report } from "../model/classification.ts";
import type { Instant } from "../model/instant.ts";
import type { LanguageCode, Source } from "../model/source.ts";
import type { Story } from "../model/story.ts";
import { plain, webAddress } from "./text.ts";

/** One story as a reader of one channel sees it: the report in the reader's language first, and every text safe to print. */
export interface Item {
	readonly story: Story;
	/** `urn:elshi:story:…`: stable for ever and free of the host. */
	readonly id: string;
	readonly title: string;
	/** Plain text, possibly empty. */
	readonly excerpt: string;
	/** The article that is shown, absolute http(s). */
	readonly link: string;
	/** Our page of the story. */
	readonly page: string;
	readonly language: LanguageCode;
	readonly published: Instant;
	readonly updated: Instant;
	readonly outlet: Outlet;
	readonly authors: readonly string[];
	readonly image?: string;
	readonly tags: readonly Tag[];
	/** The other reports of the story. */
	readonly others: readonly OtherReport[];
	/** Why the report that is shown was kept, in English. */
	readonly reason: string;
}

export interface Outlet {
	readonly id: string;
	readonly name: string;
	readonly homepage: string;
	/** The feed that the report came from, while the source is polled. */
	readonly feed?: string;
}

export interface Tag {
	readonly facet: TagFacet;
	/** The id in our API. */
	readonly id: string;
	/** For people, in the language of the interface. */
	readonly label: string;
}

export type TagFacet = "partner" | "organisation" | "event" | "theme";

export interface OtherReport {
	readonly title: string;
	readonly link: string;
	readonly language: LanguageCode;
	readonly outlet: Outlet;
	readonly published: Instant;
}

/** How a story is looked at. */
export interface View {
	readonly ui: UiLanguage;
	/** The site's own origin, such as `https://example.org`. */
	readonly origin: string;
	/** Languages in the reader's order of preference; none means that of the representative report. */
	readonly languages: readonly LanguageCode[];
	readonly sources: ReadonlyMap<string, Source>;
}

/** The namespace of all our ids. */
export const URN = "urn:elshi";

/**
 * The story as an item; `undefined` where it cannot be shown (no report has a title and a web address, or a date is none),
 * because one bad item must never break a document.
 */
export function itemOf(story: Story, view: View): Item | undefined {
	const reports = story.reports.filter((report) => plain(report.title) !== "" && webAddress(report.link) !== undefined);
	const shown = inPreferredLanguage(reports, view.languages) ?? reports[0];
	const link = webAddress(shown?.link);
	if (shown === undefined || link === undefined) return undefined;
	if (!isInstant(story.published) || !isInstant(story.updated)) return undefined;
	const image = webAddress(shown.image);
	return {
		story,
		id: `${URN}:story:${story.id}`,
		title: plain(shown.title),
		excerpt: plain(shown.excerpt),
		link,
		page: `${view.origin}/stories/${story.id}`,
		language: shown.language,
		published: story.published,
		updated: story.updated < story.published ? story.published : story.updated,
		outlet: outletOf(shown, link, view.sources),
		authors: shown.authors.map(plain).filter((name) => name !== ""),
		...(image === undefined ? {} : { image }),
		tags: tagsOf(story, view.ui),
		others: reports.filter((report) => report !== shown).flatMap((report) => otherOf(report, view.sources)),
		reason: plain(shown.classification.reason),
	};
}

function inPreferredLanguage(reports: readonly Report[], languages: readonly LanguageCode[]): Report | undefined {
	for (const language of languages) {
		const report = reports.find((candidate) => candidate.language === language);
		if (report !== undefined) return report;
	}
	return undefined;
}

function isInstant(text: string): boolean {
	return !Number.isNaN(Date.parse(text));
}

function otherOf(report: Report, sources: ReadonlyMap<string, Source>): OtherReport[] {
	const link = webAddress(report.link);
	if (link === undefined) return [];
	const { language, published } = report;
	return [{ title: plain(report.title), link, language, published, outlet: outletOf(report, link, sources) }];
}

/** A source that is polled no longer is known by its host. */
function outletOf(report: Report, link: string, sources: ReadonlyMap<string, Source>): Outlet {
	const source = sources.get(report.sourceId);
	const { host, origin } = new URL(link);
	if (source === undefined) return { id: report.sourceId, name: host.replace(/^www\./, ""), homepage: `${origin}/` };
	const feed = webAddress(source.feed);
	return {
		id: source.id,
		name: plain(source.name),
		homepage: webAddress(source.homepage) ?? `${origin}/`,
		...(feed === undefined ? {} : { feed }),
	};
}

function tagsOf({ facets }: Story, ui: UiLanguage): Tag[] {
	return [
		...facets.partners.map((id) => ({ facet: "partner" as const, id, label: countryName(id, ui) })),
		...facets.organisations.map((id) => ({ facet: "organisation" as const, id, label: organisationName(id, ui) })),
		...facets.events.map((id) => ({ facet: "event" as const, id, label: eventName(id, ui) })),
		...facets.themes.map((id) => ({ facet: "theme" as const, id, label: themeName(id, ui) })),
	];
}
