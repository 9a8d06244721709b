import type { EventType } from "../../model/facets.ts";
import type { EventFacets } from "../../model/occurrence.ts";
import type { Counterpart } from "./counterpart.ts";

/** How one language names each type of event. */
export type Phrases = Readonly<Record<EventType, (event: EventFacets, counterpart: Counterpart) => string>>;
