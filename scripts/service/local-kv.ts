import type { Worker } from "./worker.ts";

/** Where wrangler dev answers as Cloudflare's API would: https://developers.cloudflare.com/workers/local-development */
const NAMESPACES = "/cdn-cgi/local/explorer/api/storage/kv/namespaces";

/** Empties the KV of a Worker that is running on this machine. */
export async function emptyLocalKv({ url }: Worker): Promise<void> {
	for (const { id } of await ask<{ id: string }[]>(`${url}${NAMESPACES}`)) {
		for (;;) {
			const keys = await ask<{ name: string }[]>(`${url}${NAMESPACES}/${id}/keys`);
			if (keys.length === 0) break;
			await ask(
				`${url}${NAMESPACES}/${id}/bulk/delete`,
				keys.map(({ name }) => name),
			);
		}
	}
}

async function ask<Result>(address: string, body?: unknown): Promise<Result> {
	const sent = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
	const response = await fetch(address, body === undefined ? {} : sent);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return ((await response.json()) as { result: Result }).result;
}
