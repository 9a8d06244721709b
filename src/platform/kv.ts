import type { Store } from "../ports.ts";

/** The store in Cloudflare KV: values are JSON text, tags are its metadata. */
export function kvStore(namespace: KVNamespace): Store {
	return {
		get: async (key) => (await namespace.get<unknown>(key, "json")) ?? undefined,
		tag: async (key) => {
			const { value, metadata } = await namespace.getWithMetadata<unknown>(key, "stream");
			await value?.cancel();
			return metadata ?? undefined;
		},
		put: (key, value, tag) => namespace.put(key, JSON.stringify(value), tag === undefined ? {} : { metadata: tag }),
		delete: (key) => namespace.delete(key),
		list: async (prefix) => {
			const names: string[] = [];
			let cursor: string | null = null;
			do {
				const page: KVNamespaceListResult<unknown> = await namespace.list({ prefix, cursor });
				names.push(...page.keys.map((key) => key.name));
				cursor = page.list_complete ? null : page.cursor;
			} while (cursor !== null);
			return names;
		},
	};
}
