/** Runs that push to receivers, over a store that takes one write a second for a key, as KV does. */
import { type Edits, NO_EDITS } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import type { Alert } from "../../src/model/alert.ts";
import type { Front } from "../../src/model/front.ts";
import { DAY, HOUR, type Instant, shift } from "../../src/model/instant.ts";
import type { Story } from "../../src/model/story.ts";
import { push } from "../../src/push/push.ts";
import { type PushVariables, readPushSettings } from "../../src/push/settings.ts";
import { type ReceiverState, readReceiver } from "../../src/store/push-receiver.ts";
import { type Faults, faultyStore, NO_FAULTS } from "../fakes/faulty-store.ts";
import { type MemoryStore, memoryStore } from "../fakes/store.ts";
import { frontOf, reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const START: Instant = "2024-11-04T00:00:00.000Z";

/** An instant so many hours after the beginning. */
export function at(hours: number): Instant {
	return shift(START, Math.round(hours * HOUR));
}

/** A story first seen so many hours after the beginning. */
export function story(name: string, hours: number, changes: Partial<Story> & { readonly title?: string } = {}): Story {
	const { title, ...rest } = changes;
	const report = reportOf({ link: `https://herald.example/${name}`, ...(title === undefined ? {} : { title }) });
	return storyOf(name, { published: at(hours), firstSeen: at(hours), reports: [report], ...rest });
}

export interface Got {
	readonly hours: number;
	readonly url: string;
	readonly headers: Headers;
	readonly body: string;
	readonly status: number;
}

/** What a receiver answers; it may throw, as a connection that is cut. */
export type Answers = (request: { readonly url: string; readonly body: string; readonly hours: number }) => Response;

export const WEBHOOK: PushVariables = { WEBHOOK_URL: "https://hook.example/x" };
export const TELEGRAM: PushVariables = { TELEGRAM_TOKEN: "123:abc", TELEGRAM_CHAT: "@channel" };

export interface World {
	/** One run, so many hours after the beginning, over a front of these stories. */
	run(hours: number, ...stories: readonly Story[]): Promise<void>;
	/** The same over a front of one's own. */
	runOver(hours: number, front: Front): Promise<void>;
	readonly got: Got[];
	/** The names in the links of the messages that were taken, in order. */
	taken(host?: string): string[];
	readonly logged: { readonly event: string; readonly facts: Readonly<Record<string, unknown>> }[];
	events(event: string): Readonly<Record<string, unknown>>[];
	readonly problems: readonly string[];
	readonly memory: MemoryStore;
	state(receiver: string): Promise<ReceiverState>;
	configure(variables: PushVariables): void;
	alerts: Alert[];
	edits: Edits;
	/** Requests that a run may make. */
	requests: number;
	faults: Faults;
}

export function world(variables: PushVariables, answers: Answers = () => new Response("{}")): World {
	const sources = new Map([["herald", sourceOf("herald")]]);
	const facets = facetsFor(sources);
	const memory = memoryStore();
	const read = (given: PushVariables) => readPushSettings({ SITE_URL: "https://elshi.example", ...given }, facets);
	let { settings, problems } = read(variables);
	let seed = 7;
	const chance = (): number => {
		seed = (seed * 16807) % 2147483647;
		return seed / 2147483647;
	};
	const got: Got[] = [];
	const logged: World["logged"] = [];
	const self: World = {
		got,
		logged,
		problems,
		memory,
		alerts: [],
		edits: NO_EDITS,
		requests: 20,
		faults: NO_FAULTS,
		events: (event) => logged.filter((line) => line.event === event).map(({ facts }) => facts),
		taken: (host = "") =>
			got
				.filter(({ url, status }) => status < 300 && url.includes(host))
				.flatMap(({ body }) => /herald\.example\/([\w-]+)/.exec(body)?.[1] ?? []),
		run: (hours, ...stories) => self.runOver(hours, frontOf(stories, { at: at(hours) })),
		async runOver(hours, front) {
			if (settings === undefined) return;
			// Each run has a clock of its own, which moves where it waits.
			let clock = Date.parse(at(hours));
			const store = faultyStore(
				memory,
				() => clock,
				chance,
				() => self.faults,
			);
			await push(front, {
				store,
				settings,
				sources,
				facets,
				now: at(hours),
				requests: self.requests,
				alerts: self.alerts,
				edits: self.edits,
				log: (event, facts = {}) => void logged.push({ event, facts }),
				wait: async (milliseconds) => {
					clock += milliseconds;
				},
				http: async (request) => {
					const body = await request.clone().text();
					const { url, headers } = request;
					const note = (status: number): void => void got.push({ hours, url, headers, body, status });
					try {
						const response = answers({ url, body, hours });
						note(response.status);
						return response;
					} catch (error) {
						note(599);
						throw error;
					}
				},
			});
		},
		async state(receiver) {
			const held = await readReceiver(memory, receiver);
			if (held.kind !== "value") throw new Error(`${receiver} is ${held.kind}`);
			return held.value;
		},
		configure(next) {
			({ settings, problems } = read(next));
		},
	};
	return self;
}

/** A front of the last week of some stories, as publish leaves it. */
export function frontAt(hours: number, stories: readonly Story[]): Front {
	const whole = shift(at(hours), -7 * DAY).slice(0, 10);
	const seen = stories.filter(({ firstSeen }) => firstSeen <= at(hours));
	return frontOf(
		seen.filter(({ id }) => id.slice(0, 10) >= whole),
		{ at: at(hours), whole },
	);
}
