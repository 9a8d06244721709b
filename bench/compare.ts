import { cluster } from "../src/cluster/cluster.ts";
import type { Report } from "../src/model/classification.ts";
import { DAY, MINUTE, shift } from "../src/model/instant.ts";
import type { Story } from "../src/model/story.ts";
import { readItems } from "../training/stories/items.ts";
import { reportsOf } from "../training/stories/reports.ts";

export const HELP = `npm run bench -- compare

Places two newcomers among the stories of the last five days, 300 told by 640 reports, as a publish does: from JSON text, with
nothing remembered of earlier runs. Prints the CPU of one placing, the least and the median of 60 (of this machine, after
warm-up), and what frames weigh in a report as it is stored.`;

const NOW = "2026-11-20T12:00:00.000Z";
const KNOWN = 640;
const WINDOW = 5 * DAY;
const RUNS = 60;

export async function bench(): Promise<void> {
	const path = new URL("../fixtures/stories/gold/families.jsonl", import.meta.url).pathname;
	const items = readItems(path);
	const reports = reportsOf(items);
	const known = reports.slice(0, KNOWN).map((report, n) => at(report, -WINDOW + (n * WINDOW) / KNOWN));
	const groups = Map.groupBy(known, (_, n) => items[n]?.story ?? "");
	const text = JSON.stringify([...groups].map(([id, told]) => ({ id, reports: told })));
	const times: number[] = [];
	for (let run = 0; run < RUNS * 2; run++) {
		const first = KNOWN + ((run * 2) % (reports.length - KNOWN - 2));
		const newcomers = reports.slice(first, first + 2).map((report) => at(report, -MINUTE));
		const stories: Story[] = JSON.parse(text);
		const began = process.cpuUsage();
		cluster(newcomers, stories, ({ key }) => key);
		const { user, system } = process.cpuUsage(began);
		if (run >= RUNS) times.push((user + system) / 1000);
	}
	times.sort((a, b) => a - b);
	const sizes = known.map(({ classification: { frame } }) => JSON.stringify(frame).length).sort((a, b) => a - b);
	console.log(`two newcomers among ${groups.size} stories of ${KNOWN} reports`);
	console.log(`CPU of placing them    least ${ms(times[0])}, median ${ms(times[RUNS >> 1])}`);
	console.log(`a frame as stored      median ${sizes[KNOWN >> 1]} characters, at most ${sizes.at(-1)}`);
}

function at(report: Report, before: number): Report {
	const instant = shift(NOW, before);
	return { ...report, published: instant, firstSeen: instant };
}

const ms = (figure: number | undefined): string => `${(figure ?? 0).toFixed(1)} ms`;
