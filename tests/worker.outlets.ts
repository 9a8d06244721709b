import { Response } from "miniflare";

const item = (path: string, title: string): string =>
	`<item><title>${title}</title><link>https://astanatimes.com/${path}</link><pubDate>Tue, 05 Nov 2024 10:00:00 GMT</pubDate></item>`;

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Astana Times</title>${item("visit", "Tokayev pays a state visit to France and meets President Macron in Paris")}${item("cup", "Local football club wins the cup final on penalties")}</channel></rss>`;

/** What the Worker under test meets instead of the internet: one outlet that answers; all others are refused. */
export function outlets(request: { readonly url: string }): Response {
	return request.url === "https://astanatimes.com/feed/"
		? new Response(FEED, { headers: { "content-type": "application/rss+xml", etag: '"1"' } })
		: new Response("closed", { status: 503 });
}
