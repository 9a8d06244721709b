import fc from "fast-check";
import { expect, test } from "vitest";
import { lineOf } from "../../src/platform/log.ts";
import { anyText } from "../samples/any-text.ts";

test("writes a line of visible characters, which reads back as it was", () => {
	const sly = fc.constantFrom("\u009b2J", "\u202e", "\u2028", "\u{e0061}", "\u3164", "\u001b]0;x\u0007", "\u007f");
	fc.assert(
		fc.property(fc.oneof(sly, anyText()), (error) => {
			const line = lineOf({ event: "refresh.source", error });
			expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029\u3164]/u);
			expect(JSON.parse(line)).toEqual({ event: "refresh.source", error });
		}),
	);
});
