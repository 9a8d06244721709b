/** Whether news still come, for a monitor; and what the operator was told. */
import type { Hono } from "hono";
import { alertsAtom } from "../formats/alerts.ts";
import type { Alert } from "../model/alert.ts";
import { HOUR, type Instant, MINUTE, shift } from "../model/instant.ts";
import type { ReceiverStatus } from "../pages/alerts.tsx";
import { readHealth } from "../store/health.ts";
import { readReceiver } from "../store/push-receiver.ts";
import { readShardTags } from "../store/shards.ts";
import { briefly } from "./briefly.ts";
import type { Site } from "./site.ts";

/** Four runs: where no source could be read for so long, the news have stopped. */
const LIMIT = HOUR;

const BRIEFLY = "public, max-age=60";

export function healthRoutes(app: Hono, site: Site): void {
	let held: { readonly good: Instant | undefined; readonly until: Instant } | undefined;
	app.get("/healthz", async (c) => {
		const now = site.clock();
		if (held === undefined || now >= held.until) held = { good: await lastGood(site), until: shift(now, MINUTE) };
		const { text, isWell } = healthOf(held.good, now);
		return c.text(`${text}\n`, isWell ? 200 : 503, { "Cache-Control": "no-store" });
	});
	const alerts = briefly(site, () => alertsOf(site));
	app.get("/status.atom", async (c) =>
		c.body(alertsAtom(await alerts(), new URL(c.req.url).origin), 200, {
			"Content-Type": "application/atom+xml; charset=utf-8",
			"Cache-Control": BRIEFLY,
		}),
	);
}

/** When a source was last read. */
async function lastGood({ store, clock }: Site): Promise<Instant | undefined> {
	const tags = [...(await readShardTags(store)).values()];
	// What a run with a wrong clock claims says nothing of now.
	const latest = shift(clock(), 5 * MINUTE);
	return tags
		.flatMap(({ good }) => (good !== undefined && good <= latest ? good : []))
		.sort()
		.at(-1);
}

function healthOf(good: Instant | undefined, now: Instant): { readonly text: string; readonly isWell: boolean } {
	if (good === undefined) return { text: "no run has read a source yet, or the store cannot tell", isWell: false };
	const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(good)) / MINUTE));
	const isWell = now <= shift(good, LIMIT);
	return { text: `${isWell ? "ok" : "stale"}: a source was last read ${minutes} minutes ago, at ${good}`, isWell };
}

/** What the operator was told, newest last. */
export async function alertsOf({ store }: Site): Promise<readonly Alert[]> {
	const held = await readHealth(store);
	return held.kind === "value" ? held.value.alerts : [];
}

export function receiverStatuses({ store, receivers }: Site): Promise<ReceiverStatus[]> {
	return Promise.all(
		receivers.map(async (name): Promise<ReceiverStatus> => {
			const held = await readReceiver(store, name);
			if (held.kind !== "value") return { name, state: held.kind === "absent" ? "new" : "unread", aside: [] };
			const { stopped, failures, took, next, trouble, aside } = held.value;
			const state = stopped !== undefined ? "stopped" : failures > 0 ? "failing" : "well";
			return {
				name,
				state,
				...(took === undefined ? {} : { took }),
				...(state === "well" ? {} : { next }),
				...(trouble === undefined ? {} : { answer: trouble.answer, answered: trouble.at }),
				aside,
			};
		}),
	);
}
