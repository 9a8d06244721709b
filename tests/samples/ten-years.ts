import { DAY, type Instant, shift } from "../../src/model/instant.ts";
import { newestFirst, type Story } from "../../src/model/story.ts";
import { facetsOf, storyOf } from "./stories.ts";

export const LAST_RUN_OF_TEN_YEARS: Instant = "2024-11-08T20:00:00.000Z";

/** Ten years with a story every third day, one in ten of them with Japan. Newest first. */
export const TEN_YEARS: readonly Story[] = Array.from({ length: 1218 }, (_, n) => {
	const published = shift(LAST_RUN_OF_TEN_YEARS, -n * 3 * DAY - 9 * 3_600_000);
	return storyOf(`n${n}`, { published, facets: facetsOf({ partners: n % 10 === 0 ? ["JP"] : ["FR"] }) });
}).sort(newestFirst);
