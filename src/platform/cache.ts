import type { Log } from "../ports.ts";

/** What all that we serve from the record is tagged with in Cloudflare's cache. */
export const RECORD_TAG = "record";

/**
 * Empties Cloudflare's cache before the Worker of what was made of the record: https://developers.cloudflare.com/workers/cache/purge/.
 * It never throws: a copy that stays is fresh for minutes only. @returns whether there is such a cache, which a local runtime lacks.
 */
export async function purgeEdge(cache: Partial<CacheContext>, log: Log): Promise<boolean> {
	try {
		if (typeof cache.purge !== "function") return false;
		const { success, errors } = await cache.purge({ tags: [RECORD_TAG] });
		if (!success) log("cache.purge-failed", { errors: errors.map(({ message }) => message).join("; ") });
		return true;
	} catch (error) {
		log("cache.purge-failed", { error: String(error) });
		return false;
	}
}
