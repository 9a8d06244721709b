/** U+00A0 to U+00FF in order, by their HTML 4 names. */
const LATIN_1 = `
	nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
	micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig
	Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash
	Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute
	ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc
	uuml yacute thorn yuml
`;

/** The other HTML 4 names, each followed by its character. */
const SYMBOLS = `
	OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ
	Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ
	Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi
	ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω thetasym ϑ upsih ϒ piv ϖ ensp
	\u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ndash – mdash — lsquo ‘ rsquo ’
	sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo ›
	oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade ™ alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr
	⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus −
	lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le
	≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang 〈
	rang 〉 loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦
`;

const words = (text: string): string[] => text.trim().split(/[ \n\t]+/);

function table(): ReadonlyMap<string, string> {
	const found = new Map<string, string>([
		["amp", "&"],
		["lt", "<"],
		["gt", ">"],
		["quot", '"'],
		["apos", "'"],
	]);
	for (const [i, name] of words(LATIN_1).entries()) found.set(name, String.fromCodePoint(0xa0 + i));
	const symbols = words(SYMBOLS);
	for (let i = 0; i + 1 < symbols.length; i += 2) found.set(symbols[i] ?? "", symbols[i + 1] ?? "");
	return found;
}

/**
 * HTML 4's named characters, which feeds use inside XML as if it knew them. The 2,000 names that HTML 5 added are not
 * worth their size in a Worker.
 */
const NAMED = table();

/**
 * Names that need no semicolon (HTML §13.5: those of Latin-1), and the dashes and quotation marks of which editors forget it as
 * often. Not before "=" or a letter: "&copy=1" is of an address.
 */
const BARE: ReadonlySet<string> = new Set([
	...words(LATIN_1),
	..."amp lt gt quot mdash ndash ldquo rdquo lsquo rsquo bdquo sbquo hellip bull trade euro".split(" "),
]);
/** Names that are found even where a word was written against them. */
const AGAINST = /^(nbsp|laquo|raquo|shy|mdash|ndash|quot)([a-zA-Z].*)$/;

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,8})|#([0-9]{1,9})|([a-zA-Z][a-zA-Z0-9._-]{0,63}));?/g;

/** The entities that a document declares, and how many characters they may still grow into. */
export interface Declared {
	readonly values: ReadonlyMap<string, string>;
	budget: number;
	/** References left as written because the budget was spent. */
	refused: number;
}

/**
 * Resolves character references once: numeric ones, HTML's names and the document's own. An unknown name, a bare `&`
 * and whatever exceeds the budget (billion laughs) stays as it is written. Code points that no text may hold become U+FFFD.
 */
export function decodeEntities(text: string, declared?: Declared): string {
	if (!text.includes("&")) return text;
	return text.replace(
		REFERENCE,
		(whole, hex: string | undefined, decimal: string | undefined, name: string | undefined, at: number) => {
			if (hex !== undefined) return character(Number.parseInt(hex, 16));
			if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
			if (!whole.endsWith(";")) return text[at + whole.length] === "=" ? whole : unended(whole, name ?? "");
			const own = declared?.values.get(name ?? "");
			if (own !== undefined && declared) {
				if (own.length > declared.budget) {
					declared.refused++;
					return whole;
				}
				declared.budget -= own.length;
				return own;
			}
			return NAMED.get(name ?? "") ?? whole;
		},
	);
}

function unended(whole: string, name: string): string {
	if (BARE.has(name)) return NAMED.get(name) ?? whole;
	const [, known = "", rest = ""] = AGAINST.exec(name) ?? [];
	return known === "" ? whole : `${NAMED.get(known)}${rest}`;
}

/** Halves of a surrogate pair are kept, since some publishers write one reference for each half. */
function character(code: number): string {
	if (code === 0 || code > 0x10ffff) return "\ufffd";
	return String.fromCodePoint(code);
}

/** Text as it stands between tags of HTML, quotes as they are: what `decodeEntities` undoes. */
export function escapeText(text: string): string {
	return /[&<>]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;
}
