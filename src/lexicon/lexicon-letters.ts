/**
 * In UTF-8 a Cyrillic letter takes two bytes, and gzip squeezes one-byte text better by a seventh. So in the compiled lexicon lines
 * of Cyrillic languages stand in ASCII: each letter of the upper row is swapped with the sign under it, and back by the same swap.
 * Letters stand for their sounds where they can, so that a line resembles its Latin neighbours.
 */
const CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіғқңүұһөә";
const SIGNS = "abvgdejziyklmnoprstufhcwxq0123456789[]_{}";

const SWAPPED = Uint16Array.from({ length: 0x600 }, (_, code) => code);
for (let i = 0; i < CYRILLIC.length; i++) {
	SWAPPED[CYRILLIC.charCodeAt(i)] = SIGNS.charCodeAt(i);
	SWAPPED[SIGNS.charCodeAt(i)] = CYRILLIC.charCodeAt(i);
}

/** The letter that stands for another, by char code, and the other way round. */
export const swapped = (code: number): number => SWAPPED[code] ?? code;

/** Text with its letters swapped; twice is the text itself. */
export function swapLetters(written: string): string {
	let text = "";
	for (let i = 0; i < written.length; i++) text += String.fromCharCode(swapped(written.charCodeAt(i)));
	return text;
}
