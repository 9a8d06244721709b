import { type Item, publishersOf, type ShownReport } from "../../formats/item.ts";
import { OWNERS, type Owner } from "../../model/source.ts";
import type { PageReader } from "../reader.ts";
import { OUTLETS, OWNED, PUBLISHERS } from "../words/site.ts";
import { counted } from "../words/wording.ts";

/** `unknown` is whose outlet is polled no longer. */
export type ShownOwner = Owner | "unknown";

const SHOWN_OWNERS: readonly ShownOwner[] = [...OWNERS, "unknown"];

/** The reports of a story by who owns their outlets, those kinds alone that there are. */
export function byOwner({ shown, others }: Item): readonly (readonly [ShownOwner, readonly ShownReport[]])[] {
	const groups = Map.groupBy([shown, ...others], ({ outlet }): ShownOwner => outlet.owner ?? "unknown");
	return SHOWN_OWNERS.flatMap((owner) => {
		const reports = groups.get(owner);
		return reports === undefined ? [] : [[owner, reports] as const];
	});
}

/** How many publishers and outlets report it, and of whom they are: in words, and as a strip for the eye. */
export function OwnersOf({ item, ui }: { readonly item: Item; readonly ui: PageReader["ui"] }) {
	const kinds = byOwner(item).map(([owner, reports]) => [owner, outletsIn(reports)] as const);
	const outlets = kinds.reduce((sum, [, count]) => sum + count, 0);
	let x = 0;
	return (
		<div class="owners">
			<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
				{kinds.map(([owner, count]) => {
					const width = (100 * count) / outlets;
					x += width;
					return (
						<rect
							class={`of-${owner}`}
							x={(x - width).toFixed(1)}
							width={Math.max(1, width - 0.6).toFixed(1)}
							height="4"
						/>
					);
				})}
			</svg>
			<p class="small">
				{counted(publishersOf(item), PUBLISHERS, ui)}, {counted(outlets, OUTLETS, ui)}:{" "}
				{kinds.map(([owner, count], n) => (
					<>
						{n === 0 ? "" : ", "}
						<span class={`key of-${owner}`} aria-hidden="true" />
						{`\u00a0${counted(count, OWNED[owner], ui)}`}
					</>
				))}
			</p>
		</div>
	);
}

function outletsIn(reports: readonly ShownReport[]): number {
	return new Set(reports.map(({ outlet }) => outlet.id)).size;
}
