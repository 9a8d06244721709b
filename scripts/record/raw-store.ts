/** What a store keeps for a key, as text: a copy is exact, also of a value that no release can read. */
export interface RawValue {
	readonly text: string;
	/** The tag stored with the value. */
	readonly tag?: unknown;
}

/** A store as commands that copy it see it. Whatever goes wrong is thrown. */
export interface RawStore {
	/** All keys, in order. */
	keys(): Promise<readonly string[]>;
	get(key: string): Promise<RawValue | undefined>;
	put(key: string, value: RawValue): Promise<void>;
	delete(key: string): Promise<void>;
}

/** A namespace of Cloudflare KV, here or there. */
export function rawStore(namespace: KVNamespace): RawStore {
	return {
		keys: async () => {
			const keys: string[] = [];
			let cursor: string | null = null;
			do {
				const page: KVNamespaceListResult<unknown> = await namespace.list({ cursor });
				keys.push(...page.keys.map(({ name }) => name));
				cursor = page.list_complete ? null : page.cursor;
			} while (cursor !== null);
			return keys;
		},
		get: async (key) => {
			const { value, metadata } = await namespace.getWithMetadata<unknown>(key, "text");
			return value === null ? undefined : { text: value, ...(metadata !== null && { tag: metadata }) };
		},
		put: (key, { text, tag }) => namespace.put(key, text, tag === undefined ? {} : { metadata: tag }),
		delete: (key) => namespace.delete(key),
	};
}
