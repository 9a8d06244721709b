/** The composition root: bindings become ports here and nowhere else. */
import { env } from "cloudflare:workers";
import { createApp } from "./app.ts";
import { facetsFor } from "./channels/facets.ts";
import type { Front } from "./model/front.ts";
import type { Instant } from "./model/instant.ts";
import { VERSION } from "./model/version.ts";
import { counted, workerHttp } from "./platform/http.ts";
import { kvStore } from "./platform/kv.ts";
import { consoleLog as log } from "./platform/log.ts";
import { type Job, jobsOfARun } from "./platform/queue.ts";
import { push } from "./push/push.ts";
import { readPushSettings } from "./push/settings.ts";
import { configured } from "./sources/configured.ts";
import { SOURCES } from "./sources/registry.ts";
import { readFront } from "./store/front.ts";

/** What the free plan lets one invocation ask of others. */
const REQUESTS = 50;

/** Polls of a run: some requests are left for redirects, and for whom we tell. */
const POLLS_A_RUN = 40;
const POLLS_A_RUN_WITH_PUSH = 34;

/** Loaded by a run and never by a request: the lexicon behind it takes tens of milliseconds to build. */
const stages = async () => ({ ...(await import("./runs/refresh.ts")), ...(await import("./runs/publish.ts")) });

const store = kvStore(env.STORE);
const clock = (): Instant => new Date().toISOString();
const { sources, problems } = configured(SOURCES, { off: env.SOURCES_OFF, extra: env.SOURCES_EXTRA });
const ports = { store, http: workerHttp(env.ORIGIN), clock, log };
const userAgent = `Elshi/${VERSION} (feed reader; ${env.CONTACT ? `+${env.CONTACT}` : "no contact set"})`;

const byId = new Map(sources.map((source) => [source.id, source]));
const facets = facetsFor(byId);
const { settings, problems: pushProblems } = readPushSettings(env, facets);
const polls = settings === undefined ? POLLS_A_RUN : POLLS_A_RUN_WITH_PUSH;
const options = (now: Instant) => ({ sources, now, userAgent, polls });
const wait = (milliseconds: number): Promise<void> => scheduler.wait(milliseconds);
/**
 * Also where nothing is new: a message that was refused is sent again, and a day's digest has its hour.
 * @param asked requests that the invocation has made
 */
const tell = async (published: Front | undefined, now: Instant, asked: number): Promise<void> => {
	if (settings === undefined) return;
	const held = published === undefined ? await readFront(store) : { kind: "value" as const, value: published };
	if (held.kind !== "value") return;
	const requests = REQUESTS - asked;
	await push(held.value, {
		store,
		http: ports.http,
		log,
		now,
		wait,
		settings,
		requests,
		sources: byId,
		facets,
		alerts: [],
	});
};

const app = createApp({
	store,
	clock,
	log,
	sources,
	// Cloudflare's edge unpacks gzip for a client that cannot; wrangler dev, which sets no such header, does not.
	unpacks: ({ headers }) => headers.has("cf-ray"),
	...(settings?.hub === undefined ? {} : { hub: settings.hub }),
});

export default {
	fetch: (request, _env, context) => app.fetch(request, env, context),

	/** The run's moment is the one the cron was set for, so that a replay may set it too. */
	async scheduled(controller) {
		const now = new Date(controller.scheduledTime).toISOString();
		for (const problem of [...problems, ...pushProblems]) log("configuration", { problem });
		if (env.REFRESH !== undefined) {
			await env.REFRESH.sendBatch(jobsOfARun(now));
		} else {
			const { refresh, publish } = await stages();
			const http = counted(ports.http);
			const runs = await refresh({ ...ports, http: http.ask }, options(now));
			const fresh = new Map([...runs].map(([n, run]) => [n, run.shard]));
			await tell(await publish({ store, now, log, fresh }), now, http.asked());
		}
	},

	/** With a queue bound, each shard is refreshed by an invocation of its own. A job that fails is delivered again. */
	async queue(batch) {
		const { refreshShard, publish } = await stages();
		for (const { body } of batch.messages) {
			if (body.kind === "refresh") await refreshShard(body.shard, ports, options(body.now));
			else await tell(await publish({ store, now: body.now, log }), body.now, 0);
		}
	},
} satisfies ExportedHandler<Cloudflare.Env, Job>;
