/** Values by key that somebody holds, with a bound on their number and on the bytes that they are thought to take. */
export interface Cache<T> {
	readonly get: (key: string) => T | undefined;
	/** @param bytes what the value takes, roughly. */
	readonly set: (key: string, value: T, bytes: number) => void;
}

export interface CacheBounds {
	readonly entries: number;
	readonly bytes: number;
}

/** What was asked for longest ago leaves first. */
export function cache<T>(most: CacheBounds): Cache<T> {
	const held = new Map<string, { readonly value: T; readonly bytes: number }>();
	let total = 0;
	const drop = (key: string): void => {
		total -= held.get(key)?.bytes ?? 0;
		held.delete(key);
	};
	return {
		get: (key) => {
			const entry = held.get(key);
			if (entry === undefined) return undefined;
			held.delete(key);
			held.set(key, entry);
			return entry.value;
		},
		set: (key, value, bytes) => {
			drop(key);
			held.set(key, { value, bytes });
			total += bytes;
			for (const oldest of held.keys()) {
				if (held.size <= most.entries && total <= most.bytes) break;
				drop(oldest);
			}
		},
	};
}
