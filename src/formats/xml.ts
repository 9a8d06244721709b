import { XMLBuilder } from "fast-xml-parser";

/** An element's content: text, children by name (a list repeats the element), attributes by `@name`, text next to them in `#`, or in `CDATA`. */
export type Xml = string | readonly Xml[] | { readonly [name: string]: Xml | undefined };

/** The name of an element's content that is written as CDATA. */
export const CDATA = "#cdata";

const builder = new XMLBuilder({
	cdataPropName: CDATA,
	attributeNamePrefix: "@",
	textNodeName: "#",
	ignoreAttributes: false,
	suppressEmptyNode: true,
	format: true,
	indentBy: "",
});

/** How a browser is to show a feed (https://www.w3.org/TR/xml-stylesheet/): by CSS, since browsers give XSLT up. */
export const FEED_STYLE = "/feed.css";

/**
 * An XML 1.0 document in UTF-8 with one root element. Texts must have passed `plain` or be ours.
 * @param style the address of the CSS by which a browser is to show it
 */
export function xmlDocument(root: string, content: Xml, style?: string): string {
	return builder.build({
		"?xml": { "@version": "1.0", "@encoding": "utf-8" },
		...(style !== undefined && { "?xml-stylesheet": { "@type": "text/css", "@href": style } }),
		[root]: content,
	});
}

/** Elements of one name, as they stand in a document. The writer puts CDATA into lines of its own; here it is all that its element has. */
export function xmlElements(name: string, contents: readonly Xml[]): string {
	const written = builder.build({ [name]: contents });
	return written.replaceAll(">\n<![CDATA[", "><![CDATA[").replaceAll("]]>\n</", "]]></");
}

/** A document that is written already, with the address of the CSS by which a browser is to show it. */
export function withStyle(document: string, style: string): string {
	return document.replace("?>", `?>\n<?xml-stylesheet type="text/css" href="${style}"?>`);
}
