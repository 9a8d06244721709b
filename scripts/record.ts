import type { Classification } from "../src/model/classification.ts";
import { dayOf } from "../src/model/instant.ts";
import { allReports, type Story } from "../src/model/story.ts";
import { kvStore } from "../src/platform/kv.ts";
import { checkRecord } from "../src/runs/check-record.ts";
import { DERIVED, type Derived, rebuild } from "../src/runs/rebuild.ts";
import { type Change, rejudgeDays } from "../src/runs/rejudge-days.ts";
import { configured } from "../src/sources/configured.ts";
import { SOURCES } from "../src/sources/registry.ts";
import { command } from "./command.ts";
import { flag, instant, one, oneOf } from "./options.ts";
import { openStore, STORE_HELP, STORE_OPTIONS } from "./record/open-store.ts";
import { progressLine } from "./record/progress.ts";
import { UsageError } from "./usage-error.ts";

const HELP = `npm run record -- check [--data DIR | --remote]
Reads every key and says what is absent, unreadable, of another release, or does not fit the rest. 0: all is well; 1: it is not.

npm run record -- rebuild [calendar] [counts] [front] [--data DIR | --remote]
Makes what is derived anew from the days of the record; without a name, all of it. Runs never write over a damaged key: this does.
0: done; 1: a key was left as it is, and it is said why.

npm run record -- rejudge --from DAY --to DAY [--write] [--data DIR | --remote]
Judges the reports of these days anew, as this release judges, and says what becomes otherwise; --write writes it. Ids and
dates stay; what was never kept is not stored, and so never comes back.

${STORE_HELP}
Let no run go on while something is written: stop npm start, or switch the cron off for the while.`;

const options = { ...STORE_OPTIONS, from: one(instant), to: one(instant), write: flag };
const operands = { name: "check, rebuild or rejudge", least: 1, most: 1 + DERIVED.length };
const subjectOf = oneOf("task", ["check", "rebuild", "rejudge"]);
const derivedOf = oneOf("derived key", DERIVED);

await command({ help: HELP, options, operands }, async ({ data, remote, ...values }, [task = "", ...names]) => {
	const subject = taskOf(task);
	if (subject !== "rebuild" && names.length > 0)
		throw new UsageError(`${names[0]}: nothing after ${subject} was expected here`);
	const what = names.map(derivedOrFault);
	const open = await openStore({ data, remote });
	const store = kvStore(open.namespace);
	const now = new Date().toISOString();
	try {
		if (subject === "check") return await check(store, open.name);
		if (subject === "rebuild") return await rebuildAll(store, what.length > 0 ? what : DERIVED, now);
		return await rejudge(store, values, now, open.extra);
	} finally {
		await open.close();
	}
});

type Store = ReturnType<typeof kvStore>;

function taskOf(text: string): "check" | "rebuild" | "rejudge" {
	try {
		return subjectOf(text);
	} catch (error) {
		throw error instanceof UsageError ? new UsageError(`${text}: ${error.message}`) : error;
	}
}

function derivedOrFault(text: string): Derived {
	try {
		return derivedOf(text);
	} catch (error) {
		throw error instanceof UsageError ? new UsageError(`${text}: ${error.message}`) : error;
	}
}

async function check(store: Store, name: string): Promise<number> {
	const { keys, stories, faults } = await checkRecord(store, progressLine(`${name}: read`));
	const kinds = Object.entries(keys).map(([kind, count]) => `${count} ${kind}`);
	console.log(`${stories} stories in ${kinds.join(", ")}`);
	for (const { key, kind, what } of faults) console.log(`${key}: ${kind}: ${what}`);
	console.log(
		faults.length === 0 ? "All is well." : `${faults.length} faults; docs/operations.md says what mends them.`,
	);
	return faults.length === 0 ? 0 : 1;
}

async function rebuildAll(store: Store, what: readonly Derived[], now: string): Promise<number> {
	const { written, same, left } = await rebuild(store, { what, now, progress: progressLine("days read") });
	for (const key of written) console.log(`${key}: made anew`);
	for (const key of same) console.log(`${key}: as it was`);
	for (const [key, why] of left) console.log(`${key}: left as it is: ${why}`);
	return left.size === 0 ? 0 : 1;
}

async function rejudge(
	store: Store,
	{ from, to, write }: { readonly from: Date | undefined; readonly to: Date | undefined; readonly write: boolean },
	now: string,
	extra: string,
): Promise<number> {
	if (from === undefined || to === undefined) throw new UsageError("rejudge takes --from DAY and --to DAY");
	if (to < from) throw new UsageError("--to is before --from");
	const { sources } = configured(SOURCES, { off: "", extra });
	const { changes, reports, left, written } = await rejudgeDays(store, {
		from: dayOf(from.toISOString()),
		to: dayOf(to.toISOString()),
		sources: new Map(sources.map((source) => [source.id, source])),
		now,
		write,
		log: () => {},
		progress: progressLine("days judged"),
	});
	for (const change of changes) console.log(lineOf(change));
	console.log(`${reports} reports judged anew, ${changes.length} stories are told otherwise`);
	for (const [key, why] of left) console.log(`${key}: left as it is: ${why}`);
	if (write) console.log(`${written.length} keys written`);
	else if (changes.length > 0) console.log("Nothing was written: --write does it.");
	return left.size === 0 ? 0 : 1;
}

/** `2024-04-03-ab12cd34  kept → dropped  Title` */
function lineOf({ before, after }: Change): string {
	const state = (story: Story): string => (story.withdrawn ? "dropped" : "kept");
	const dropped = allReports(after).filter(({ classification }) => !classification.keep).length;
	const was = allReports(before).filter(({ classification }) => !classification.keep).length;
	const told = [
		...(state(before) === state(after) ? [] : [`${state(before)} → ${state(after)}`]),
		...(state(before) === state(after) && dropped !== was ? [`reports dropped: ${was} → ${dropped}`] : []),
		...facetsOtherwise(before.facets, after.facets),
	];
	return `${after.id}  ${told.join("; ") || "another reason"}  ${after.reports[0].title}`;
}

function facetsOtherwise(before: Classification["facets"], after: Classification["facets"]): string[] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof typeof before)[];
	return names.flatMap((name) => {
		const [was, is] = [before[name], after[name]].map(shortOf);
		return was === is ? [] : `${name} ${was || "none"} → ${is || "none"}`;
	});
}

function shortOf(facet: unknown): string {
	if (!Array.isArray(facet))
		return typeof facet === "object" ? Object.values(facet ?? {}).join(" ") : String(facet ?? "");
	return facet.map((one: unknown) => (typeof one === "object" && one !== null && "id" in one ? one.id : one)).join(" ");
}
