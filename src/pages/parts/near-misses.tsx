import type { NearMiss } from "../../model/shard.ts";
import type { Source } from "../../model/source.ts";
import { inUi, type PageReader } from "../reader.ts";
import { sourcesWord } from "../words/sources.ts";
import { Moment } from "./moment.tsx";

export type ShownMiss = NearMiss & { readonly source: Pick<Source, "id" | "name" | "language"> };

/** What was dropped just under the threshold, so that anybody can judge where it lies. */
export function NearMisses({ misses, reader }: { readonly misses: readonly ShownMiss[]; readonly reader: PageReader }) {
	const { ui } = reader;
	return (
		<section>
			<h2>{sourcesWord("nearMisses", ui)}</h2>
			<p class="small">{sourcesWord(misses.length === 0 ? "noNearMisses" : "nearMissesHint", ui)}</p>
			<ul class="reports">
				{misses.map(({ title, link, score, at, source }) => (
					<li>
						<a href={link} lang={source.language} hreflang={source.language}>
							{title}
						</a>
						<span class="byline">
							<span>
								<a href={inUi(`/sources/${source.id}`, ui)}>{source.name}</a>
							</span>
							<span>
								{sourcesWord("score", ui)} {score.toFixed(2)}
							</span>
							<Moment at={at} reader={reader} />
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
