/** An address that is already in the form that the URL parser would give it. */
const PLAIN = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,24}\/[\w/-]*(?:\.[a-z]{2,5})?(?:\?[\w=&%-]*)?$/;

/** An address as a feed gives it, absolute; nothing if it is not one, or leads elsewhere than to the web. */
export function address(written: string | undefined, base: string | undefined): string | undefined {
	if (!written) return undefined;
	// Parsing every address of a feed is a third of the cost of reading it.
	if (PLAIN.test(written)) return written;
	const trimmed = written.trim().replace(/[\t\n\r]+/g, "");
	if (trimmed === "") return undefined;
	return webAddress(trimmed.startsWith("www.") ? `http://${trimmed}` : trimmed, base);
}

function webAddress(written: string, base: string | undefined): string | undefined {
	const url = URL.parse(written, base);
	return url && (url.protocol === "http:" || url.protocol === "https:") ? url.href : undefined;
}

const ATTRIBUTES = "href|src|poster|cite|longdesc|background|action|data|usemap|codebase|classid|profile";
const RELATIVE = new RegExp(`\\s(?:${ATTRIBUTES})\\s*=\\s*(?!["']?(?:https?:|mailto:))`, "i");
const LINK = new RegExp(`(\\s(?:${ATTRIBUTES})\\s*=\\s*)("[^"<]*"|'[^'<]*'|[^\\s>"'<]+)`, "gi");
const TAG = /<[a-z][^<>]*>/gi;

/** HTML with the addresses in it made absolute. */
export function absoluteLinks(html: string, base: string | undefined): string {
	if (base === undefined || !html.includes("<") || !RELATIVE.test(html)) return html;
	return html.replace(TAG, (tag) =>
		tag.replace(LINK, (whole, before: string, quoted: string) => {
			const written = /^["']/.test(quoted) ? quoted.slice(1, -1) : quoted;
			const found = webAddress(written.trim(), base);
			if (found === undefined) return whole;
			// What was written in letters stays in letters, as HTML allows.
			const href = written.includes("%") ? found : decodeURI(found);
			return `${before}"${href.replaceAll('"', "%22")}"`;
		}),
	);
}
