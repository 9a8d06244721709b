/** When a source turns from well to failing and back, and what else an operator is told of it: once, not at each poll. */
import { type Alert, type AlertKind, alertOf } from "../model/alert.ts";
import { withPoll } from "../model/day-health.ts";
import { DAY, type Instant, shift } from "../model/instant.ts";
import { withoutSecrets } from "../model/secrets.ts";
import type { SourceHealth, SourceState } from "../model/shard.ts";
import type { SourceRun } from "./source-state.ts";

/** Failed polls in a row that are no accident. */
const FAILING = 3;

/** A source is known for so long before its silence is told, and no shorter silence is. */
const KNOWN = 14 * DAY;
const SHORTEST_SILENCE = 2 * DAY;

export interface Watched {
	readonly health: SourceHealth;
	readonly alerts: readonly Alert[];
}

/** @param before the source's state before the poll. @param state that after it, but for its health. */
export function watched(run: SourceRun, before: SourceState | undefined, state: SourceState, now: Instant): Watched {
	const alerts: Alert[] = [];
	const tell = (kind: AlertKind, text: string): void =>
		void alerts.push(alertOf(kind, run.source.id, now, `${run.source.name} (${run.source.id}) ${text}`));
	const known = withDay(state.health ?? { since: now, lastNews: now, longestSilence: 0 }, state);
	const { failing, ...rest } = known;
	if (run.failure !== undefined) {
		if (failing !== undefined || state.failures < FAILING) return { health: known, alerts };
		tell("failing", `fails: ${run.failure.code}: ${run.failure.message}`);
		return { health: { ...rest, failing: now }, alerts };
	}
	if (failing !== undefined) tell("well", `is well again; it failed since ${minute(failing)}`);
	let health: SourceHealth = rest;
	moved(run, before, state, tell);
	health = heard(health, run, now, tell);
	return { health: dated(health, run, tell), alerts };
}

function withDay(health: SourceHealth, { lastPoll }: SourceState): SourceHealth {
	return lastPoll === undefined ? health : { ...health, days: withPoll(health.days ?? "", lastPoll) };
}

type Tell = (kind: AlertKind, text: string) => void;

/** Silence is told where it is longer than it ever was. */
function heard(health: SourceHealth, { read }: SourceRun, now: Instant, tell: Tell): SourceHealth {
	const { silent, ...rest } = health;
	const silence = Date.parse(now) - Date.parse(health.lastNews);
	if ((read?.judged.length ?? 0) > 0) {
		if (silent === true) tell("heard", `brings something new; it was silent since ${minute(health.lastNews)}`);
		return { ...rest, lastNews: now, longestSilence: Math.max(health.longestSilence, silence) };
	}
	const isKnown = shift(health.since, KNOWN) <= now;
	if (silent === true || !isKnown || silence <= Math.max(health.longestSilence, SHORTEST_SILENCE)) return health;
	tell("silent", `has brought nothing new since ${minute(health.lastNews)}: longer than it ever was silent`);
	return { ...rest, silent: true };
}

/** Where a permanent redirect leads, which polls follow from then on. */
function moved(
	{ source }: SourceRun,
	before: SourceState | undefined,
	{ moved: after }: SourceState,
	tell: Tell,
): void {
	if (after === undefined || after.to === before?.moved?.to) return;
	tell(
		"moved",
		`is at ${withoutSecrets(after.to)} now, where ${withoutSecrets(source.feed)} leads: give it that address, or see whether it is still the same`,
	);
}

/** Whether new items have dates. */
function dated(health: SourceHealth, { read }: SourceRun, tell: Tell): SourceHealth {
	if (read === undefined || read.judged.length === 0) return health;
	const { undated, ...rest } = health;
	const isUndated = read.judged.every((report) => !report.dated);
	if (!isUndated) return { ...rest, undated: false };
	if (undated === false) tell("undated", "brings items without a date: they are dated by when we see them");
	return { ...rest, undated: true };
}

function minute(instant: Instant): string {
	return `${instant.slice(0, 16).replace("T", " ")} UTC`;
}
