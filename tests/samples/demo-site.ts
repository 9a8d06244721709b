import { asOf, momentsBefore } from "../../scripts/service/days.ts";
import { fixtureOutlets } from "../../scripts/service/fixtures.ts";
import { createApp } from "../../src/app.ts";
import type { Instant } from "../../src/model/instant.ts";
import { publish } from "../../src/runs/publish.ts";
import { refresh } from "../../src/runs/refresh.ts";
import { SOURCES } from "../../src/sources/registry.ts";
import { memoryStore } from "../fakes/store.ts";

/** The demo without its Worker: the outlets of the fixtures as they were on some days, read and published run by run, and the site. */
export async function demoSite(days: number) {
	const { now, answers, sourcesOff } = fixtureOutlets();
	const off = new Set(sourcesOff.split(","));
	const sources = SOURCES.filter(({ id }) => !off.has(id));
	const store = memoryStore();
	let moment = new Date(now);
	const clock = (): Instant => moment.toISOString();
	const log = (): void => {};
	const http = async ({ url }: Request): Promise<Response> => {
		const answer = answers.get(url);
		if (answer === undefined) return new Response("no such outlet", { status: 404 });
		if (answer.down === true) throw new Error("connection refused");
		const isWhole = answer.status === 200 && answer.body.length > 0;
		return new Response(isWhole ? asOf(answer.body, moment).slice() : null, answer);
	};
	for (moment of [...momentsBefore(new Date(now), days), new Date(now)]) {
		const runs = await refresh({ store, http, clock, log }, { sources, now: clock(), userAgent: "demo", polls: 100 });
		await publish({ store, now: clock(), log, fresh: new Map([...runs].map(([n, { shard }]) => [n, shard])) });
	}
	return { app: createApp({ store, clock, log, sources }), store };
}
