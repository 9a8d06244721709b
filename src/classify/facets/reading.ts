import type { Language } from "../../languages/language.ts";
import type { Words } from "../../lexicon/words.ts";
import type { Instant } from "../../model/instant.ts";
import type { Field, Hit } from "../hit.ts";
import type { OfficeHolder } from "./persons.ts";

/** An article as the facets read it. */
export interface FacetReading {
	readonly title: string;
	readonly excerpt: string;
	readonly published: Instant;
	readonly language: Language;
	/** The source is of Kazakhstan, so that an unnamed head of state is the Kazakh one. */
	readonly isHome: boolean;
	readonly hits: readonly Hit[];
	readonly words: Readonly<Record<Field, Words>>;
	/** Everybody named who was in office on the day. */
	readonly holders: readonly OfficeHolder[];
}
