/** The composition root: bindings become ports here and nowhere else. */
import { cache, env } from "cloudflare:workers";
import { createApp, readZone } from "./app.ts";
import type { Front } from "./model/front.ts";
import { type Instant, MINUTE } from "./model/instant.ts";
import type { Shard } from "./model/shard.ts";
import { VERSION } from "./model/version.ts";
import { purgeEdge } from "./platform/cache.ts";
import { type Configuration, configurations } from "./platform/configuration.ts";
import { counted, workerHttp } from "./platform/http.ts";
import { kvStore } from "./platform/kv.ts";
import { consoleLog, withPoints } from "./platform/log.ts";
import { type Job, type JobOf, jobsOfARun } from "./platform/queue.ts";
import { requestsOf } from "./platform/requests.ts";
import { momentOf } from "./platform/trigger.ts";
import type { Log } from "./ports.ts";
import { push } from "./push/push.ts";
import { type Noticed, noticing } from "./runs/noticed.ts";
import { type PublishPorts, publish } from "./runs/publish.ts";
import { readList } from "./runs/read-list.ts";
import { refresh, refreshShard } from "./runs/refresh.ts";
import { rehearse } from "./runs/rehearsal.ts";
import { alertsSoFar, watch } from "./runs/watch.ts";
import { readFront } from "./store/front.ts";
import { type KnownShards, knownShards, turnsOver, wantedShards } from "./store/turns.ts";

const store = kvStore(env.STORE);
const clock = (): Instant => new Date().toISOString();
const setup = configurations(env, { store, clock });
const pollLog = withPoints(consoleLog, env.POLLS);
const ports = { store, http: workerHttp(env.ORIGIN), clock, log: pollLog };
const userAgent = `Elshi/${VERSION} (feed reader; ${env.CONTACT ? `+${env.CONTACT}` : "no contact set"})`;

const { zone, problems: zoneProblems } = readZone(env.TIME_ZONE);
const { shares, problems: requestProblems } = requestsOf(env.REQUESTS_A_RUN);
const sharesOf = ({ settings }: Configuration, delivery?: number) =>
	shares({
		isPushing: settings !== undefined,
		hasList: setup.address !== undefined,
		...(delivery !== undefined && { delivery }),
	});
const options = (configuration: Configuration, now: Instant, delivery?: number) => {
	const { sources, isWhole } = configuration;
	return { sources, isWhole, now, userAgent, polls: sharesOf(configuration, delivery).polls };
};
/** Runs, or shards of them, that have ended in this isolate: who asks for the status after one is not shown what was before. */
let runs = 0;

const wait = (milliseconds: number): Promise<void> => scheduler.wait(milliseconds);

/** The moment of the last run that wrote a shard. */
const lastRun = ({ tags }: KnownShards): Instant | undefined =>
	[...tags.values()]
		.flatMap(({ at }) => at ?? [])
		.sort()
		.at(-1);

interface Ending {
	readonly configuration: Configuration;
	readonly now: Instant;
	readonly log: Log;
	/** What was published; `undefined` where nothing was. */
	readonly published: Front | undefined;
	/** The moment of the run before. */
	readonly last: Instant | undefined;
	/** Requests that the invocation has made. */
	readonly asked: number;
	readonly shards: ReadonlyMap<number, Shard>;
	readonly noticed: () => Noticed;
}

/**
 * The end of a run: caches are emptied, receivers are told, and then the operator. Also where nothing is new: a message that was
 * refused is sent again, and a day's digest has its hour.
 */
const end = async (ending: Ending): Promise<void> => {
	const { now, log, noticed } = ending;
	// Nobody is told anything by a run whose moment is not believed: it may have a wrong clock, and the next one decides.
	if (!noticed().isDoubted) await tellAll(ending);
	const { polls: polled, failed, sent, stories, unreadable } = noticed();
	// With a queue the shards' invocations say what was polled.
	const reading = env.REFRESH === undefined ? { polled, failed } : {};
	runs++;
	log("run", { now, ...reading, published: stories ?? "nothing new", sent, unreadable: [...unreadable.keys()] });
};

const tellAll = async ({ configuration, now, log, published, last, asked, shards, noticed }: Ending): Promise<void> => {
	const { settings, byId, facets, edits } = configuration;
	const left = sharesOf(configuration).all - asked;
	const http = counted(ports.http, left);
	if (setup.address !== undefined) {
		const { faultIn } = setup;
		await readList(setup.address, { store, http: http.ask, log, now, userAgent, faultIn });
		setup.lookAgain();
	}
	if (published !== undefined && (await purgeEdge(cache, log))) {
		// KV may show the front before for a minute, and a copy of that must not stay.
		await wait(MINUTE);
		await purgeEdge(cache, log);
	}
	const held = published === undefined && settings !== undefined ? await readFront(store) : undefined;
	const front = published ?? (held?.kind === "value" ? held.value : undefined);
	if (settings !== undefined && front !== undefined) {
		const alerts = settings.receivers.some(({ every }) => every === "alert") ? await alertsSoFar(store) : [];
		const requests = left - http.asked();
		await push(front, {
			store,
			http: http.ask,
			log,
			now,
			wait,
			settings,
			requests,
			sources: byId,
			facets,
			alerts,
			edits,
		});
	}
	// The runs of a replay come when they like.
	const before = env.ORIGIN ? undefined : last;
	await watch({ store, now, log }, { last: before, noticed: noticed(), shards });
};

/** What was published. Where that failed the next run does the same again; receivers and the operator are told all the same. */
const publishedBy = async (ports: PublishPorts): Promise<Front | undefined> => {
	return publish(ports).catch((error: unknown) => {
		ports.log("publish.failed", { error: String(error) });
		return undefined;
	});
};

/** Writes down for the operator what a shard's own invocation met, which that of publishing does not see. */
const note = async ({ now, unreadable }: JobOf<"notice">): Promise<void> => {
	const { noticed } = noticing(consoleLog);
	const seen = { ...noticed(), unreadable: new Map(unreadable) };
	await watch({ store, now, log: consoleLog }, { noticed: seen, shards: new Map() });
};

const appOf = ({ sources, settings, origin, edits }: Configuration) =>
	createApp({
		store,
		clock,
		log: consoleLog,
		sources,
		edits,
		zone,
		runs: () => runs,
		receivers: settings === undefined ? [] : settings.receivers.map(({ name }) => name),
		chats: (settings?.receivers ?? []).flatMap(({ open, every, selection, ui }) =>
			open === undefined || every === "alert"
				? []
				: [{ href: `https://t.me/${open.slice(1)}`, name: open, every, selection, ui }],
		),
		// Cloudflare's edge unpacks gzip for a client that cannot; wrangler dev, which sets no such header, does not.
		unpacks: ({ headers }) => headers.has("cf-ray"),
		...(settings?.hub === undefined ? {} : { hub: settings.hub }),
		...(origin === undefined ? {} : { origin }),
	});

rehearse();

let site: { readonly configuration: Configuration; readonly app: ReturnType<typeof appOf> } | undefined;

export default {
	async fetch(request, _env, context) {
		const configuration = await setup.current();
		if (site?.configuration !== configuration) site = { configuration, app: appOf(configuration) };
		return site.app.fetch(request, env, context);
	},

	/** The run's moment is the one the cron was set for, so that a replay may set it too. */
	async scheduled(controller) {
		const now = momentOf(controller, env, clock);
		if (now === undefined) {
			consoleLog("run.refused", { reason: "whoever asks for it does not know the word of this Worker's command" });
			return;
		}
		const configuration = await setup.current();
		for (const problem of [...configuration.problems, ...zoneProblems, ...requestProblems])
			consoleLog("configuration", { problem });
		const shards = await knownShards(store);
		const turns = turnsOver(shards, wantedShards(shards, configuration.sources, configuration.isWhole));
		const last = lastRun(shards);
		if (env.REFRESH !== undefined) {
			for (const jobs of jobsOfARun(now, turns, last, env.PUBLISH_AFTER)) await env.REFRESH.sendBatch(jobs);
			return;
		}
		const { log, noticed } = noticing(pollLog);
		const http = counted(ports.http, sharesOf(configuration).ofPolls);
		const runs = await refresh({ ...ports, log, http: http.ask }, { ...options(configuration, now), turns });
		const fresh = new Map([...runs].map(([n, run]) => [n, run.shard]));
		const published = await publishedBy({ store, now, log, fresh, sources: configuration.byId });
		await end({ configuration, now, log, published, last, asked: http.asked(), shards: fresh, noticed });
	},

	/**
	 * With queues bound, each shard is refreshed by an invocation of its own, and another publishes. What fails is done again by the next
	 * run; a job whose invocation was ended is delivered again, and then polls less.
	 */
	async queue(batch) {
		// A batch is one invocation; wrangler.toml makes it one message.
		const configuration = await setup.current();
		const http = counted(ports.http, sharesOf(configuration).all);
		for (const { body, attempts } of batch.messages) {
			const { now } = body;
			const { log, noticed } = noticing(pollLog);
			if (body.kind === "refresh") {
				const { shard } = body;
				const asking = { ...ports, log, http: http.ask };
				await refreshShard(body, asking, options(configuration, now, attempts)).catch((error: unknown) =>
					log("refresh.shard-failed", { shard, error: String(error) }),
				);
				const { polls: polled, failed, unreadable } = noticed();
				runs++;
				log("refresh.shard", { now, shard, polled, failed });
				const job: Job = { kind: "notice", now, unreadable: [...unreadable] };
				if (unreadable.size > 0) await (env.PUBLISH?.send(job) ?? note(job));
			} else if (body.kind === "notice") {
				await note(body);
			} else if (env.PUBLISH !== undefined && body.isAlone === undefined) {
				await env.PUBLISH.send({ ...body, isAlone: true });
			} else {
				const { last } = body;
				const published = await publishedBy({ store, now, log, sources: configuration.byId });
				await end({ configuration, now, log, published, last, asked: http.asked(), shards: new Map(), noticed });
			}
		}
	},
} satisfies ExportedHandler<Cloudflare.Env, Job>;
