/**
 * Hosts that only mean something inside somebody's network (RFC 6761, RFC 6762, RFC 8375), and those that networks use and nobody is to
 * be given (RFC 6762 appendix G, ICANN's resolution of 4 February 2018 on .corp, .home and .mail).
 */
const PRIVATE_NAMES =
	/(^|\.)(localhost|local|internal|home\.arpa|lan|test|invalid|onion|localdomain|corp|home|mail|private|intranet|svc)$/;

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
	const [a = 0, b = 0, c = 0, d = 0] = host.split(".").map(Number);
	if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
	if (a === 100 && b >= 64 && b < 128) return false;
	if (a === 169 && b === 254) return false;
	if (a === 172 && b >= 16 && b < 32) return false;
	if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) return false;
	if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false;
	if (a === 203 && b === 0 && c === 113) return false;
	// What a machine at Azure asks about itself (https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16).
	return !(a === 168 && b === 63 && c === 129 && d === 16);
}

/** Global unicast only (RFC 4291: 2000::/3), and none of its special purposes: protocols (2001::/23, Teredo among them), examples, 6to4. */
function isPublicIpv6(host: string): boolean {
	const [first = 0, second = 0] = host.split(":").map((part) => Number.parseInt(part || "0", 16));
	if (first < 0x2000 || first > 0x3fff || first === 0x2002) return false;
	if (first === 0x2001 && (second < 0x200 || second === 0xdb8)) return false;
	return !(first === 0x3fff && second < 0x1000);
}
