/** The pattern of names of parameters that let in whoever knows their value: tokens, keys, passwords, signatures, sessions. */
export const SECRET_NAMES =
	"(?:access_?|auth_?|api_?|client_?|feed_?|private_?|refresh_?|rss_?|user_?|x-)?(?:token|key|apikey|accesskey|auth|authorization|password|passwd|pass|pwd|secret|signature|sig|jwt|session(?:_?id)?|credentials?)";
const NAME = new RegExp(`^(?:${SECRET_NAMES}|sign)$`, "i");
/** What tells us apart from others without being called so: RSSHub's access code. */
const CODE = /^(?:code|access_?code|hash|login|user(?:name)?)$/i;
/** Long enough, and with digits among its letters, to be nobody's word. */
const RANDOM = /^(?=.*\d)[\w.~-]{16,}$/;

function isSecret(pair: string): boolean {
	const equals = pair.indexOf("=");
	if (equals === -1) return false;
	const name = pair.slice(0, equals);
	return NAME.test(name) || (CODE.test(name) && RANDOM.test(pair.slice(equals + 1)));
}

/** Figures among letters for so long that nobody reads it: what a private address has in its path. */
const KEY = /[a-z\d]{16,}/gi;
/** A letter beside a figure; a word with a year has one or two. */
const TURN = /(?<=\d)[a-z]|(?<=[a-z])\d/gi;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function isKey(segment: string): boolean {
	return UUID.test(segment) || (segment.match(KEY) ?? []).some((run) => (run.match(TURN) ?? []).length >= 4);
}

/** An address as it is written, in parts that lie next to each other. */
function partsOf(address: string): {
	readonly origin: string;
	readonly path: string;
	readonly query: string;
	readonly hash: string;
} {
	const [, origin = "", path = "", query = "", hash = ""] =
		/^((?:[a-z][a-z\d+.-]*:)?(?:\/\/[^/?#]*)?)([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/i.exec(address) ?? [];
	return { origin, path, query, hash };
}

/** An address without the keys in its path. */
export function withoutKeys(address: string): string {
	return withoutSecrets(address, partsOf(address).path.split("/").filter(isKey));
}

/** What only we may know of an address, as it is written in it: parameters of its query or fragment, and keys in its path. */
export function secretsOf(address: string): readonly string[] {
	const { path, query, hash } = partsOf(address);
	return [
		...path.split("/").filter(isKey),
		...query.slice(1).split("&").filter(isSecret),
		...hash.slice(1).split("&").filter(isSecret),
	];
}

/** What stands for a key in a path. */
const HIDDEN = "hidden";

/**
 * An address as anybody may see it: without a name and password, and without what lets in whoever knows it. Where feeds are asked for
 * it stands in full.
 * @param secrets what only we may know, of the address itself unless given
 */
export function withoutSecrets(address: string, secrets = secretsOf(address)): string {
	const open = address.replace(/^(https?:\/\/)[^\s/?#@]*@/i, "$1");
	if (secrets.length === 0 || !secrets.some((secret) => open.includes(secret))) return open;
	const { origin, path, query, hash } = partsOf(open);
	const opened = path.split("/").map((segment) => (secrets.includes(segment) ? HIDDEN : segment));
	const left = [query, hash].map((part) => {
		const kept = part
			.slice(1)
			.split("&")
			.filter((pair) => !secrets.includes(pair));
		return kept.length > 0 && kept[0] !== "" ? part.slice(0, 1) + kept.join("&") : "";
	});
	return origin + opened.join("/") + left.join("");
}

/** Letters of a secret by which it is known where a text was cut in it. */
const FEWEST = 6;

/** A text without what only we may know of an address, be it in whole or cut: what others say of it names no parameter. */
export function withoutSecretsOf(text: string, address: string): string {
	const values = secretsOf(address).map((secret) => secret.slice(secret.indexOf("=") + 1));
	return values
		.flatMap((value) => [value, decoded(value)])
		.filter((value) => value.length >= FEWEST)
		.reduce((so, value) => {
			let end = value.length;
			while (end >= FEWEST && !so.includes(value.slice(0, end))) end--;
			return end < FEWEST ? so : so.replaceAll(value.slice(0, end), "…");
		}, text);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
