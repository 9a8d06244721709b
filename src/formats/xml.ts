import { XMLBuilder } from "fast-xml-parser";

/** An element's content: text, children by name (a list repeats the element), attributes by `@name`, text next to them in `#`. */
export type Xml = string | readonly Xml[] | { readonly [name: string]: Xml | undefined };

const builder = new XMLBuilder({
	attributeNamePrefix: "@",
	textNodeName: "#",
	ignoreAttributes: false,
	suppressEmptyNode: true,
	format: true,
	indentBy: "",
});

/** An XML 1.0 document in UTF-8 with one root element. Texts must have passed `plain` or be ours. */
export function xmlDocument(root: string, content: Xml): string {
	return builder.build({ "?xml": { "@version": "1.0", "@encoding": "utf-8" }, [root]: content });
}
