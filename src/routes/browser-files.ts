/** What a browser takes the site by: onto a home screen, and among its search engines. */
import type { Context, Hono } from "hono";
import { UI } from "../channels/parameters.ts";
import { EVERYTHING } from "../channels/selection.ts";
import { descriptionOf, titleOf } from "../channels/titles.ts";
import { xmlDocument } from "../formats/xml.ts";
import { inUi } from "../pages/reader.ts";
import { word } from "../pages/words/site.ts";
import { asked } from "./asked.ts";
import type { Site } from "./site.ts";

/** They change with the next deploy. */
const CACHE_CONTROL = "public, max-age=3600";

const [PAPER, SKY] = ["#fcfbf8", "#00748f"];

export function browserFileRoutes(app: Hono, site: Site): void {
	app.get("/manifest.webmanifest", (c) => manifest(c, site));
	app.get("/opensearch.xml", (c) => openSearch(c, site));
}

/** https://www.w3.org/TR/appmanifest/. */
function manifest(c: Context, site: Site): Response {
	const { ui } = asked(c, site, { ui: UI }).reader;
	const icon = (size: number) => ({
		src: `/icon-${size}.png`,
		sizes: `${size}x${size}`,
		type: "image/png",
		purpose: "any maskable",
	});
	const shortcuts = (
		[
			["/calendar", "calendar"],
			["/day", "today"],
			["/archive", "archive"],
		] as const
	).map(([path, name]) => ({ name: word(name, ui), url: inUi(path, ui) }));
	const body = {
		id: "/",
		name: `Elshi: ${titleOf(EVERYTHING, site.facets, ui)}`,
		short_name: "Elshi",
		description: descriptionOf(ui),
		lang: ui,
		dir: "ltr",
		start_url: inUi("/", ui),
		scope: "/",
		display: "minimal-ui",
		background_color: PAPER,
		theme_color: SKY,
		categories: ["news", "politics"],
		icons: [{ src: "/favicon.svg", sizes: "any", type: "image/svg+xml" }, icon(192), icon(512)],
		shortcuts,
	};
	return c.body(JSON.stringify(body), 200, {
		"Content-Type": "application/manifest+json",
		"Cache-Control": CACHE_CONTROL,
	});
}

/** https://github.com/dewitt/opensearch: a browser offers our search, whose answers can be subscribed to as well. */
function openSearch(c: Context, site: Site): Response {
	const { ui, origin } = asked(c, site, { ui: UI }).reader;
	const template = (path: string): string => {
		const address = inUi(path, ui);
		return `${origin}${address}${address.includes("?") ? "&" : "?"}q={searchTerms}`;
	};
	const body = xmlDocument("OpenSearchDescription", {
		"@xmlns": "http://a9.com/-/spec/opensearch/1.1/",
		ShortName: "Elshi",
		// At most 1,024 letters, without markup.
		Description: descriptionOf(ui),
		InputEncoding: "UTF-8",
		Language: ui,
		Image: { "@width": "48", "@height": "48", "@type": "image/png", "#": `${origin}/favicon.ico` },
		Url: [
			{ "@type": "text/html", "@template": template("/") },
			{ "@type": "application/rss+xml", "@template": template("/feed.rss") },
			{ "@type": "application/atom+xml", "@template": template("/feed.atom") },
			{
				"@type": "application/opensearchdescription+xml",
				"@rel": "self",
				"@template": `${origin}${inUi("/opensearch.xml", ui)}`,
			},
		],
	});
	return c.body(body, 200, {
		"Content-Type": "application/opensearchdescription+xml; charset=utf-8",
		"Cache-Control": CACHE_CONTROL,
	});
}
