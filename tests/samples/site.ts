import { type AppPorts, createApp } from "../../src/app.ts";
import type { Front } from "../../src/model/front.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Story } from "../../src/model/story.ts";
import type { Store, Stored } from "../../src/ports.ts";
import { writeFront } from "../../src/store/front.ts";
import { memoryStore } from "../fakes/store.ts";
import { putRecord, type RecordAt } from "./record.ts";
import { sourceOf } from "./stories.ts";

/** A site over a store in memory with no more than a front, whose clock and whose store's health a test sets. */
export async function siteOf(front: Front | undefined, changes: Partial<AppPorts> = {}) {
	const site = siteOver(memoryStore(), changes);
	if (front !== undefined) await writeFront(site.store, front, { kind: "absent" });
	return site;
}

/** A site over a whole record, just after its last run. */
export async function siteWith(stories: readonly Story[], record: RecordAt, changes: Partial<AppPorts> = {}) {
	const site = siteOver(memoryStore(), changes);
	await putRecord(site.store, stories, record);
	site.world.now = record.at;
	return site;
}

/** A site over a store: each is an isolate of its own. */
export function siteOver<S extends Store>(memory: S, changes: Partial<AppPorts> = {}) {
	const world = {
		now: "2024-11-06T00:00:00.000Z" as Instant,
		/** Nothing can be read. */
		broken: false,
		/** Keys that cannot be read. */
		damaged: new Set<string>(),
		/** What was read, such as `get front`. */
		reads: [] as string[],
		logged: [] as string[],
	};
	const watched =
		<T extends Stored>(name: string, read: (key: string) => Promise<T>) =>
		async (key: string): Promise<T | { readonly kind: "unreadable"; readonly reason: string }> => {
			world.reads.push(`${name} ${key}`);
			if (world.broken || world.damaged.has(key)) return { kind: "unreadable", reason: "the store is down" };
			return read(key);
		};
	const store: Store = {
		...memory,
		get: watched("get", memory.get),
		// To the store it is the same read.
		text: watched("get", memory.text),
		tag: watched("tag", memory.tag),
		list: watched("list", memory.list),
	};
	const ports: AppPorts = {
		store,
		clock: () => world.now,
		log: (event) => world.logged.push(event),
		sources: [sourceOf("herald"), sourceOf("vestnik", { language: "ru" }), sourceOf("khabarshy", { language: "kk" })],
		...changes,
	};
	return { app: createApp(ports), ports, store: memory, world };
}
