import type { Child } from "hono/jsx";
import type { UiLanguage } from "../languages/labels.ts";

export interface LayoutProps {
	readonly title: string;
	readonly ui: UiLanguage;
	/** Feeds of what the page shows, for autodiscovery. */
	readonly feeds?: readonly FeedLink[];
	readonly children: Child;
}

export interface FeedLink {
	readonly title: string;
	readonly type: string;
	readonly href: string;
}

export function Layout({ title, ui, feeds = [], children }: LayoutProps) {
	return (
		<html lang={ui}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>{title}</title>
				<link rel="stylesheet" href="/style.css" />
				{feeds.map((feed) => (
					<link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
				))}
			</head>
			<body>
				<header>
					<a href="/">Elshi</a>
				</header>
				<main>{children}</main>
			</body>
		</html>
	);
}

/** A page as text. */
export function document(page: { toString(): string | Promise<string> }): string {
	return `<!doctype html>${page}`;
}
