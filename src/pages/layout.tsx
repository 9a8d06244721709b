import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { UI_LANGUAGES, type UiLanguage } from "../labels/labels.ts";
import { ownName } from "../labels/language-names.ts";
import { canonical, inUi, type PageReader, placeOf } from "./reader.ts";
import { styleAddress } from "./style/style.ts";
import { word } from "./words/site.ts";

export interface LayoutProps {
	readonly reader: PageReader;
	/** Without the site's name. */
	readonly title: string;
	/** Path and query of this page, without its language. */
	readonly address: string;
	/** Which part of the site it is. */
	readonly here?: PagePath;
	/** Feeds of what the page shows, for autodiscovery. */
	readonly feeds?: readonly FeedLink[];
	readonly description?: string;
	/** What the page is about, as schema.org has it: printed as JSON-LD. */
	readonly data?: readonly object[];
	/** What the search field holds, and what a search carries along. */
	readonly search?: { readonly q: string; readonly hidden: readonly (readonly [name: string, value: string])[] };
	/** Whether search engines had better pass it over: search results, pages that go on, what is missing. */
	readonly unlisted?: boolean;
	/** Whether it is the same in all languages, so that none leads to another. */
	readonly children: Child;
}

export interface FeedLink {
	readonly title: string;
	readonly type: string;
	readonly href: string;
}

/** The parts of the site that the bar leads to. */
const PARTS = [
	["/", "today"],
	["/calendar", "calendar"],
	["/partners", "partners"],
	["/archive", "archive"],
	["/sources", "sources"],
	["/subscribe", "subscribe"],
] as const satisfies readonly (readonly [string, Parameters<typeof word>[0]])[];

export type PagePath = (typeof PARTS)[number][0];

/** What the foot leads to besides. */
const MORE = [
	["/api", "api"],
	["/status", "status"],
] as const satisfies readonly (readonly [string, Parameters<typeof word>[0]])[];

export function Layout(props: LayoutProps) {
	const { reader, address, here, search, children } = props;
	const { ui } = reader;
	return (
		<html lang={ui}>
			<Head {...props} />
			<body>
				<a class="skip" href="#main">
					{word("skip", ui)}
				</a>
				<a class="skip" href="#q">
					{word("skipToSearch", ui)}
				</a>
				<header>
					<div class="mast">
						<a class="brand" href={inUi("/", ui)}>
							Elshi
						</a>
						<span class="tagline">{word("tagline", ui)}</span>
						<SearchForm reader={reader} {...search} />
					</div>
					<div class="bar">
						<nav aria-label={word("pages", ui)}>
							{PARTS.map(([path, name]) => (
								<a href={inUi(path, ui)} {...(path === here ? { "aria-current": "page" } : {})}>
									{word(name, ui)}
								</a>
							))}
						</nav>
						<nav class="tongues" aria-label={word("language", ui)}>
							{UI_LANGUAGES.map((language) => (
								<a
									href={inUi(address, language)}
									lang={language}
									hreflang={language}
									{...(language === ui ? { "aria-current": "true" } : {})}
								>
									{ownName(language)}
								</a>
							))}
						</nav>
					</div>
				</header>
				<main id="main">{children}</main>
				<footer>
					<p>
						{word("excerpts", ui)} {word("times", ui)} {placeOf(reader.zone, ui)}.
					</p>
					<nav aria-label={word("more", ui)}>
						{MORE.map(([path, name]) => (
							<a href={inUi(path, ui)}>{word(name, ui)}</a>
						))}
					</nav>
				</footer>
			</body>
		</html>
	);
}

function Head({ reader, title, address, feeds = [], description, data = [], unlisted }: LayoutProps) {
	const { ui, origin } = reader;
	const self = canonical(address, reader);
	return (
		<head>
			<meta charset="utf-8" />
			<meta name="viewport" content="width=device-width, initial-scale=1" />
			<meta name="color-scheme" content="light dark" />
			<title>{`${title} · Elshi`}</title>
			{description === undefined ? null : <meta name="description" content={description} />}
			{unlisted === true ? <meta name="robots" content="noindex" /> : null}
			<link rel="canonical" href={self} />
			{UI_LANGUAGES.map((language) => (
				<link rel="alternate" hreflang={language} href={canonical(address, { ui: language, origin })} />
			))}
			<link rel="alternate" hreflang="x-default" href={canonical(address, { ui: "en", origin })} />
			<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
			<link rel="apple-touch-icon" href="/apple-touch-icon.png" />
			<link rel="manifest" href={inUi("/manifest.webmanifest", ui)} />
			<link
				rel="search"
				type="application/opensearchdescription+xml"
				title="Elshi"
				href={inUi("/opensearch.xml", ui)}
			/>
			<link rel="stylesheet" href={styleAddress()} />
			<Preview {...{ title, self, ui, origin }} {...(description && { description })} />
			{feeds.map((feed) => (
				<link rel="alternate" type={feed.type} title={feed.title} href={inUi(feed.href, ui)} />
			))}
			{data.map((facts) => (
				<script type="application/ld+json">{raw(asData(facts))}</script>
			))}
		</head>
	);
}

/** The picture that stands for a page where it is shared. */
export const SHARED_PICTURE = "/shared.png";

const LOCALES: Readonly<Record<UiLanguage, string>> = { en: "en_GB", ru: "ru_RU", kk: "kk_KZ" };

interface PreviewProps {
	readonly title: string;
	readonly description?: string;
	readonly self: string;
	readonly ui: UiLanguage;
	readonly origin: string;
}

/** What a messenger shows of a link: Open Graph. */
function Preview({ title, description, self, ui, origin }: PreviewProps) {
	return (
		<>
			<meta property="og:site_name" content="Elshi" />
			<meta property="og:type" content="website" />
			<meta property="og:title" content={title} />
			{description === undefined ? null : <meta property="og:description" content={description} />}
			<meta property="og:url" content={self} />
			<meta property="og:locale" content={LOCALES[ui]} />
			<meta property="og:image" content={`${origin}${SHARED_PICTURE}`} />
			<meta property="og:image:type" content="image/png" />
			<meta property="og:image:width" content="1200" />
			<meta property="og:image:height" content="630" />
			<meta property="og:image:alt" content="Elshi, Елші" />
			<meta name="twitter:card" content="summary_large_image" />
		</>
	);
}

function SearchForm({
	reader: { ui },
	q = "",
	hidden = [],
}: { readonly reader: PageReader } & Partial<NonNullable<LayoutProps["search"]>>) {
	return (
		<search>
			<form action={inUi("/", ui)} method="get">
				<input
					id="q"
					type="search"
					name="q"
					value={q}
					aria-label={word("search", ui)}
					placeholder={word("searchHint", ui)}
					maxlength={200}
				/>
				{hidden.map(([name, value]) => (
					<input type="hidden" name={name} value={value} />
				))}
				<button type="submit">{word("search", ui)}</button>
			</form>
		</search>
	);
}

/** Nothing in it can end the element that it stands in. */
function asData(facts: object): string {
	return JSON.stringify(facts).replaceAll("<", "\\u003c");
}

/** A page as text. */
export function document(page: { toString(): string | Promise<string> }): string {
	return `<!doctype html>${page}`;
}
