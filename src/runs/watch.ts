/** What the operator is told at the end of a run: once, when it begins, and not in each run. */
import { type Alert, alertOf } from "../model/alert.ts";
import { DAY, HOUR, type Instant, MINUTE, shift } from "../model/instant.ts";
import type { Shard } from "../model/shard.ts";
import type { Log, Store } from "../ports.ts";
import { type Health, NO_ALERTS, readHealth, writeHealth } from "../store/health.ts";
import { faultOf, isWritable } from "../store/held.ts";
import { listShards, readShard } from "../store/shards.ts";
import type { Noticed } from "./noticed.ts";

export interface WatchPorts {
	readonly store: Store;
	readonly now: Instant;
	readonly log: Log;
}

/** A run comes every quarter of an hour; so much later it was late. */
const LATE = 50 * MINUTE;

/** A key that was of no use is told anew only after so long without a fault; until then it is noted every few hours. */
const FORGOTTEN = DAY;
const NOTED_EVERY = 6 * HOUR;

const MOST_ALERTS = 100;

/** What the operator was told so far; nothing where that cannot be read. */
export async function alertsSoFar(store: Store): Promise<readonly Alert[]> {
	const held = await readHealth(store);
	return held.kind === "value" ? held.value.alerts : [];
}

/**
 * Writes down what is to be told: of the shards, of this run, of what could not be read. It never throws.
 * @param last the moment of the run before. @param shards those that this run has at hand.
 */
export async function watch(
	{ store, now, log }: WatchPorts,
	{ last, noticed, shards }: { last?: Instant | undefined; noticed: Noticed; shards: ReadonlyMap<number, Shard> },
): Promise<void> {
	try {
		const held = await readHealth(store);
		if (!isWritable(held)) {
			log("record.unreadable", { key: "health", reason: faultOf(held) });
			return;
		}
		const before = held.kind === "value" ? held.value : NO_ALERTS;
		const ofShards = await shardAlerts(before, shards, store);
		const faults = faultsAfter(before, noticed, now);
		const alerts = [
			...ofShards.alerts,
			...faults.alerts,
			...noticed.events.map(({ kind, subject, text }) => alertOf(kind, subject, now, text)),
			...lateness(last, now),
		].filter(({ id }) => !before.alerts.some((known) => known.id === id));
		for (const { kind, subject, text } of alerts) log("alert", { kind, subject, text });
		if (alerts.length === 0 && faults.faults === before.faults) return;
		const health: Health = {
			alerts: [...before.alerts, ...alerts].slice(-MOST_ALERTS),
			faults: faults.faults,
			taken: { ...before.taken, ...ofShards.taken },
		};
		await writeHealth(store, health, held);
	} catch (error) {
		log("watch.failed", { error: String(error) });
	}
}

function lateness(last: Instant | undefined, now: Instant): Alert[] {
	if (last === undefined || now <= shift(last, LATE)) return [];
	return [alertOf("late", "run", now, `No run came between ${last} and ${now}: see the cron and its log`)];
}

/** Alerts that shards wrote down and that were not taken yet. */
async function shardAlerts(
	{ taken }: Health,
	shards: ReadonlyMap<number, Shard>,
	store: Store,
): Promise<{ readonly alerts: readonly Alert[]; readonly taken: Record<string, Instant> }> {
	const alerts: Alert[] = [];
	const newest: Record<string, Instant> = {};
	const listed = await listShards(store);
	const told = new Map([...(listed.kind === "value" ? listed.value : [])].map(([n, { alert }]) => [n, alert]));
	for (const [n, { alerts: own = [] }] of shards) told.set(n, own.at(-1)?.at);
	for (const [n, alert] of told) {
		const from = taken[n] ?? "";
		if (alert === undefined || alert <= from) continue;
		const known = shards.get(n);
		const held = known === undefined ? await readShard(store, n) : { kind: "value" as const, value: known };
		if (held.kind !== "value") continue;
		alerts.push(...(held.value.alerts ?? []).filter(({ at }) => at > from));
		newest[n] = alert;
	}
	return { alerts, taken: newest };
}

function faultsAfter(
	{ faults }: Health,
	{ unreadable }: Noticed,
	now: Instant,
): { readonly faults: Health["faults"]; readonly alerts: readonly Alert[] } {
	const alerts: Alert[] = [];
	const after = new Map(
		Object.entries(faults).filter(([key, seen]) => unreadable.has(key) || seen > shift(now, -FORGOTTEN)),
	);
	let isSame = after.size === Object.keys(faults).length;
	for (const [key, reason] of unreadable) {
		const seen = after.get(key);
		if (seen === undefined)
			alerts.push(alertOf("unreadable", key, now, `What is stored as ${key} is of no use: ${reason}`));
		if (seen !== undefined && now < shift(seen, NOTED_EVERY)) continue;
		after.set(key, now);
		isSame = false;
	}
	return { faults: isSame ? faults : Object.fromEntries(after), alerts };
}
