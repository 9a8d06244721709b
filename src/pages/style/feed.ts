/**
 * How a browser shows RSS and Atom: what a reader would take from them, and how to subscribe. CSS alone cannot make links of addresses,
 * so they stand there to be copied. Descriptions are HTML inside a text, which would show as tags.
 */
const SUBSCRIBE = [
	"This page is a feed. To follow it, copy its address into a feed reader: new stories come by themselves.",
	"Это лента новостей. Чтобы следить за ней, скопируйте адрес этой страницы в программу для чтения лент.",
	"Бұл — жаңалықтар таспасы. Оны бақылау үшін осы беттің мекенжайын таспа оқитын бағдарламаға көшіріңіз.",
].join("\\A ");

export const FEED_STYLE_SHEET = `
:root { color-scheme: light dark; }
rss, feed { display: block; max-width: 44rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 Georgia, "Noto Serif", serif;
	color: #1b1b18; background: #fbfaf6; }
rss::before, feed::before { display: block; content: "${SUBSCRIBE}"; white-space: pre-line; padding: .75rem 1rem;
	border: 1px solid #767265; font: .875rem/1.5 system-ui, sans-serif; }
channel, item, entry, channel > title, feed > title, channel > description, feed > subtitle, item > title, entry > title,
item > pubDate, item > link, entry > published { display: block; }
channel > *, feed > *, item > *, entry > * { display: none; }
channel > title, feed > title { display: block; margin: 1.5rem 0 0; font-size: 1.75rem; font-weight: bold; line-height: 1.2; }
channel > description, feed > subtitle { display: block; color: #55524a; }
item, feed > entry, channel > item { display: block; padding: .75rem 0; border-top: 1px solid #767265; margin-top: .75rem; }
item > title, entry > title { display: block; font-size: 1.125rem; font-weight: bold; }
item > pubDate, item > source, entry > published, item > link { font: .875rem/1.5 system-ui, sans-serif; color: #55524a; }
item > pubDate, entry > published, item > link, item > source { display: block; overflow-wrap: anywhere; }
entry > author, entry > author > name { display: block; font: .875rem/1.5 system-ui, sans-serif; color: #55524a; }
@media (prefers-color-scheme: dark) {
	rss, feed { color: #e8e6df; background: #171613; }
	channel > description, feed > subtitle, item > pubDate, item > source, item > link, entry > published,
	entry > author, entry > author > name { color: #b0aca0; }
}
`;
