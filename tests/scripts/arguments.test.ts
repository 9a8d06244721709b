import { expect, test } from "vitest";
import { readArguments } from "../../scripts/arguments.ts";
import { asWritten, flag, many, one, wholeNumber } from "../../scripts/options.ts";

const usage = {
	help: "",
	options: { port: one(wholeNumber(1, 9)), data: one(asWritten), fresh: flag, var: many(asWritten) },
	operands: { name: "DIR", least: 1, most: 1 },
};
const read = (...args: string[]) => readArguments(args, usage);

test("options are read wherever they stand, and what is not given has no value", () => {
	expect(read("--port", "7", "folder", "--var", "a", "--var=b", "--fresh")).toEqual({
		values: { port: 7, data: undefined, fresh: true, var: ["a", "b"] },
		operands: ["folder"],
	});
	expect(read()).toEqual({ values: { port: undefined, data: undefined, fresh: false, var: [] }, operands: [] });
});

test("of an option that is given twice, the last counts", () => {
	expect(read("--data", "a", "--data", "b")).toMatchObject({ values: { data: "b" } });
});

test("what follows -- is no option", () => {
	expect(read("--", "--fresh")).toMatchObject({ values: { fresh: false }, operands: ["--fresh"] });
});

test.each([["--help"], ["-h"]])("%s asks for help, whatever else is wrong", (help) => {
	expect(read(help, "--nothing")).toBe("help");
});

test.each([
	[["--prot", "7"], "--prot: there is no such option; the nearest is --port"],
	[["--toString"], "--toString: there is no such option"],
	[["-x"], "-x: there is no such option"],
	[["--port"], "--port: its value is missing"],
	[["--port", "70"], "--port 70: not from 1 to 9; the nearest is 9"],
	[["--fresh=yes"], "--fresh=yes: --fresh takes no value"],
	[["a", "b"], "b: nothing after DIR was expected here"],
])("%j is refused: %s", (args, message) => {
	expect(() => read(...args)).toThrow(message);
});
