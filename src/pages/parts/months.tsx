import { inUi, type PageReader } from "../reader.ts";
import { monthInWords, monthName } from "../words/dates.ts";
import { word } from "../words/site.ts";

export interface MonthCount {
	/** `yyyy-mm` */
	readonly month: string;
	readonly count: number;
	/** As many of them are marked, such as visits. */
	readonly marked?: number;
	/** A path of ours: the stories of that month. */
	readonly href?: string;
}

export interface MonthsProps {
	/** What the picture shows: it is its name, and that of its table. */
	readonly title: string;
	readonly unit: string;
	/** What is marked, where something is. */
	readonly markedUnit?: string;
	/** Oldest first, without gaps. */
	readonly months: readonly MonthCount[];
	readonly ui: PageReader["ui"];
	/** The same as CSV. */
	readonly csv?: string;
}

const HEIGHT = 150;
const BASE = 120;
const WIDTH = 720;

/** Counts by month as a picture, and below it the same as a table. */
export function Months({ title, unit, markedUnit, months, ui, csv }: MonthsProps) {
	const most = Math.max(1, ...months.map(({ count }) => count));
	const step = WIDTH / Math.max(1, months.length);
	const high = (count: number) => Math.round((count / most) * (BASE - 14));
	const every = Math.ceil(months.length / 12);
	return (
		<figure class="months">
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summaryOf(title, months, ui)}>
				<line x1="0" x2={WIDTH} y1={BASE + 0.5} y2={BASE + 0.5} />
				{months.map(({ month, count, marked = 0 }, n) => (
					<>
						<rect x={n * step + 1} y={BASE - high(count)} width={Math.max(1, step - 3)} height={high(count)} />
						{marked === 0 ? null : (
							<rect
								class="marked"
								x={n * step + 1}
								y={BASE - high(marked)}
								width={Math.max(1, step - 3)}
								height={high(marked)}
							/>
						)}
						{n % every === 0 ? (
							<text x={n * step + 1} y={BASE + 16}>
								{monthName(month, ui).slice(0, 3)}
							</text>
						) : null}
						{n === 0 || month.endsWith("-01") ? (
							<text x={n * step + 1} y={BASE + 29}>
								{month.slice(0, 4)}
							</text>
						) : null}
						{count === most ? (
							<text x={n * step + 1} y={BASE - high(count) - 3}>
								{count}
							</text>
						) : null}
					</>
				))}
			</svg>
			<figcaption>
				<details>
					<summary>{word("asTable", ui)}</summary>
					<table class="numbers">
						<caption>{title}</caption>
						<thead>
							<tr>
								<th scope="col">{word("month", ui)}</th>
								<th scope="col">{unit}</th>
								{markedUnit === undefined ? null : <th scope="col">{markedUnit}</th>}
							</tr>
						</thead>
						<tbody>
							{months.map(({ month, count, marked = 0, href }) => (
								<tr>
									<th scope="row">
										{href === undefined ? (
											monthInWords(month, ui)
										) : (
											<a href={inUi(href, ui)}>{monthInWords(month, ui)}</a>
										)}
									</th>
									<td>{count}</td>
									{markedUnit === undefined ? null : <td>{marked}</td>}
								</tr>
							))}
						</tbody>
					</table>
				</details>
				{csv === undefined ? null : <a href={inUi(csv, ui)}>CSV</a>}
			</figcaption>
		</figure>
	);
}

/** What a picture says to those who cannot see it: its title, its span, and its highest month. */
function summaryOf(title: string, months: readonly MonthCount[], ui: PageReader["ui"]): string {
	const [first] = months;
	const last = months.at(-1);
	if (first === undefined || last === undefined) return title;
	const highest = months.reduce((best, one) => (one.count > best.count ? one : best), first);
	const span = `${monthInWords(first.month, ui)} – ${monthInWords(last.month, ui)}`;
	return `${title}, ${span}. ${word("most", ui)}: ${highest.count}, ${monthInWords(highest.month, ui)}.`;
}
