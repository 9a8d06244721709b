/** What of a text can be seen: a terminal obeys some characters, and others hide or turn round what stands beside them. */
import { pattern } from "./pattern.ts";

const [BEL, ESC, CSI, OSC, ST] = [0x07, 0x1b, 0x9b, 0x9d, 0x9c].map((code) => String.fromCharCode(code));
/** What makes a terminal do something: CSI and OSC sequences (ECMA-48 §5.4, §8.3.89), any other escape. */
const ESCAPES = new RegExp(
	`(?:${ESC}\\[|${CSI})[0-?]{0,64}[ -/]{0,8}[@-~]?|(?:${ESC}\\]|${OSC})[^${BEL}${ESC}${ST}]{0,512}(?:${BEL}|${ESC}\\\\|${ST})?|${ESC}.?`,
	"g",
);
/** Controls, but for what parts lines and columns. */
const controls = pattern(String.raw`(?![\n\t])[\p{Cc}\u2028\u2029]`, "gu");
/** What cannot be seen, or turns the direction of what follows. */
const invisible = pattern(
	String.raw`\u034f|[\u180b-\u180e]|[\p{Cf}\p{Noncharacter_Code_Point}\u115f\u1160\u2800\u3164\uffa0]`,
	"gu",
);
/** Both, but for what parts lines and columns. */
const unseen = pattern(
	String.raw`(?![\n\t])(?:\u034f|[\u180b-\u180e]|[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\u115f\u1160\u2028\u2029\u2800\u3164\uffa0])`,
	"gu",
);

/** What is surely seen: nearly every text is of nothing else, and Unicode's classes take long to compile. */
const SEEN = /^[ -~\n\t\u0400-\u04ff]*$/;

/** A text as a terminal may show it, in its lines: nothing obeys it, and nothing of it hides. */
export function visible(text: string): string {
	if (SEEN.test(text)) return text;
	return text.toWellFormed().replace(ESCAPES, "").replace(controls(), " ").replace(invisible(), "");
}

/** JSON of visible characters, which reads back as the same. */
export function visibleJson(json: string): string {
	if (SEEN.test(json)) return json;
	return json.replace(unseen(), (character) =>
		Array.from({ length: character.length }, (_, n) => unit(character.charCodeAt(n))).join(""),
	);
}

function unit(code: number): string {
	return `\\u${code.toString(16).padStart(4, "0")}`;
}
