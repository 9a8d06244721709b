import type { Child } from "hono/jsx";
import { UI_LANGUAGES, type UiLanguage } from "../labels/labels.ts";
import { ownName } from "../labels/language-names.ts";
import { word } from "./words.ts";

export interface LayoutProps {
	readonly title: string;
	readonly ui: UiLanguage;
	/** Path and query of this page, without `ui`. */
	readonly address: string;
	/** Feeds of what the page shows, for autodiscovery. */
	readonly feeds?: readonly FeedLink[];
	readonly description?: string;
	readonly children: Child;
}

export interface FeedLink {
	readonly title: string;
	readonly type: string;
	readonly href: string;
}

/** Each language in its own words. */

export function Layout({ title, ui, address, feeds = [], description, children }: LayoutProps) {
	return (
		<html lang={ui}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>{title}</title>
				{description === undefined ? null : <meta name="description" content={description} />}
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				<link rel="stylesheet" href="/style.css" />
				{feeds.map((feed) => (
					<link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
				))}
			</head>
			<body>
				<a class="skip" href="#main">
					{word("skip", ui)}
				</a>
				<header class="top">
					<a class="brand" href={inUi("/", ui)}>
						Elshi
					</a>
					<nav class="menu" aria-label="Elshi">
						<a href={inUi("/", ui)}>{word("stories", ui)}</a>
						<a href={inUi("/api", ui)}>{word("api", ui)}</a>
						<a href={inUi("/status", ui)}>{word("status", ui)}</a>
					</nav>
					<nav class="tongues" aria-label={word("language", ui)}>
						{UI_LANGUAGES.map((language) => (
							<a
								href={inUi(address, language)}
								lang={language}
								{...(language === ui ? { "aria-current": "true" } : {})}
							>
								{ownName(language)}
							</a>
						))}
					</nav>
				</header>
				<main id="main">{children}</main>
				<footer>
					<p>{word("lead", ui)}</p>
					<nav aria-label="OPML">
						<a href={inUi("/feeds.opml", ui)}>{word("allFeeds", ui)}</a>
						<a href={inUi("/sources.opml", ui)}>{word("allSources", ui)}</a>
						<a href="/status.json">status.json</a>
					</nav>
				</footer>
			</body>
		</html>
	);
}

/** The address of ours, in the language of the page. */
export function inUi(address: string, ui: UiLanguage): string {
	return ui === "en" ? address : `${address}${address.includes("?") ? "&" : "?"}ui=${ui}`;
}

/** A page as text. */
export function document(page: { toString(): string | Promise<string> }): string {
	return `<!doctype html>${page}`;
}
