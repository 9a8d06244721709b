import { expect, test } from "vitest";
import { sampleOf } from "../../../scripts/mutation/sample.ts";

const CODE = `import { b } from "./b.ts";

interface Nothing {
	readonly a: string;
}

/** One. */
export function one(): number {
	const a = 1;

	return a;
}

const two = {
	a: 1,
};
`;

test("chooses whole declarations that do something, the same by the same seed", () => {
	const code = new Map([["src/a.ts", CODE]]);
	expect(sampleOf(code, 1000, 1)).toEqual(["src/a.ts:14-17", "src/a.ts:8-13"]);
	expect(sampleOf(code, 1, 3)).toHaveLength(1);
	expect(sampleOf(code, 1, 3)).toEqual(sampleOf(code, 1, 3));
});
