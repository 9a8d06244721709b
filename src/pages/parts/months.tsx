import { inUi, type PageReader } from "../reader.ts";
import { monthInWords, monthName } from "../words/dates.ts";
import { word } from "../words/site.ts";

export interface MonthCount {
	/** `yyyy-mm` */
	readonly month: string;
	readonly count: number;
	/** What else is counted, such as visits: a month that has some is marked. Absent where it is not known. */
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
	/** What the mark means, for the eye. */
	readonly legend?: string;
	/** Oldest first, without gaps. */
	readonly months: readonly MonthCount[];
	readonly ui: PageReader["ui"];
	/** What the highest bar stands for; the greatest count unless given. */
	readonly most?: number;
	/** The same as CSV. */
	readonly csv?: string;
}

/** Pixels: the picture is as wide as its column, and letters keep their size. */
const HEIGHT = 150;
const BASE = 120;
/** Fewer months than these leave room before them: a bar is never wider than a twelfth. */
const LEAST = 12;
/** Pixels of a bar that stands for something, and the share of its month that a bar is wide. */
const LOWEST = 2;
const WIDE = 0.88;
/** Months that a year's name takes the place of, where the next year's begins so soon. */
const YEAR_WIDE = 4;

/** Counts by month as a picture, and below it the same as a table. */
export function Months({ title, unit, markedUnit, legend, months, ui, csv, most: given }: MonthsProps) {
	const greatest = Math.max(1, ...months.map(({ count }) => count));
	const most = given ?? greatest;
	const step = 100 / Math.max(LEAST, months.length);
	const high = ({ count, marked = 0 }: MonthCount) =>
		count === 0 && marked === 0 ? 0 : Math.max(LOWEST, Math.round((count / most) * (BASE - 14)));
	const every = Math.ceil(months.length / 12);
	const highest = months.find(({ count }) => count === greatest);
	const namesYear = (month: string, n: number) =>
		month.endsWith("-01") || (n === 0 && !months.slice(0, YEAR_WIDE).some((one) => one.month.endsWith("-01")));
	return (
		<figure class="months">
			<svg width="100%" height={HEIGHT} role="img" aria-label={summaryOf(title, months, ui)}>
				<line x1="0" x2="100%" y1={BASE + 0.5} y2={BASE + 0.5} />
				{months.map((one, n) => {
					const { month, count, marked = 0 } = one;
					const x = `${+(100 - (months.length - n) * step).toFixed(2)}%`;
					return (
						<>
							{high(one) === 0 ? null : (
								<rect
									class={marked === 0 ? undefined : "marked"}
									x={x}
									y={BASE - high(one)}
									width={`${+(step * WIDE).toFixed(2)}%`}
									height={high(one)}
								/>
							)}
							{n % every === 0 ? (
								<text x={x} y={BASE + 16}>
									{monthName(month, ui).slice(0, 3)}
								</text>
							) : null}
							{namesYear(month, n) ? (
								<text x={x} y={BASE + 29}>
									{month.slice(0, 4)}
								</text>
							) : null}
							{one === highest ? (
								<text x={x} y={BASE - high(one) - 3}>
									{count}
								</text>
							) : null}
						</>
					);
				})}
			</svg>
			<figcaption>
				{legend === undefined || months.every(({ marked = 0 }) => marked === 0) ? null : <span>{legend}</span>}
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
							{months.map(({ month, count, marked, href }) => (
								<tr>
									<th scope="row">
										{href === undefined ? (
											monthInWords(month, ui)
										) : (
											<a href={inUi(href, ui)}>{monthInWords(month, ui)}</a>
										)}
									</th>
									<td>{count}</td>
									{markedUnit === undefined ? null : <td>{marked ?? "–"}</td>}
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
