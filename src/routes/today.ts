import type { Front } from "../model/front.ts";
import { type Day, EPOCH } from "../model/instant.ts";
import type { PageReader } from "../pages/reader.ts";
import type { Site } from "./site.ts";

/** The reader's day, by the moment of the front: a body has no clock. */
export function todayOf({ clock }: Pick<Site, "clock">, { at }: Front, { zone }: Pick<PageReader, "zone">): Day {
	return zone.local(at === EPOCH ? clock() : at).slice(0, 10);
}
