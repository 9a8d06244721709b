import type { Listed, Store, Stored } from "../../src/ports.ts";

/** A store in memory, and what only a test may do to it. */
export interface MemoryStore extends Store {
	/** The text that a key holds, as KV keeps it. */
	raw(key: string): string | undefined;
	/** Puts text that need not be JSON, with a tag. */
	damage(key: string, text: string): void;
	/** Every key with its text and tag, to compare two stores by. */
	everything(): Readonly<Record<string, string>>;
}

/** The store in memory; like the real one it keeps JSON text, so that a stored value shares nothing with the caller's. */
export function memoryStore(entries: Readonly<Record<string, unknown>> = {}): MemoryStore {
	const values = new Map(Object.entries(entries).map(([key, value]) => [key, JSON.stringify(value)]));
	const tags = new Map<string, string>();
	return {
		get: async (key) => parsed(values.get(key)),
		text: async (key) => {
			const value = values.get(key);
			return value === undefined ? { kind: "absent" } : { kind: "value", value };
		},
		tag: async (key) => parsed(values.has(key) ? tags.get(key) : undefined),
		put: async (key, value, tag) => {
			const text = tag === undefined ? undefined : JSON.stringify(tag);
			if (text !== undefined && text.length > 1024)
				throw new Error(`the tag of ${key} has ${text.length} bytes of 1024`);
			values.set(key, JSON.stringify(value));
			if (text === undefined) tags.delete(key);
			else tags.set(key, text);
		},
		delete: async (key) => {
			values.delete(key);
			tags.delete(key);
		},
		list: async (prefix) => {
			const keys = [...values.keys()].filter((key) => key.startsWith(prefix)).sort();
			const listed = keys.map((key): Listed => {
				const tag = tags.get(key);
				return tag === undefined ? { key } : { key, tag: JSON.parse(tag) };
			});
			return { kind: "value", value: listed };
		},
		raw: (key) => values.get(key),
		damage: (key, text) => {
			values.set(key, text);
		},
		everything: () =>
			Object.fromEntries(
				[...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, text]) => [key, `${text} ${tags.get(key) ?? ""}`]),
			),
	};
}

function parsed(text: string | undefined): Stored {
	if (text === undefined) return { kind: "absent" };
	try {
		return { kind: "value", value: JSON.parse(text) };
	} catch (error) {
		return { kind: "unreadable", reason: String(error) };
	}
}

/** What the value of a key is; `undefined` where there is none that can be read. */
export async function valueIn(store: Store, key: string): Promise<unknown> {
	const stored = await store.get(key);
	return stored.kind === "value" ? stored.value : undefined;
}

/** Every operation that was asked of a store, such as `get front`, in order. */
export type Operations = string[];

/** A store that remembers what was asked of it. */
export function watched(store: Store): Store & { readonly operations: Operations; readonly written: string[] } {
	const operations: Operations = [];
	const written: string[] = [];
	return {
		...store,
		operations,
		written,
		get: (key) => {
			operations.push(`get ${key}`);
			return store.get(key);
		},
		text: (key) => {
			operations.push(`get ${key}`);
			return store.text(key);
		},
		tag: (key) => {
			operations.push(`tag ${key}`);
			return store.tag(key);
		},
		list: (prefix) => {
			operations.push(`list ${prefix}`);
			return store.list(prefix);
		},
		put: (key, value, tag) => {
			operations.push(`put ${key}`);
			written.push(key);
			return store.put(key, value, tag);
		},
	};
}
