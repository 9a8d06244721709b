import type { RawStore } from "../../scripts/record/raw-store.ts";
import type { MemoryStore } from "./store.ts";

/** A store in memory as commands that copy it see it. @param writes how many are taken before one is refused */
export function rawStoreOf(store: MemoryStore, writes = Number.POSITIVE_INFINITY): RawStore {
	let left = writes;
	return {
		keys: async () => {
			const listed = await store.list("");
			return listed.kind === "value" ? listed.value.map(({ key }) => key) : [];
		},
		get: async (key) => {
			const text = store.raw(key);
			const tag = await store.tag(key);
			return text === undefined ? undefined : { text, ...(tag.kind === "value" && { tag: tag.value }) };
		},
		put: async (key, { text, tag }) => {
			if (left-- <= 0) throw new Error("KV PUT failed: 429 too many writes today");
			await store.put(key, null, tag);
			store.damage(key, text);
		},
		delete: store.delete,
	};
}
