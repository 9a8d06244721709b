/**
 * Whether any of some pieces stands anywhere in a text. A pattern of alternatives says the same, but is compiled twice for texts in
 * Latin letters and twice for others, which in a fresh process costs more than all the looking.
 */
export function holdsAny(text: string, pieces: readonly string[]): boolean {
	for (let n = 0; n < pieces.length; n++) if (text.includes(pieces[n] ?? "")) return true;
	return false;
}

/** Whether a text holds a piece that one of some endings follows. */
export function holdsWith(text: string, piece: string, endings: readonly string[]): boolean {
	for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
		const end = at + piece.length;
		if (endings.some((ending) => text.startsWith(ending, end))) return true;
	}
	return false;
}

/** Whether a text holds a piece that none of some endings follows. */
export function holdsWithout(text: string, piece: string, endings: readonly string[]): boolean {
	for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
		const end = at + piece.length;
		if (!endings.some((ending) => text.startsWith(ending, end))) return true;
	}
	return false;
}
