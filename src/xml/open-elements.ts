import type { XmlElement } from "./element.ts";
import type { NamespaceScope } from "./names.ts";

/** An element whose end tag has not come yet. */
export interface OpenElement {
	readonly element: XmlElement;
	/** Its name as the start tag spells it: an end tag is compared with that. */
	readonly written: string;
	readonly scope: NamespaceScope;
	/** Where its start tag begins. */
	readonly start: number;
}

/** Where in the stack the innermost element of that name is, exactly so or else in any case of letters; -1 if nowhere. */
export function depthOf(stack: readonly OpenElement[], written: string): number {
	const exact = stack.findLastIndex((open) => open.written === written);
	if (exact !== -1) return exact;
	const lower = written.toLowerCase();
	return stack.findLastIndex((open) => open.written.toLowerCase() === lower);
}
