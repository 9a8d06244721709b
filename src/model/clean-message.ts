import { SECRET_NAMES, withoutKeys } from "./secrets.ts";
import { visible } from "./visible.ts";

/** Characters of one message: enough for what happened and where, too little for a stranger to say much. */
const LONGEST = 300;

/** A name before the host; with a password, which may have any sign, where no port can be meant. */
const CREDENTIALS = /(\/\/)(?:[^\s/@:"'<>]{1,100}:(?!\d{1,5}(?:[/?#]|$))[^\s"'<>]{1,300}|[^\s/@"'<>]{1,300})@/g;
/** The same where the address has no scheme. */
const LOGIN = /(^|[\s"'<>])(?!mailto:)[^\s/@:"'<>]{1,100}:[^\s@"'<>]{1,300}@(?=[\w-]+\.)/g;
const ADDRESS = /https?:\/\/[^\s"'<>]+/g;
const SECRETS = new RegExp(`((?:^|[?&;\\s])${SECRET_NAMES}[=:]\\s?)(?:(?:basic|bearer)\\s)?[^&\\s"'<>]{1,300}`, "gi");

/**
 * A message as it may be shown anywhere, a terminal included, and to anyone: one line of visible characters, without the names,
 * passwords and keys that addresses carry, at most 300 characters of it.
 */
export function cleanMessage(message: string): string {
	const text = visible(message.slice(0, 4 * LONGEST))
		.replace(/[\t\n ]+/g, " ")
		.replace(CREDENTIALS, "$1")
		.replace(LOGIN, "$1")
		.replace(ADDRESS, (address) => withoutKeys(address))
		.replace(SECRETS, "$1…")
		.trim();
	return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text;
}
