/** A selection with less or more asked for, each by its address on one kind of page. */
import type { Catalogue } from "../channels/catalogue.ts";
import { FACETS, type FacetName } from "../channels/facets.ts";
import type { Selection } from "../channels/selection.ts";
import { facetTitle } from "../channels/titles.ts";
import type { UiLanguage } from "../labels/labels.ts";
import type { Choice, FacetChoices } from "../pages/stories.tsx";
import type { Site } from "./site.ts";

/** Values of one facet that are offered. */
const CHOICES = 12;

/** The page of a selection, a path of ours with its query. */
export type AddressOf = (selection: Selection) => string;

/** What the selection says, each with the address of the selection without it. */
export function chosenOf(
	site: Pick<Site, "facets">,
	selection: Selection,
	ui: UiLanguage,
	addressOf: AddressOf,
): Choice[] {
	const { facets, q, since, until } = selection;
	const values = FACETS.flatMap((name) =>
		(facets[name] ?? []).map((id) => ({
			label: site.facets[name].label(id, ui),
			href: addressOf(
				withValues(
					selection,
					name,
					(facets[name] ?? []).filter((other) => other !== id),
				),
			),
		})),
	);
	const { q: _q, ...withoutSearch } = selection;
	const { since: _since, until: _until, ...withoutTime } = selection;
	const { seenSince, changedSince, ...withoutMoments } = selection;
	return [
		...values,
		...(q === undefined ? [] : [{ label: `“${q}”`, href: addressOf(withoutSearch) }]),
		...(since === undefined && until === undefined
			? []
			: [{ label: `${since?.slice(0, 10) ?? ""} – ${until?.slice(0, 10) ?? ""}`, href: addressOf(withoutTime) }]),
		...(seenSince === undefined && changedSince === undefined
			? []
			: [{ label: `${(seenSince ?? changedSince)?.slice(0, 10)} –`, href: addressOf(withoutMoments) }]),
	];
}

/** The values that would narrow the selection down, the commonest first. */
export function narrowerBy(
	site: Pick<Site, "facets">,
	selection: Selection,
	catalogue: Catalogue,
	ui: UiLanguage,
	addressOf: AddressOf,
): FacetChoices[] {
	return FACETS.map((name) => ({
		title: facetTitle(name, ui),
		choices: catalogue[name]
			.filter(({ id }) => selection.facets[name]?.includes(id) !== true)
			.slice(0, CHOICES)
			.map(({ id, stories: count }) => ({
				label: site.facets[name].label(id, ui),
				href: addressOf(withValues(selection, name, [id])),
				count,
			})),
	})).filter(({ choices }) => choices.length > 0);
}

function withValues(selection: Selection, name: FacetName, values: readonly string[]): Selection {
	const { [name]: _, ...others } = selection.facets;
	return { ...selection, facets: values.length === 0 ? others : { ...others, [name]: values } };
}
