import type { Store } from "../../src/ports.ts";

/** The store in memory; like the real one it keeps JSON text, so that a stored value shares nothing with the caller's. */
export function memoryStore(entries: Readonly<Record<string, unknown>> = {}): Store {
	const values = new Map(Object.entries(entries).map(([key, value]) => [key, JSON.stringify(value)]));
	const tags = new Map<string, string>();
	const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));
	return {
		get: async (key) => parsed(values.get(key)),
		tag: async (key) => parsed(tags.get(key)),
		put: async (key, value, tag) => {
			values.set(key, JSON.stringify(value));
			if (tag === undefined) tags.delete(key);
			else tags.set(key, JSON.stringify(tag));
		},
		delete: async (key) => {
			values.delete(key);
			tags.delete(key);
		},
		list: async (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)).sort(),
	};
}

/** A store that remembers the keys that were written to it. */
export function watched(store: Store): Store & { readonly written: string[] } {
	const written: string[] = [];
	return {
		...store,
		written,
		put: (key, value, tag) => {
			written.push(key);
			return store.put(key, value, tag);
		},
	};
}
