/** Cookies of one chain of redirects that are kept, and characters of each. */
const MOST = 20;
const LONGEST = 2048;

/**
 * The cookies that servers set within one chain of redirects: simple gates set one, redirect to themselves, and want to see it again.
 * Each goes back to the host that set it, and to those it names (RFC 6265 §5.1.3), and is forgotten with the chain: nobody is followed.
 */
export class CookieJar {
	readonly #cookies = new Map<string, { readonly domain: string; readonly isExact: boolean; readonly pair: string }>();
	/** How many were set: a redirect to where one comes from is a gate where this has grown, and a circle where it has not. */
	taken = 0;

	take(response: Response, { hostname }: URL): void {
		for (const line of response.headers.getSetCookie()) {
			const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
			const name = pair.split("=", 1)[0] ?? "";
			if (!pair.includes("=") || pair.length > LONGEST || this.#cookies.size >= MOST) continue;
			const domain = /^domain=\.?(.+)$/i
				.exec(attributes.find((one) => /^domain=/i.test(one)) ?? "")?.[1]
				?.toLowerCase();
			// A host may speak for the other hosts of its domain, and for no other nor for a whole top level.
			const isWide = domain?.includes(".") === true && (hostname === domain || hostname.endsWith(`.${domain}`));
			const isDead = attributes.some((one) => /^max-age=(?:0|-\d+)$/i.test(one)) || pair.endsWith("=deleted");
			if (isDead) this.#cookies.delete(name);
			else this.#cookies.set(name, { domain: isWide && domain ? domain : hostname, isExact: !isWide, pair });
			this.taken++;
		}
	}

	/** What to send to an address; nothing where there is nothing. */
	for({ hostname }: URL): string | undefined {
		const pairs = [...this.#cookies.values()]
			.filter(({ domain, isExact }) => hostname === domain || (!isExact && hostname.endsWith(`.${domain}`)))
			.map(({ pair }) => pair);
		return pairs.length === 0 ? undefined : pairs.join("; ");
	}
}
