import { html } from "hono/html";
import { inUi, type PageReader } from "../reader.ts";
import { softened } from "../words/hyphens.ts";

export interface Bar {
	readonly label: string;
	readonly count: number;
	/** A path of ours, where it leads on. */
	readonly href?: string;
	/** The label's language, where it is another one than the page's. */
	readonly lang?: string;
}

export interface BarsProps {
	readonly caption: string;
	/** What is counted: the head of the numbers' column, for those who hear the table. */
	readonly unit: string;
	readonly bars: readonly Bar[];
	readonly ui: PageReader["ui"];
	/** What a whole bar stands for; the greatest count unless given. */
	readonly most?: number;
	/** The caption is for those who hear the table, because a heading says the same above it. */
	readonly isHeaded?: boolean;
}

/** Counts as bars that are links: a table, so that it can be heard too. */
export function Bars({
	caption,
	unit,
	bars,
	ui,
	most = Math.max(1, ...bars.map(({ count }) => count)),
	isHeaded,
}: BarsProps) {
	return (
		<table class="bars">
			<caption class={isHeaded === true ? "unseen" : undefined}>{caption}</caption>
			<colgroup>
				<col class="name" />
				<col />
			</colgroup>
			<thead class="unseen">
				<tr>
					<th scope="col">{caption}</th>
					<th scope="col">{unit}</th>
				</tr>
			</thead>
			<tbody>{bars.map((bar) => barOf(bar, most, ui))}</tbody>
		</table>
	);
}

/** By a template, as a story's row is. */
function barOf({ label, href, count, lang }: Bar, most: number, ui: PageReader["ui"]) {
	const name = softened(label, ui);
	const width = Math.max(1, Math.round((100 * count) / most));
	return html`<tr><th scope="row"${lang === undefined ? "" : html` lang="${lang}"`}>${href === undefined ? name : html`<a href="${inUi(href, ui)}">${name}</a>`}</th><td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="10"></rect></svg>${count}</td></tr>`;
}
