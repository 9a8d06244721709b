/** An address as a feed gives it, absolute; nothing if it is not one, or leads elsewhere than to the web. */
export function address(written: string | undefined, base: string | undefined): string | undefined {
	const trimmed = written?.trim().replace(/[\t\n\r]+/g, "");
	if (!trimmed) return undefined;
	const url = URL.parse(trimmed.startsWith("www.") ? `http://${trimmed}` : trimmed, base);
	return url && (url.protocol === "http:" || url.protocol === "https:") ? url.href : undefined;
}

const LINK =
	/(<[a-z][^<>]*?\s(?:href|src|poster|cite|longdesc|background|action|data|usemap|codebase|classid|profile)\s*=\s*)("[^"]*"|'[^']*'|[^\s>"']+)/gi;

/** HTML with the addresses in it made absolute. */
export function absoluteLinks(html: string, base: string | undefined): string {
	if (base === undefined || !html.includes("=")) return html;
	return html.replace(LINK, (whole, before: string, quoted: string) => {
		const quote = quoted[0] === '"' || quoted[0] === "'" ? quoted[0] : "";
		const written = quote ? quoted.slice(1, -1) : quoted;
		const url = URL.parse(written.trim(), base);
		return url && (url.protocol === "http:" || url.protocol === "https:") ? `${before}"${url.href}"` : whole;
	});
}
