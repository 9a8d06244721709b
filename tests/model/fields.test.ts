import { expect, test } from "vitest";
import { isFields } from "../../src/model/fields.ts";

test.each([
	[{}, true],
	[{ a: 1 }, true],
	[[], false],
	[null, false],
	["{}", false],
	[1, false],
	[undefined, false],
])("of %j it is %s that it is an object of JSON", (value, expected) => {
	expect(isFields(value)).toBe(expected);
});
