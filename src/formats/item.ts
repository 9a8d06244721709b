import { countryName, eventName, organisationName, themeName, type UiLanguage } from "../labels/labels.ts";
import { reasonText } from "../labels/reason-text.ts";
import type { Classification, Report } from "../model/classification.ts";
import { type Instant, later } from "../model/instant.ts";
import { keepersOf } from "../model/own-address.ts";
import { withoutSecrets } from "../model/secrets.ts";
import type { LanguageCode, Owner, Source } from "../model/source.ts";
import type { Story } from "../model/story.ts";
import { plain, webAddress } from "../model/text.ts";

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
	/** By the outlet's date. */
	readonly published: Instant;
	/** By us. */
	readonly firstSeen: Instant;
	/** When what readers see of it last changed; never before its outlet's date. */
	readonly changed: Instant;
	readonly outlet: Outlet;
	readonly authors: readonly string[];
	readonly image?: string;
	readonly tags: readonly Tag[];
	/** The report that is shown, and the others of the story. */
	readonly shown: ShownReport;
	readonly others: readonly ShownReport[];
	/** Why the report that is shown was kept, in English. */
	readonly reason: string;
	/** Safe HTML in place of the excerpt: a digest's list of stories. */
	readonly html?: string;
	/** The stories of a digest. */
	readonly digest?: readonly Item[];
}

export interface Outlet {
	readonly id: string;
	readonly name: string;
	readonly homepage: string;
	/** The feed that the report came from, while the source is polled. */
	readonly feed?: string;
	/** Who owns its publisher, while the source is polled. */
	readonly owner?: Owner;
	/** Outlets of one publisher are one family; an outlet that is polled no longer is its own. */
	readonly publisher?: string;
}

export interface Tag {
	readonly facet: TagFacet;
	/** The id in our API. */
	readonly id: string;
	/** For people, in the language of the interface. */
	readonly label: string;
}

export type TagFacet = "partner" | "organisation" | "event" | "theme";

export interface ShownReport {
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
	/** Languages that the reader chose; none means that of the representative report. */
	readonly languages: readonly string[];
	/** Sources that the reader chose. */
	readonly sourceIds: readonly string[];
	readonly sources: ReadonlyMap<string, Source>;
}

/** The namespace of all our ids. */
export const URN = "urn:elshi";

/**
 * The story as an item; `undefined` where it cannot be shown (no report has a title and a web address, or a date is none),
 * because one bad item must never break a document.
 */
export function itemOf(story: Story, view: View): Item | undefined {
	const visible = story.reports.flatMap((report) => shownOf(report, view.sources) ?? []);
	// An address that two sources list is shown once, by the one whose site it is.
	const kept = keepersOf(
		visible.map(({ report }) => report),
		view.sources,
	);
	const report = preferred(kept, view);
	const shown = visible.find((one) => one.report === report)?.shown;
	if (report === undefined || shown === undefined) return undefined;
	const { published, firstSeen, changed } = story;
	if (![published, firstSeen, changed].every(isInstant)) return undefined;
	const image = webAddress(report.image);
	return {
		story,
		id: `${URN}:story:${story.id}`,
		title: shown.title,
		excerpt: plain(report.excerpt),
		link: shown.link,
		page: `${view.origin}/stories/${story.id}`,
		language: shown.language,
		published,
		firstSeen,
		changed: later(changed, published),
		outlet: shown.outlet,
		authors: report.authors.map(plain).filter((name) => name !== ""),
		...(image === undefined ? {} : { image }),
		tags: tagsOf(story, view.ui),
		shown,
		others: visible.flatMap((other) => (other.report !== report && kept.includes(other.report) ? other.shown : [])),
		reason: plain(reasonIn(report.classification, view.ui)),
	};
}

/** Why it was kept, in a language of the interface where the release that judged it kept what that takes. */
const reasonIn = ({ keep, because, reason }: Classification, ui: UiLanguage): string =>
	because === undefined ? reason : reasonText(keep, because, ui);

/** The report of a chosen source, else in a chosen language (the interface's included), else the representative. */
function preferred(reports: readonly Report[], { sourceIds, languages }: View): Report | undefined {
	return (
		reports.find((report) => sourceIds.includes(report.sourceId)) ??
		reports.find((report) => languages.includes(report.language)) ??
		reports[0]
	);
}

function isInstant(text: string): boolean {
	return !Number.isNaN(Date.parse(text));
}

/** `undefined` where there is nothing to show: no title that anybody sees, or no address. */
function shownOf(
	report: Report,
	sources: ReadonlyMap<string, Source>,
): { readonly report: Report; readonly shown: ShownReport } | undefined {
	const title = plain(report.title);
	const link = webAddress(report.link);
	if (title === "" || link === undefined) return undefined;
	const { language, published } = report;
	return { report, shown: { title, link, language, published, outlet: outletOf(report, link, sources) } };
}

/** How many publishers report a story: the outlets of one family count once. */
export function publishersOf({ shown, others }: Pick<Item, "shown" | "others">): number {
	return new Set([shown, ...others].map(({ outlet }) => outlet.publisher ?? outlet.id)).size;
}

/** A source that is polled no longer is known by its host. */
function outletOf(report: Report, link: string, sources: ReadonlyMap<string, Source>): Outlet {
	const source = sources.get(report.sourceId);
	if (source !== undefined) return outletOfSource(source, link);
	const { host, origin } = new URL(link);
	return { id: report.sourceId, name: host.replace(/^www\./, ""), homepage: `${origin}/` };
}

/** Each source is read once: a feed has the same few in every item. */
const outlets = new WeakMap<Source, Outlet>();

function outletOfSource(source: Source, link: string): Outlet {
	const known = outlets.get(source);
	if (known !== undefined) return known;
	const feed = webAddress(withoutSecrets(source.feed));
	const homepage = webAddress(source.homepage);
	const outlet = {
		id: source.id,
		name: plain(source.name),
		homepage: homepage ?? `${new URL(link).origin}/`,
		owner: source.owner,
		publisher: source.publisher,
		...(feed === undefined ? {} : { feed }),
	};
	if (homepage !== undefined) outlets.set(source, outlet);
	return outlet;
}

function tagsOf({ facets }: Story, ui: UiLanguage): Tag[] {
	return [
		...facets.partners.map((id) => ({ facet: "partner" as const, id, label: countryName(id, ui) })),
		...facets.organisations.map((id) => ({ facet: "organisation" as const, id, label: organisationName(id, ui) })),
		...facets.events.map((id) => ({ facet: "event" as const, id, label: eventName(id, ui) })),
		...facets.themes.map((id) => ({ facet: "theme" as const, id, label: themeName(id, ui) })),
	];
}
