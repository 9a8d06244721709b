import { it } from "vitest";
import { askAtRandom } from "./random.ts";

it(
	"answers 50,000 random requests, each in bounds, without an error of ours and without reflected markup",
	{
		timeout: 600_000,
	},
	() => askAtRandom(50_000),
);
