import type { Item } from "../formats/item.ts";
import { document, type FeedLink, Layout } from "./layout.tsx";

export interface HomeProps {
	readonly items: readonly Item[];
	readonly feeds: readonly FeedLink[];
}

export function homePage({ items, feeds }: HomeProps): string {
	return document(
		<Layout title="Elshi: Kazakhstan's diplomacy" ui="en" feeds={feeds}>
			<h1>Kazakhstan's diplomacy, each story once</h1>
			<p>
				{feeds.map((feed) => (
					<a href={feed.href}>{feed.title}</a>
				))}
			</p>
			{items.map((item) => (
				<article lang={item.language}>
					<h2>
						<a href={item.link}>{item.title}</a>
					</h2>
					<p>{item.excerpt}</p>
					<p>
						{item.outlet.name} · <time dateTime={item.published}>{item.published.slice(0, 10)}</time> ·{" "}
						{item.tags.map(({ label }) => label).join(" · ")}
					</p>
				</article>
			))}
		</Layout>,
	);
}
