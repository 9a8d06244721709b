import type { View } from "../formats/item.ts";
import type { UiLanguage } from "../labels/labels.ts";
import type { Source } from "../model/source.ts";
import type { Selection } from "./selection.ts";

/** Where a view is looked from. */
export interface Viewer {
	/** As chosen: who did not choose sees each story in the language of its representative report. */
	readonly ui: UiLanguage | undefined;
	readonly origin: string;
	readonly sources: ReadonlyMap<string, Source>;
}

/** How the stories of a selection are looked at: by the reports that it chooses, in the language of its reader. */
export function viewOf({ facets }: Selection, { ui, origin, sources }: Viewer): View {
	return {
		ui: ui ?? "en",
		origin,
		languages: [...(facets.language ?? []), ...(ui === undefined ? [] : [ui])],
		sourceIds: facets.source ?? [],
		sources,
	};
}
