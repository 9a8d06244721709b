import type { Listed, Store, Stored } from "../ports.ts";

/**
 * The store in Cloudflare KV: values are JSON text, tags are its metadata. Whether a key is absent only KV may say; whatever
 * goes wrong on the way, and text that is no JSON, is `unreadable`.
 */
export function kvStore(namespace: KVNamespace): Store {
	return {
		get: (key) => answered(async () => parsed(await namespace.get(key, "text"))),
		text: (key) =>
			answered(async () => {
				const value = await namespace.get(key, "text");
				return value === null ? { kind: "absent" } : { kind: "value", value };
			}),
		tag: (key) =>
			answered(async () => {
				const { value, metadata } = await namespace.getWithMetadata<unknown>(key, "stream");
				await value?.cancel();
				return metadata === null ? { kind: "absent" } : { kind: "value", value: metadata };
			}),
		put: (key, value, tag) => namespace.put(key, JSON.stringify(value), tag === undefined ? {} : { metadata: tag }),
		delete: (key) => namespace.delete(key),
		list: (prefix) =>
			answered<readonly Listed[]>(async () => {
				const keys: Listed[] = [];
				let cursor: string | null = null;
				do {
					const page: KVNamespaceListResult<unknown> = await namespace.list({ prefix, cursor });
					for (const { name, metadata } of page.keys)
						keys.push(metadata === undefined ? { key: name } : { key: name, tag: metadata });
					cursor = page.list_complete ? null : page.cursor;
				} while (cursor !== null);
				return { kind: "value", value: keys };
			}),
	};
}

function parsed(text: string | null): Stored {
	return text === null ? { kind: "absent" } : { kind: "value", value: JSON.parse(text) };
}

async function answered<T>(ask: () => Promise<Stored<T>>): Promise<Stored<T>> {
	try {
		return await ask();
	} catch (error) {
		return { kind: "unreadable", reason: String(error).slice(0, 200) };
	}
}
