import { it } from "vitest";
import { askAtRandom } from "./random.ts";

it("answers 50,000 random requests, each in bounds, without an error of ours and without reflected markup", () =>
	askAtRandom(50_000));
