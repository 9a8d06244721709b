import { test } from "vitest";
import { askAtRandom } from "./random.ts";

test("answers 2,000 random requests, each in bounds, without an error of ours and without reflected markup", () =>
	askAtRandom(2000));
