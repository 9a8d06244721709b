import type { UiLanguage } from "../../labels/labels.ts";
import { inUi } from "../reader.ts";

interface LinksProps {
	readonly links: readonly { readonly label: string; readonly href: string }[];
	readonly ui: UiLanguage;
}

/** Links of which each is a thing to do. */
export function Chips({ links, ui }: LinksProps) {
	return (
		<ul class="chips">
			{links.map(({ label, href }) => (
				<li>
					<a href={inUi(href, ui)}>{label}</a>
				</li>
			))}
		</ul>
	);
}

/** Links in a line, parted by dots, after what they are; nothing where there are none. */
export function LinksInLine({ lead, links, ui }: LinksProps & { readonly lead: string }) {
	if (links.length === 0) return null;
	return (
		<p class="small">
			{lead}{" "}
			{links.map(({ label, href }, n) => (
				<>
					{n === 0 ? "" : " · "}
					<a href={inUi(href, ui)}>{label}</a>
				</>
			))}
		</p>
	);
}
