/** A shared cache before a site, as RFC 9111 and RFC 5861 have it, with Cloudflare's purge by `Cache-Tag`. */

interface Copy {
	readonly response: Response;
	readonly at: number;
	readonly maxAge: number;
	readonly staleWhile: number;
	readonly staleIfError: number;
	readonly tags: readonly string[];
}

export interface EdgeCache {
	fetch(address: string): Promise<Response>;
	purge(options: { readonly tags: readonly string[] }): void;
	/** Requests that reached the site. */
	readonly asked: string[];
}

/** @param clock milliseconds */
export function edgeCache(site: (address: string) => Promise<Response>, clock: () => number): EdgeCache {
	const copies = new Map<string, Copy>();
	const asked: string[] = [];
	const ask = async (address: string, before?: Copy): Promise<Response> => {
		asked.push(address);
		const response = await site(address);
		if (response.status >= 500 && before !== undefined) return before.response.clone();
		const control = response.headers.get("cache-control") ?? "";
		if (response.status === 200 && !/no-store|private/.test(control)) {
			copies.set(address, {
				response: response.clone(),
				at: clock(),
				maxAge: seconds(control, "s-maxage") ?? seconds(control, "max-age") ?? 0,
				staleWhile: seconds(control, "stale-while-revalidate") ?? 0,
				staleIfError: seconds(control, "stale-if-error") ?? 0,
				tags: (response.headers.get("cache-tag") ?? "").split(",").map((tag) => tag.trim()),
			});
		}
		return response;
	};
	return {
		asked,
		async fetch(address) {
			const copy = copies.get(address);
			if (copy === undefined) return ask(address);
			const age = (clock() - copy.at) / 1000;
			if (age <= copy.maxAge) return copy.response.clone();
			if (age <= copy.maxAge + copy.staleWhile) {
				await ask(address, copy);
				return copy.response.clone();
			}
			return ask(address, age <= copy.maxAge + copy.staleIfError ? copy : undefined);
		},
		purge({ tags }) {
			for (const [address, copy] of copies) if (copy.tags.some((tag) => tags.includes(tag))) copies.delete(address);
		},
	};
}

function seconds(control: string, name: string): number | undefined {
	const found = new RegExp(`(?:^|,)\\s*${name}=(\\d+)`).exec(control)?.[1];
	return found === undefined ? undefined : Number(found);
}
