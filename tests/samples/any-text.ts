import fc from "fast-check";

/**
 * Any string at all: random UTF-16 code units, halves of pairs and controls among them. Graphemes and code points, which
 * `fc.string` can make, cost seconds to set up.
 */
export function anyText(maxLength = 40): fc.Arbitrary<string> {
	return fc.array(fc.nat(0xffff), { maxLength }).map((units) => String.fromCharCode(...units));
}
