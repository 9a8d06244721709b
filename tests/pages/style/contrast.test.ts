import { describe, expect, test } from "vitest";
import { FEED_STYLE_SHEET } from "../../../src/pages/style/feed.ts";
import { STYLE } from "../../../src/pages/style/style.ts";

type Scheme = "light" | "dark";

/** The colours of the stylesheet by name, `#rrggbb`. */
function coloursOf(scheme: Scheme): ReadonlyMap<string, string> {
	return new Map(
		[...STYLE.matchAll(/--(\w+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name = "", light = "", dark = ""]) => [
			name,
			scheme === "light" ? light : dark,
		]),
	);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
	const hex = colour.length === 4 ? colour.replace(/\w/g, "$&$&") : colour;
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"] as const)("in the %s the stylesheet's", (scheme) => {
	const colours = coloursOf(scheme);
	const of = (name: string): string => colours.get(name) ?? expect.fail(`there is no colour ${name}`);

	test.each(["ink", "soft", "blue", "gold", "red", "green"])("%s letters stand out from paper and card", (name) => {
		for (const ground of ["paper", "card"]) expect(contrast(of(name), of(ground)), ground).toBeGreaterThan(4.5);
	});

	test.each(["edge", "blue", "gold"])("%s borders, bars and rings of focus do so too", (name) => {
		for (const ground of ["paper", "card"]) expect(contrast(of(name), of(ground)), ground).toBeGreaterThan(3);
	});

	test("letters of a button stand out from it", () => {
		expect(contrast(of("paper"), of("blue"))).toBeGreaterThan(4.5);
	});
});

test("borders of controls are drawn with the colour that stands out", () => {
	const rules = [...STYLE.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", rule = ""]) => ({
		selector,
		rule,
	}));
	const bordered = rules.filter(
		({ selector, rule }) =>
			/(?:^|[\s,])(?:input|button|select)(?=[\s,{]|$)|\.chips a/.test(selector) && /border/.test(rule),
	);
	expect(bordered.length).toBeGreaterThan(1);
	for (const { selector, rule } of bordered) expect(rule, selector).toMatch(/var\(--(?:edge|blue)\)/);
});

test("a feed that a browser shows has borders that stand out in both", () => {
	for (const ground of ["#fbfaf6", "#171613"]) {
		expect(FEED_STYLE_SHEET).toContain(`background: ${ground}`);
		expect(contrast("#767265", ground)).toBeGreaterThan(3);
	}
});
