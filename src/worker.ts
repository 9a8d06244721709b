/** The composition root: bindings become ports here and nowhere else. */
import { env } from "cloudflare:workers";
import { createApp } from "./app.ts";
import type { Instant } from "./model/instant.ts";
import { workerHttp } from "./platform/http.ts";
import { kvStore } from "./platform/kv.ts";
import { consoleLog as log } from "./platform/log.ts";
import { type Job, jobsOfARun } from "./platform/queue.ts";
import { publish } from "./publish.ts";
import { refresh, refreshShard } from "./refresh.ts";
import { configured } from "./sources/configured.ts";
import { SOURCES } from "./sources/registry.ts";

/** The free plan's 50 requests an invocation, less some for redirects. */
const POLLS_A_RUN = 40;

const store = kvStore(env.STORE);
const clock = (): Instant => new Date().toISOString();
const { sources, problems } = configured(SOURCES, { off: env.SOURCES_OFF, extra: env.SOURCES_EXTRA });
const ports = { store, http: workerHttp(env.ORIGIN), clock, log };
const userAgent = `Elshi/0.1 (feed reader; ${env.CONTACT ? `+${env.CONTACT}` : "no contact set"})`;
const options = (now: Instant) => ({ sources, now, userAgent, polls: POLLS_A_RUN });

const app = createApp({ store, clock, log, sources });

export default {
	fetch: (request, _env, context) => app.fetch(request, env, context),

	/** The run's moment is the one the cron was set for, so that a replay may set it too. */
	async scheduled(controller) {
		const now = new Date(controller.scheduledTime).toISOString();
		for (const problem of problems) log("configuration", { problem });
		if (env.REFRESH !== undefined) {
			await env.REFRESH.sendBatch(jobsOfARun(now));
		} else {
			const runs = await refresh(ports, options(now));
			await publish({ store, now, log, fresh: new Map([...runs].map(([n, run]) => [n, run.shard])) });
		}
	},

	/** With a queue bound, each shard is refreshed by an invocation of its own. A job that fails is delivered again. */
	async queue(batch) {
		for (const { body } of batch.messages) {
			if (body.kind === "refresh") await refreshShard(body.shard, ports, options(body.now));
			else await publish({ store, now: body.now, log });
		}
	},
} satisfies ExportedHandler<Cloudflare.Env, Job>;
