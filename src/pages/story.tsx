import type { Item } from "../formats/item.ts";
import { document, Layout } from "./layout.tsx";
import { Moment } from "./parts/moment.tsx";
import { Gist, Parties, reportsOf } from "./parts/story-row.tsx";
import type { PageReader } from "./reader.ts";
import { word } from "./words/common.ts";

/** One story with all its reports. */
export function storyPage({ item, reader }: { readonly item: Item; readonly reader: PageReader }): string {
	const { ui } = reader;
	return document(
		<Layout title={item.title} reader={reader} address={`/stories/${item.story.id}`} description={item.excerpt}>
			<article>
				<h1 lang={item.language}>{item.title}</h1>
				<Gist item={item} ui={ui} />
				{item.story.withdrawn === true ? <p class="note">{word("withdrawn", ui)}</p> : null}
				{item.excerpt === "" ? null : (
					<p class="dek" lang={item.language}>
						{item.excerpt}
					</p>
				)}
				<p class="small">
					<Parties item={item} ui={ui} />
					{reportsOf(item, ui)}
				</p>
				<h2>{word("reports", ui)}</h2>
				<ul class="reports">
					{[item.shown, ...item.others].map(({ title, link, language, outlet, published }) => (
						<li>
							<a href={link} hreflang={language} lang={language}>
								{title}
							</a>
							<span class="byline">
								<span>{outlet.name}</span>
								{outlet.owner === undefined ? null : <span>{word(outlet.owner, ui)}</span>}
								<span>
									<Moment at={published} reader={reader} />
								</span>
							</span>
						</li>
					))}
				</ul>
				<h2>{word("why", ui)}</h2>
				<p>{item.reason}</p>
			</article>
		</Layout>,
	);
}
