import { classify } from "../../src/classify/classify.ts";
import type { Classification } from "../../src/model/classification.ts";
import { articleOf, type Item } from "../../training/relevance/items.ts";

/** A labelled headline, classified as its source would have it. */
export function judge(item: Item): Classification {
	return classify(articleOf(item), { country: item.sourceCountry ?? "", language: item.lang });
}
