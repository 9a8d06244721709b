import { personKnown, personName } from "../../labels/people.ts";
import type { Person } from "../../model/facets.ts";
import { inUi, type PageReader } from "../reader.ts";

/** A person's name, which leads to the page of whoever is known still. */
export function PersonName({ person, ui }: { readonly person: Person; readonly ui: PageReader["ui"] }) {
	const { id, name } = person;
	if (personKnown(id) === undefined) return <span lang="en">{name}</span>;
	return <a href={inUi(`/person/${encodeURIComponent(id)}`, ui)}>{personName(id, ui)}</a>;
}
