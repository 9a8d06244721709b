/** Tells a WebSub hub which feeds changed: https://www.w3.org/TR/websub/#publisher-sends-new-content. */
import type { FacetTable } from "../channels/facets.ts";
import { topicsOf } from "../channels/topics.ts";
import type { Front } from "../model/front.ts";
import { DAY, type Instant, MINUTE, shift } from "../model/instant.ts";
import type { Http, Log, Store } from "../ports.ts";
import { faultOf, isWritable } from "../store/held.ts";
import { type HubState, readHub, writeHub } from "../store/push-hub.ts";
import { ask } from "./answer.ts";

export interface HubPorts {
	readonly store: Store;
	readonly http: Http;
	readonly log: Log;
	readonly now: Instant;
	readonly facets: FacetTable;
	readonly origin: string;
}

/** Addresses that one ping names: some 20 KiB of form. */
const TOPICS_A_PING = 300;

/** Addresses that wait at most: more than all channels have. */
const MOST_WAITING = 5000;

/** What is remembered, besides what waits. */
type Told = Omit<HubState, "waiting">;

/**
 * Pings a hub. What could not be told waits; a ping too many, where the write after it failed, harms nobody.
 * @param most pings that may be sent. @returns pings that were.
 */
export async function tellHub(hub: string, front: Front, most: number, ports: HubPorts): Promise<number> {
	const { store, log, now, origin, facets } = ports;
	const held = await readHub(store);
	if (!isWritable(held)) {
		log("push.unreadable", { receiver: "hub", reason: faultOf(held) });
		return 0;
	}
	const known = held.kind === "value" && held.value.hub === hub ? held.value : undefined;
	// A run with a wrong clock may have put it off for longer.
	if (known !== undefined && known.next > now && known.next <= shift(now, DAY)) return 0;
	const changed = known === undefined ? [] : front.stories.filter((story) => story.changed > known.told);
	const isNews = known === undefined || changed.length > 0;
	const topics = new Set([...(known?.waiting ?? []), ...(isNews ? topicsOf(origin, changed, facets) : [])]);
	if (topics.size === 0) return 0;
	const before: Told = { hub, told: front.changed, failures: known?.failures ?? 0, next: now };
	let waiting = [...topics].slice(0, MOST_WAITING);
	let asked = 0;
	let after = before;
	while (waiting.length > 0 && asked < most) {
		const body = new URLSearchParams({ "hub.mode": "publish" });
		for (const topic of waiting.slice(0, TOPICS_A_PING)) body.append("hub.url", topic);
		const request = new Request(hub, { method: "POST", body, redirect: "manual" });
		const { text, verdict } = await ask(request, { http: ports.http, now, judge: () => undefined, secrets: [] });
		asked++;
		if (verdict.kind !== "taken") {
			log("push.failed", { receiver: "hub", answer: text });
			after = {
				...failed(before, now, verdict.kind === "passing" ? verdict.wait : 0),
				trouble: { at: now, answer: text },
			};
			break;
		}
		waiting = waiting.slice(TOPICS_A_PING);
		after = { ...before, failures: 0 };
	}
	await writeHub(store, { ...after, waiting }, held);
	return asked;
}

/** Asked again in the next run, then after an hour, two, four … up to a day. */
function failed(state: Told, now: Instant, wait: number): Told {
	const failures = state.failures + 1;
	const pause = failures === 1 ? 0 : Math.min(DAY, 30 * MINUTE * 2 ** (failures - 1));
	return { ...state, failures, next: shift(now, Math.max(pause, wait)) };
}
