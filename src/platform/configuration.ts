/** What an operator set, read: by the variables alone, or by them and the list of feeds that he keeps at an address. */
import { type Edits, readEdits } from "../channels/edits.ts";
import { type FacetTable, facetsFor } from "../channels/facets.ts";
import { type Instant, MINUTE, shift } from "../model/instant.ts";
import type { Source } from "../model/source.ts";
import type { Clock, Store } from "../ports.ts";
import { type PushSettings, type PushVariables, readPushSettings } from "../push/settings.ts";
import { configured } from "../sources/configured.ts";
import { opmlAddress } from "../sources/opml.ts";
import { SOURCES } from "../sources/registry.ts";
import { isWritable } from "../store/held.ts";
import { readListVersion, readSourceList, type SourceList, versionOfList } from "../store/source-list.ts";

export interface Variables extends PushVariables {
	readonly SOURCES_OFF?: string;
	readonly SOURCES_EXTRA?: string;
	readonly SOURCES_OPML?: string;
	readonly STORIES_EDITED?: string;
}

export interface Configuration {
	readonly sources: readonly Source[];
	/** The same by id. */
	readonly byId: ReadonlyMap<string, Source>;
	readonly facets: FacetTable;
	/** Whom to tell what is new; absent where nobody is. */
	readonly settings?: PushSettings;
	/** The site's own, by `SITE_URL`. */
	readonly origin?: string;
	readonly edits: Edits;
	/** False where the operator's list cannot be read just now: then there are more sources than are known. */
	readonly isWhole: boolean;
	/** One sentence for each setting that could not be followed. */
	readonly problems: readonly string[];
}

export interface Configurations {
	/** Where the operator's list of feeds is; absent where it is no address. */
	readonly address?: string;
	/** What holds now. The same object while nothing changed. */
	readonly current: () => Promise<Configuration>;
	/** The list may have been read just now: it is looked up again, whatever is believed of it. */
	readonly lookAgain: () => void;
	/** Why a document is no list of feeds that can be followed; `undefined` where it is one. */
	readonly faultIn: (text: string) => string | undefined;
}

/** How long an isolate believes the list that it has. */
const LASTS = 10 * MINUTE;

/** Reads the settings; where they hang on a list at an address, it is looked up in the store, at most every ten minutes. */
export function configurations(variables: Variables, { store, clock }: { store: Store; clock: Clock }): Configurations {
	const address = opmlAddress(variables.SOURCES_OPML ?? "");
	if (address === undefined) {
		const fixed = configurationOf(variables, { opml: variables.SOURCES_OPML });
		return { current: async () => fixed, lookAgain: () => {}, faultIn: () => undefined };
	}
	let held: { readonly configuration: Configuration; readonly version: string } | undefined;
	let until: Instant = "";
	return {
		address,
		lookAgain: () => {
			until = "";
		},
		faultIn: (text) => faultIn(text, variables),
		async current() {
			const now = clock();
			if (held !== undefined && now < until) return held.configuration;
			const version = held === undefined ? undefined : await readListVersion(store);
			if (held === undefined || (version !== undefined && version !== held.version)) {
				const list = await readSourceList(store);
				// What cannot be read changes nothing; a cold isolate goes on without and looks again soon.
				const known = list.kind === "value" ? list.value : undefined;
				if (known !== undefined || held === undefined) {
					held = {
						configuration: configurationOf(variables, {
							opml: known?.copy?.text,
							troubles: troubleOf(known),
							isWhole: isWritable(list),
						}),
						version: known === undefined ? "" : versionOfList(known),
					};
					until = shift(now, isWritable(list) ? LASTS : MINUTE);
					return held.configuration;
				}
			}
			until = shift(now, version === undefined ? MINUTE : LASTS);
			return held.configuration;
		},
	};
}

function troubleOf(list: SourceList | undefined): string[] {
	if (list?.trouble === undefined) return [];
	const holds = list.copy === undefined ? "none was read yet" : `that of ${list.copy.at.slice(0, 10)} holds`;
	return [`SOURCES_OPML: the list cannot be read: ${list.trouble}; ${holds}`];
}

function configurationOf(
	variables: Variables,
	{
		opml,
		troubles = [],
		isWhole = true,
	}: { readonly opml: string | undefined; readonly troubles?: readonly string[]; readonly isWhole?: boolean },
): Configuration {
	const { SOURCES_OFF: off, SOURCES_EXTRA: extra } = variables;
	const { sources, problems } = configured(SOURCES, { off, extra, opml });
	const byId = new Map(sources.map((source) => [source.id, source]));
	const facets = facetsFor(byId);
	const { settings, origin, problems: ofPush } = readPushSettings(variables, facets);
	const { edits, problems: ofEdits } = readEdits(variables.STORIES_EDITED ?? "", facets);
	return {
		sources,
		byId,
		facets,
		...(settings !== undefined && { settings }),
		...(origin !== undefined && { origin }),
		edits,
		isWhole,
		problems: [...troubles, ...problems, ...ofPush, ...ofEdits],
	};
}

/** A page that came in its place, or a list of which no entry is right, must not take the place of one that was. */
function faultIn(opml: string, { SOURCES_EXTRA: extra }: Variables): string | undefined {
	const without = configured(SOURCES, { extra });
	const { sources, problems } = configured(SOURCES, { extra, opml });
	const known = new Set(without.sources.map((source) => JSON.stringify(source)));
	if (sources.some((source) => !known.has(JSON.stringify(source)))) return undefined;
	const [first] = problems.filter((problem) => !without.problems.includes(problem));
	return first === undefined ? undefined : `no entry of it can be followed: ${first}`;
}
