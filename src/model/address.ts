/** Hosts that only mean something inside somebody's network (RFC 6761, RFC 6762, RFC 8375). */
const PRIVATE_NAMES = /(^|\.)(localhost|local|internal|home\.arpa|lan|test|invalid|onion)$/;

/** Octets of a name (RFC 1035 §2.3.4). */
const LONGEST_HOST = 253;

/**
 * Whether an address may be fetched or shown to a reader: http or https, no credentials, and a host that is public by its
 * form. A public name that resolves to a private address is the resolver's business: Workers cannot reach one.
 */
export function isPublicAddress(url: URL): boolean {
	if (url.protocol !== "http:" && url.protocol !== "https:") return false;
	if (url.username !== "" || url.password !== "") return false;
	const host = withoutDots(url.hostname);
	if (host.length > LONGEST_HOST) return false;
	if (host.startsWith("[")) return isPublicIpv6(host.slice(1, -1));
	if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPublicIpv4(host);
	return host.includes(".") && !PRIVATE_NAMES.test(host);
}

/** First labels that only say for which device the page is laid out, or nothing. */
const TWIN_HOST = /^(?:(?:www|m|mobile|wap|pda|amp|turbo)\.(?=[^.]+\.))+/;

/** The one name of a host under its many: without "www." and those of its mobile or AMP twin, and without the root's dot. */
export function plainHost(host: string): string {
	return withoutDots(host).replace(TWIN_HOST, "");
}

/** A host without the dots at its end. A pattern would take the square of their number. */
function withoutDots(host: string): string {
	let end = host.length;
	while (host[end - 1] === ".") end--;
	return host.slice(0, end);
}

/** Not in the special-purpose blocks of RFC 6890. The URL parser has already turned `0x7f.1` and `2130706433` into four numbers. */
function isPublicIpv4(host: string): boolean {
	const [a = 0, b = 0, c = 0] = host.split(".").map(Number);
	if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
	if (a === 100 && b >= 64 && b < 128) return false;
	if (a === 169 && b === 254) return false;
	if (a === 172 && b >= 16 && b < 32) return false;
	if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) return false;
	if (a === 198 && (b === 18 || b === 19)) return false;
	return true;
}

/** Global unicast only (RFC 4291: 2000::/3), and not the ranges that embed an IPv4 address (6to4, Teredo). */
function isPublicIpv6(host: string): boolean {
	return /^[23][0-9a-f]{3}:/.test(host) && !/^2002:/.test(host) && !/^2001:(0{0,4}:|:)/.test(host);
}
