/** Tells others of what is new: a hub, a webhook, a Telegram chat. Runs after publishing. */
import type { Facets } from "../channels/facets.ts";
import { queryOf, select } from "../channels/selection.ts";
import { viewOf } from "../channels/view.ts";
import { digestItem, digestsOf } from "../formats/digest.ts";
import { type Item, itemOf } from "../formats/item.ts";
import type { Front } from "../model/front.ts";
import type { Instant } from "../model/instant.ts";
import type { Source } from "../model/source.ts";
import type { Http, Log, Store } from "../ports.ts";
import { claimed, newReceiver, type PushState, readPushState, refused, writePushState } from "../store/push-state.ts";
import type { Every, PushSettings } from "./settings.ts";
import { telegramRequest } from "./telegram.ts";
import { webhookRequest } from "./webhook.ts";
import { hubRequest } from "./websub.ts";

export interface PushPorts {
	readonly store: Store;
	readonly http: Http;
	readonly log: Log;
	readonly now: Instant;
	readonly settings: PushSettings;
	readonly sources: ReadonlyMap<string, Source>;
	readonly facets: Facets;
}

/** Messages a receiver gets in one run: the subrequests of a run are few, the rest goes with the next. */
const MOST_MESSAGES = 5;
const DEADLINE = 10_000;

/** Pushes what is new in the front. It never throws: what could not be sent is tried again by a later run. */
export async function push(front: Front, ports: PushPorts): Promise<void> {
	const { settings, log } = ports;
	try {
		if (settings.hub !== undefined) await tellHub(front, settings.hub, ports);
		const { webhook, telegram } = settings;
		if (webhook !== undefined) {
			const request = (item: Item): Promise<Request> => webhookRequest(item, webhook, ports.now);
			// Its receiver can tell a repetition by the id, so a POST with an unknown end is sent again.
			await deliver("webhook", itemsFor(front, webhook.every, ports), request, true, ports);
		}
		if (telegram !== undefined) {
			const request = async (item: Item): Promise<Request> => telegramRequest(item, telegram);
			await deliver("telegram", itemsFor(front, telegram.every, ports), request, false, ports);
		}
	} catch (error) {
		log("push.failed", { error: String(error) });
	}
}

/** The first seen first. */
function itemsFor({ stories, at }: Front, every: Every, { settings, sources, facets, log }: PushPorts): Item[] {
	const { selection, ui, origin } = settings;
	const view = viewOf(selection, { ui, origin, sources });
	const items = select(stories, selection, facets).flatMap((story) => {
		try {
			return itemOf(story, view) ?? [];
		} catch (error) {
			log("push.malformed", { id: story.id, error: String(error) });
			return [];
		}
	});
	if (every === "story") return items.reverse();
	const site = { ui: view.ui, origin, query: queryOf(selection) };
	return digestsOf(items, every, at)
		.map((digest) => digestItem(digest, site))
		.reverse();
}

/**
 * Sends what a receiver has not got. All of it is marked as sent before anything is, and the mark is taken back only from
 * what was surely refused: a run that dies in between may lose a message, but none comes twice, unless the receiver can tell a
 * repetition (`repeatable`) and it is not known whether it got the message.
 */
async function deliver(
	name: "webhook" | "telegram",
	items: readonly Item[],
	requestOf: (item: Item) => Promise<Request>,
	repeatable: boolean,
	ports: PushPorts,
): Promise<void> {
	const { store, now, log } = ports;
	const state = await readPushState(store);
	const receiver = state.receivers[name];
	if (receiver === undefined) {
		await save(store, state, name, newReceiver(now));
		return;
	}
	if (receiver.next > now) return;
	const fresh = items.filter(({ id, firstSeen }) => firstSeen >= receiver.since && !receiver.sent.includes(id));
	const batch = fresh.slice(0, MOST_MESSAGES);
	if (batch.length === 0) return;
	const marked = claimed(
		receiver,
		batch.map(({ id }) => id),
	);
	await save(store, state, name, marked);
	for (const [index, item] of batch.entries()) {
		const outcome = await send(await requestOf(item), ports);
		if (outcome.taken) continue;
		log("push.refused", { receiver: name, id: item.id, reason: outcome.reason });
		const unsent = batch.slice(outcome.sure || repeatable ? index : index + 1).map(({ id }) => id);
		await save(store, state, name, refused(marked, unsent, now, outcome.retryAfter));
		return;
	}
	if (marked.failures > 0) await save(store, state, name, { ...marked, failures: 0 });
}

async function save(
	store: Store,
	state: PushState,
	name: string,
	receiver: PushState["receivers"][string],
): Promise<void> {
	await writePushState(store, { ...state, receivers: { ...state.receivers, [name]: receiver } });
}

type Outcome =
	| { readonly taken: true }
	| { readonly taken: false; readonly sure: boolean; readonly reason: string; readonly retryAfter: number };

async function send(request: Request, { http }: PushPorts): Promise<Outcome> {
	try {
		const response = await http(new Request(request, { signal: AbortSignal.timeout(DEADLINE) }));
		await response.body?.cancel();
		if (response.ok) return { taken: true };
		const seconds = Number(response.headers.get("retry-after") ?? 0);
		const retryAfter = Number.isFinite(seconds) ? Math.min(seconds, 86_400) * 1000 : 0;
		return { taken: false, sure: true, reason: `HTTP ${response.status}`, retryAfter };
	} catch (error) {
		return { taken: false, sure: false, reason: withoutPath(String(error), request.url), retryAfter: 0 };
	}
}

/** A receiver's path is its secret (a bot's token, a webhook's key), and a runtime may name it in its error. */
function withoutPath(reason: string, address: string): string {
	const { pathname, search } = new URL(address);
	const path = `${pathname}${search}`;
	return path === "/" ? reason : reason.replaceAll(path, "/…");
}

/** A hub that was not reached is told again by the next run: a ping too many harms nobody. */
async function tellHub(front: Front, hub: string, ports: PushPorts): Promise<void> {
	const { store, log, settings, facets } = ports;
	const state = await readPushState(store);
	const { hubTold } = state;
	const changed = front.stories.filter(({ changed: at }) => hubTold === undefined || at > hubTold);
	if (changed.length === 0) return;
	const outcome = await send(hubRequest(hub, settings.origin, hubTold === undefined ? [] : changed, facets), ports);
	if (outcome.taken) await writePushState(store, { ...state, hubTold: front.changed });
	else log("push.hub-failed", { hub, reason: outcome.reason });
}
