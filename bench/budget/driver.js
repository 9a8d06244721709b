/** The Worker that stands before ours in one workerd, and hands on what the platform would: requests, runs, and messages of queues. */
export default {
	async fetch(request, { ELSHI }) {
		const { pathname, searchParams } = new URL(request.url);
		if (pathname === "/scheduled") {
			const { outcome } = await ELSHI.scheduled({ scheduledTime: new Date(Number(searchParams.get("time"))) });
			return new Response(outcome);
		}
		if (pathname === "/queue") {
			const message = { id: "1", timestamp: new Date(), body: await request.json(), attempts: 1 };
			const { outcome } = await ELSHI.queue(searchParams.get("name"), [message]);
			return new Response(outcome);
		}
		return pathname === "/ready" ? new Response("ready") : ELSHI.fetch(request);
	},
};
