import { isPublicAddress } from "../model/address.ts";
import type { Feed, FeedItem } from "../model/feed.ts";
import { lastingHash } from "../model/hash.ts";
import type { Source } from "../model/source.ts";
import { canonicalUrl } from "./canonical.ts";

/** Who an article is, and where it is read. */
export interface Identity {
	/** See `Article.key`. */
	readonly key: string;
	/** See `Article.url`. */
	readonly url: string;
	readonly link: URL;
}

/** What templates write where they have no id. */
const NO_ID =
	/^(?:n\/?a|none|null|nil|nan|undefined|false|true|guid|id|item|post|news|default|untitled|#|-+|0+|\{?0{8}-(?:0{4}-){3}0{12}\}?)$/i;
/** A place in a list rather than a name: the next item takes it over. */
const PLACE = /^\d{1,2}$/;
/** Fragments that say how a reader came. */
const TRACKING_HASH = /^#(?:xtor|utm_|rss|ref|from|ftag|comments?|respond|ga=|\?)/i;

/**
 * Tells the items of one document apart. An item is known by its id where the document has that id once; by its canonical address where
 * it has no such id, or the id is but another form of that address, as the BBC has it with a number that moves with each edit.
 * Where several items have one address, or it is the home page's, what tells them apart counts: the id, which is also the
 * better link if it is an address, or the fragment. Known by its source first, so that nobody can list another's article as his.
 * @returns how the source's item is known, given where it links to
 */
export function identities(feed: Feed, source: Source): (item: FeedItem, link: URL) => Identity {
	const ids = new Map<string, Set<string>>();
	const places = new Map<string, Set<string>>();
	for (const { id, link, title = "" } of feed.items) {
		const url = link === undefined ? null : URL.parse(link);
		if (!url) continue;
		const canonical = canonicalUrl(url, source);
		const named = nameOf(id, source);
		if (named !== undefined) put(ids, named, canonical);
		const isForm = url.hash === "" && named?.startsWith(`${canonical}#`) === true;
		put(places, canonical, isForm ? title : (named ?? url.hash));
	}
	const repeated = new Set(feed.repeated ?? []);
	const isTwice = (named: string, written: string): boolean => (ids.get(named)?.size ?? 0) > 1 || repeated.has(written);
	return (item, link) => {
		const url = canonicalUrl(link, source);
		const known = (name: string, at: string, better?: URL): Identity => ({
			key: `${source.id}/${lastingHash(name)}`,
			url: at,
			link: better ?? link,
		});
		const named = nameOf(item.id, source);
		const isShared = (places.get(url)?.size ?? 0) > 1 || isHome(link) || repeated.has(addressOf(link));
		if (named !== undefined && !isTwice(named, item.id ?? "")) {
			const page = pageOf(item.id);
			if (isShared && page) return known(named, named, page);
			if (isShared) return known(named, `${url}#${encodeURIComponent(named)}`);
			if (!PLACE.test(named) && !(page && canonicalUrl(page, source) === url)) return known(named, url);
		}
		if (isShared && link.hash !== "" && !TRACKING_HASH.test(link.hash)) {
			const whole = url.includes("#") ? url : url + link.hash;
			return known(whole, whole);
		}
		return known(url, url);
	};
}

/** The address without what a page does with it. */
function addressOf(link: URL): string {
	return link.href.slice(0, link.href.length - link.hash.length);
}

/** What an id says, the same whatever form of an address it is written in; nothing if it says nothing. */
function nameOf(id: string | undefined, source: Source): string | undefined {
	const text = id?.trim() ?? "";
	if (text === "" || NO_ID.test(text)) return undefined;
	if (!/^https?:\/\//i.test(text)) return text;
	const page = pageOf(text);
	if (!page || isHome(page) || page.href === source.feed) return undefined;
	const url = canonicalUrl(page, source);
	return url.includes("#") || TRACKING_HASH.test(page.hash) ? url : url + page.hash;
}

function pageOf(id: string | undefined): URL | undefined {
	const url = URL.parse(id?.trim() ?? "");
	return url && isPublicAddress(url) ? url : undefined;
}

function isHome({ pathname, search, hash }: URL): boolean {
	return pathname === "/" && search === "" && !/^#!?\/.|^#!./.test(hash);
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
	const values = map.get(key);
	if (values) values.add(value);
	else map.set(key, new Set([value]));
}
