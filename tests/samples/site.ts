import { type AppPorts, createApp } from "../../src/app.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Edition } from "../../src/model/story.ts";
import type { Store } from "../../src/ports.ts";
import { writeEdition } from "../../src/store/stored.ts";
import { memoryStore } from "../fakes/store.ts";
import { sourceOf } from "./stories.ts";

/** A site over a store in memory, whose clock and whose store's health a test sets. */
export async function siteOf(edition: Edition | undefined, changes: Partial<AppPorts> = {}) {
	const memory = memoryStore();
	if (edition !== undefined) await writeEdition(memory, edition);
	const world = {
		now: "2024-11-06T00:00:00.000Z" as Instant,
		broken: false,
		reads: [] as string[],
		logged: [] as string[],
	};
	const watched =
		<T>(name: string, read: (key: string) => Promise<T>) =>
		async (key: string): Promise<T> => {
			world.reads.push(`${name} ${key}`);
			if (world.broken) throw new Error("the store is down");
			return read(key);
		};
	const store: Store = {
		...memory,
		get: watched("get", memory.get),
		tag: watched("tag", memory.tag),
		list: watched("list", memory.list),
	};
	const app = createApp({
		store,
		clock: () => world.now,
		log: (event) => world.logged.push(event),
		sources: [sourceOf("herald"), sourceOf("vestnik", { language: "ru" }), sourceOf("khabarshy", { language: "kk" })],
		...changes,
	});
	return { app, store: memory, world };
}
