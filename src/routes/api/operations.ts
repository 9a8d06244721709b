import type { Site } from "../site.ts";
import { facetOperations } from "./facets.ts";
import { HISTORY_OPERATIONS } from "./history.ts";
import { occurrenceOperations } from "./occurrences.ts";
import type { Operation } from "./operation.ts";
import { personsOperation } from "./persons.ts";
import { SOURCE_OPERATION } from "./sources.ts";
import { statsOperation } from "./stats.ts";
import { storyOperations } from "./stories.ts";
import { SUMMARY_OPERATIONS } from "./summary.ts";

/** All that the API can be asked. */
export function operationsOf({ parameters }: Pick<Site, "parameters">): readonly Operation[] {
	return [
		...storyOperations(parameters),
		...HISTORY_OPERATIONS,
		...occurrenceOperations(parameters),
		...facetOperations(parameters),
		...SUMMARY_OPERATIONS,
		personsOperation(parameters),
		statsOperation(parameters),
		SOURCE_OPERATION,
	];
}
