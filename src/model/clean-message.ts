import { SECRET_NAMES, withoutKeys } from "./secrets.ts";

/** Characters of one message: enough for what happened and where, too little for a stranger to say much. */
const LONGEST = 300;

const [BEL, ESC, CSI, OSC, ST] = [0x07, 0x1b, 0x9b, 0x9d, 0x9c].map((code) => String.fromCharCode(code));
/** What makes a terminal do something: CSI and OSC sequences (ECMA-48 §5.4, §8.3.89), any other escape. */
const ESCAPES = new RegExp(
	`(?:${ESC}\\[|${CSI})[0-?]{0,64}[ -/]{0,8}[@-~]?|(?:${ESC}\\]|${OSC})[^${BEL}${ESC}${ST}]{0,512}(?:${BEL}|${ESC}\\\\|${ST})?|${ESC}.?`,
	"g",
);
const controls = (): RegExp => /[\p{Cc}\u2028\u2029]+/gu;
/** What cannot be seen, or turns the direction of what follows. */
const invisible = (): RegExp => /[\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;
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
	const text = message
		.slice(0, 4 * LONGEST)
		.toWellFormed()
		.replace(ESCAPES, "")
		.replace(controls(), " ")
		.replace(invisible(), "")
		.replace(CREDENTIALS, "$1")
		.replace(LOGIN, "$1")
		.replace(ADDRESS, (address) => withoutKeys(address))
		.replace(SECRETS, "$1…")
		.trim();
	return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text;
}
