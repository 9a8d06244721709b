import { type Item, publishersOf } from "../formats/item.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { document, Layout } from "./layout.tsx";
import { Tags } from "./story-card.tsx";
import { dayInWords, word } from "./words.ts";

/** One story with all its reports. */
export function storyPage({ item, ui }: { readonly item: Item; readonly ui: UiLanguage }): string {
	return document(
		<Layout title={`${item.title} · Elshi`} ui={ui} address={`/stories/${item.story.id}`} description={item.excerpt}>
			<article class="story alone">
				<h1 lang={item.language}>{item.title}</h1>
				{item.story.withdrawn === true ? (
					<p class="none">
						<strong>{word("withdrawn", ui)}</strong>
					</p>
				) : null}
				{item.excerpt === "" ? null : (
					<p class="lead" lang={item.language}>
						{item.excerpt}
					</p>
				)}
				<Tags item={item} ui={ui} />
				<h2>
					{word("reports", ui)} · {publishersOf(item)} {word("publishers", ui)}
				</h2>
				<ul class="reports">
					{[item.shown, ...item.others].map(({ title, link, language, outlet, published }) => (
						<li>
							<a href={link} hreflang={language} lang={language}>
								{title}
							</a>
							<span class="byline">
								<span>{outlet.name}</span>
								{outlet.owner === undefined ? null : <span>{word(outlet.owner, ui)}</span>}
								<time dateTime={published}>
									{dayInWords(published.slice(0, 10), ui)}, {published.slice(11, 16)} UTC
								</time>
							</span>
						</li>
					))}
				</ul>
				<h2>{word("why", ui)}</h2>
				<p lang="en">{item.reason}</p>
			</article>
		</Layout>,
	);
}
