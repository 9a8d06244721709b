/** KV as it is on a developer's machine: workerd's own, in SQLite. */
import { openStore } from "../../scripts/record/open-store.ts";

/** What the played platform asks of KV. */
export interface RealKv {
	/** Bytes and metadata of a key, as they were put. */
	readonly get: (key: string) => Promise<{ readonly value: Buffer; readonly metadata: string | undefined } | undefined>;
	readonly put: (key: string, value: Buffer, metadata: string | undefined) => Promise<void>;
	readonly delete: (key: string) => Promise<void>;
	/** A page of keys, as workerd's binding reads it. */
	readonly list: (prefix: string, cursor: string | undefined) => Promise<object>;
	readonly stop: () => Promise<void>;
}

/** The namespace of a folder, which is made. */
export async function realKv(folder: string): Promise<RealKv> {
	const { namespace, close } = await openStore({ data: folder, remote: false }, true);
	return {
		get: async (key) => {
			const { value, metadata } = await namespace.getWithMetadata(key, "arrayBuffer");
			if (value === null) return undefined;
			return { value: Buffer.from(value), metadata: metadata === null ? undefined : JSON.stringify(metadata) };
		},
		// A buffer of Node's may be a window into a larger one.
		put: (key, value, metadata) =>
			namespace.put(
				key,
				new Uint8Array(value).buffer,
				metadata === undefined ? {} : { metadata: JSON.parse(metadata) },
			),
		delete: (key) => namespace.delete(key),
		list: (prefix, cursor) => namespace.list({ prefix, ...(cursor !== undefined && { cursor }) }),
		stop: close,
	};
}
