/**
 * The least that a consumer of a shard's message could do: it reads what is stored, asks the outlets, and writes what was stored back. With
 * `isRead` it also parses the stored JSON and finds the fields of each item by a pattern, as no reader of real feeds could.
 */
export default {
	async queue({ messages }, { STORE }) {
		for (const { body } of messages) {
			const stored = await STORE.get(body.key, "text");
			const documents = await Promise.all(body.feeds.map(async (feed) => (await fetch(feed)).text()));
			await STORE.put(
				body.key,
				body.isRead ? JSON.stringify({ ...JSON.parse(stored), items: documents.map(read) }) : stored,
			);
		}
	},
};

function read(document) {
	const items = document.matchAll(/<item><title>(.*?)<\/title><link>(.*?)<\/link>.*?<pubDate>(.*?)<\/pubDate>/g);
	return Array.from(items, ([, title, link, date]) => ({ title, link, date: Date.parse(date) }));
}
