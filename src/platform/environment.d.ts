import type { PushVariables } from "../push/settings.ts";
import type { Job } from "./queue.ts";

/** The Worker's bindings and variables, as wrangler.toml declares them. */
declare global {
	namespace Cloudflare {
		interface Env extends PushVariables {
			readonly STORE: KVNamespace;
			/** Optional: where it is bound, shards are refreshed side by side by its consumers. */
			readonly REFRESH?: Queue<Job>;
			/** Optional: where it is bound, too, one consumer alone publishes. */
			readonly PUBLISH?: Queue<Job>;
			/** Seconds from a run's beginning to its publishing, where there are queues: 90 unless given. On one machine none are needed. */
			readonly PUBLISH_AFTER?: string;
			/** Optional: where it is bound, each poll puts a point there. */
			readonly POLLS?: AnalyticsEngineDataset;
			/** An address or URL where an outlet's webmaster can reach the operator; part of the User-Agent. */
			readonly CONTACT?: string;
			/** Ids of sources not to poll, separated by commas. */
			readonly SOURCES_OFF?: string;
			/** More sources: see src/sources/configured.ts. */
			readonly SOURCES_EXTRA?: string;
			/** More sources as an OPML document, or the address of one: see configuration.ts. */
			readonly SOURCES_OPML?: string;
			/** Stories taken down, and facets put right: see src/channels/edits.ts. */
			readonly STORIES_EDITED?: string;
			/** By whose clock pages show times, as IANA names it: `Asia/Almaty` unless set. */
			readonly TIME_ZONE?: string;
			/** Requests that the plan lets one invocation make of others: see src/platform/requests.ts. */
			readonly REQUESTS_A_RUN?: string;
			/** On one machine: a word that a scheduled event must have as its cron to be believed its moment (src/platform/trigger.ts). */
			readonly TRIGGER?: string;
			/** For the demo and replays: an http address that plays every outlet, each at `/<scheme>/<host>/<path>`. */
			readonly ORIGIN?: string;
		}
	}
}
