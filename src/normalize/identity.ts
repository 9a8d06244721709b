import { isPublicAddress } from "../model/address.ts";
import type { Feed, FeedItem } from "../model/feed.ts";
import { lastingHash } from "../model/hash.ts";
import { secretsOf, withoutSecrets } from "../model/secrets.ts";
import type { Source } from "../model/source.ts";
import { canonicalUrl } from "./canonical.ts";

/** Who an article is, and where it is read. */
export interface Identity {
	/** See `Article.key`. */
	readonly key: string;
	/** See `Article.url`. */
	readonly url: string;
	readonly link: URL;
	/** Where the item links to, whether or not anybody may go there. */
	readonly written: URL;
}

/** What templates write where they have no id. */
const NO_ID =
	/^(?:n\/?a|none|null|nil|nan|undefined|false|true|guid|id|item|post|news|default|untitled|#|-+|0+|\{?0{8}-(?:0{4}-){3}0{12}\}?)$/i;
/** A place in a list rather than a name: the next item takes it over. */
const PLACE = /^\d{1,2}$/;
/** Fragments that say how a reader came. */
const TRACKING_HASH = /^#(?:xtor|utm_|rss|ref|from|ftag|comments?|respond|ga=|\?)/i;

/**
 * Distinguishes the items of one document. An item is known by its id where the document has that id once; by its canonical address where
 * it has no such id, or the id is but another form of that address, as the BBC has it with a number that moves with each edit.
 * Where several items have one address, or it is the home page's, what distinguishes them counts: the id, which is also the
 * better link if it is an address, or the fragment. Known by its source first, so that nobody can list another's article as his.
 * @returns how an item is known; nothing where it links nowhere
 */
export function identities(feed: Feed, source: Source): (item: FeedItem) => Identity | undefined {
	const secrets = secretsOf(source.feed);
	const open = (written: string | undefined): string | undefined =>
		written === undefined || secrets.length === 0 ? written : withoutSecrets(written, secrets);
	const found = new Map(
		feed.items.map((item) => [item, claimsOf(open(item.id), open(item.leadsTo ?? item.link), source)]),
	);
	const ids = new Distinct();
	const places = new Distinct();
	for (const [{ title = "" }, claims] of found) {
		if (claims === undefined) continue;
		const { url, hash, named } = claims;
		if (named !== undefined) ids.put(named, url);
		const isForm = hash === "" && named?.startsWith(url) === true && named.charAt(url.length) === "#";
		places.put(url, isForm ? title : (named ?? hash));
	}
	const repeated = new Set<string | undefined>(feed.repeated);
	return (item) => {
		const claims = found.get(item);
		if (claims === undefined) return undefined;
		const { link, url, hash, named, page, isForm } = claims;
		const known = (name: string, at: string, better = link): Identity => ({
			key: `${source.id}/${lastingHash(name)}`,
			url: at,
			link: better,
			written: link,
		});
		const isShared = places.areSeveral(url) || isHome(link) || repeated.has(addressOf(link));
		if (named !== undefined && !ids.areSeveral(named) && !repeated.has(item.id)) {
			if (isShared) return page ? known(named, named, page) : known(named, `${url}#${encodeURIComponent(named)}`);
			if (isForm !== true && !PLACE.test(named)) return known(named, url);
		}
		if (isShared && !TRACKING_HASH.test(hash)) {
			const whole = url.includes("#") ? url : url + hash;
			return known(whole, whole);
		}
		return known(url, url);
	};
}

/** Which keys were given more than one value. */
class Distinct {
	readonly #first = new Map<string, string>();
	readonly #several = new Set<string>();

	put(key: string, value: string): void {
		const first = this.#first.get(key);
		if (first === undefined) this.#first.set(key, value);
		else if (first !== value) this.#several.add(key);
	}

	areSeveral(key: string): boolean {
		return this.#several.has(key);
	}
}

/** What an item says of who it is. */
interface Claims {
	readonly link: URL;
	readonly url: string;
	readonly hash: string;
	/** What its id says, the same whatever form of an address it is written in; nothing if it says nothing. */
	readonly named?: string;
	/** The page that its id is the address of. */
	readonly page?: URL;
	/** That page is the one it links to: the id is but another form of the address. */
	readonly isForm?: boolean;
}

function claimsOf(id: string | undefined, link: string | undefined, source: Source): Claims | undefined {
	const url = link === undefined ? null : URL.parse(link);
	if (!url) return undefined;
	const canonical = canonicalUrl(url, source);
	const about = { link: url, url: canonical, hash: url.hash };
	const text = id?.trim() ?? "";
	if (text === "" || NO_ID.test(text)) return about;
	// The commonest: the id is the link.
	if (text === link && !isHome(url)) return { ...about, named: canonicalId(canonical, url), page: url, isForm: true };
	if (!/^https?:\/\//i.test(text)) return { ...about, named: text };
	const page = URL.parse(text);
	if (!page || !isPublicAddress(page) || isHome(page) || page.href === withoutSecrets(source.feed)) return about;
	const other = canonicalUrl(page, source);
	return { ...about, named: canonicalId(other, page), page, isForm: other === canonical };
}

/** An address as an id keeps its fragment, unless that says how a reader came. */
function canonicalId(canonical: string, { hash }: URL): string {
	return canonical.includes("#") || TRACKING_HASH.test(hash) ? canonical : canonical + hash;
}

/** The address without what a page does with it. */
function addressOf(link: URL): string {
	return link.href.slice(0, link.href.length - link.hash.length);
}

function isHome(url: URL): boolean {
	if (url.pathname !== "/") return false;
	const { search, hash } = url;
	return search === "" && !/^#!?\/.|^#!./.test(hash);
}
