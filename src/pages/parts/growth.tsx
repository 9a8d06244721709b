import type { Item, ShownReport } from "../../formats/item.ts";
import { DAY, HOUR, MINUTE } from "../../model/instant.ts";
import type { PageReader } from "../reader.ts";
import { DAYS, HOURS, MINUTES, storyWord } from "../words/story.ts";
import { counted } from "../words/wording.ts";
import { Moment } from "./moment.tsx";

const WIDTH = 720;
const EDGE = 8;

/** When each report was published, as dots on a line, and the same in a sentence. Nothing where one report is all there is. */
export function Growth({ item, reader }: { readonly item: Item; readonly reader: PageReader }) {
	const { ui } = reader;
	const reports = [item.shown, ...item.others].sort((a, b) => (a.published < b.published ? -1 : 1));
	const [first] = reports;
	const last = reports.at(-1);
	if (first === undefined || last === undefined || reports.length < 2) return null;
	const start = Date.parse(first.published);
	const span = Math.max(1, Date.parse(last.published) - start);
	const x = ({ published }: ShownReport): number =>
		Math.round(EDGE + ((WIDTH - 2 * EDGE) * (Date.parse(published) - start)) / span);
	const half = halfOf(reports);
	return (
		<section>
			<h2>{storyWord("grew", ui)}</h2>
			<svg class="growth" viewBox={`0 0 ${WIDTH} 24`} aria-hidden="true">
				<line x1={EDGE} x2={WIDTH - EDGE} y1="12" y2="12" />
				{reports.map((report) => (
					<circle class={`of-${report.outlet.owner ?? "unknown"}`} cx={x(report)} cy="12" r="6" />
				))}
			</svg>
			<p class="small">
				{storyWord("first", ui)}: {first.outlet.name}, <Moment at={first.published} reader={reader} />.{" "}
				{half === undefined ? null : `${storyWord("half", ui)} ${duration(Date.parse(half.published) - start, ui)}. `}
				{storyWord("last", ui)}: {last.outlet.name}, <Moment at={last.published} reader={reader} />.
			</p>
		</section>
	);
}

/** The report with which half of the publishers had it; of three publishers at least. */
function halfOf(reports: readonly ShownReport[]): ShownReport | undefined {
	const publishers = new Map<string, ShownReport>();
	for (const report of reports) {
		const publisher = report.outlet.publisher ?? report.outlet.id;
		if (!publishers.has(publisher)) publishers.set(publisher, report);
	}
	return publishers.size < 3 ? undefined : [...publishers.values()][Math.ceil(publishers.size / 2) - 1];
}

/** The greatest unit alone: `5 hours`. */
function duration(milliseconds: number, ui: PageReader["ui"]): string {
	if (milliseconds >= 2 * DAY) return counted(Math.round(milliseconds / DAY), DAYS, ui);
	if (milliseconds >= HOUR) return counted(Math.round(milliseconds / HOUR), HOURS, ui);
	return counted(Math.max(1, Math.round(milliseconds / MINUTE)), MINUTES, ui);
}
