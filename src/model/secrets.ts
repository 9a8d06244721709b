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

/** The parameters of an address, as they are written in it, that only we may know. */
export function secretsOf(address: string): readonly string[] {
	const query = address.indexOf("?");
	if (query === -1) return [];
	const hash = address.indexOf("#", query);
	return address
		.slice(query + 1, hash === -1 ? undefined : hash)
		.split("&")
		.filter(isSecret);
}

/**
 * An address as anybody may see it: without a name and password, and without the parameters that let in whoever knows them. Where
 * feeds are asked for it stands in full.
 * @param secrets the parameters, those of the address itself unless given
 */
export function withoutSecrets(address: string, secrets = secretsOf(address)): string {
	const open = address.replace(/^(https?:\/\/)[^\s/?#@]*@/i, "$1");
	if (secrets.length === 0 || !secrets.some((secret) => open.includes(secret))) return open;
	const query = open.indexOf("?");
	if (query === -1) return open;
	const found = open.indexOf("#", query);
	const hash = found === -1 ? open.length : found;
	const kept = open
		.slice(query + 1, hash)
		.split("&")
		.filter((pair) => !secrets.includes(pair));
	return `${open.slice(0, query)}${kept.length > 0 ? `?${kept.join("&")}` : ""}${open.slice(hash)}`;
}
