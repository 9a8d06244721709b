import type { Environment } from "./platform/environment.ts";
import { kvStore } from "./platform/kv.ts";

export default {
	async fetch(_request, env) {
		const store = kvStore(env.STORE);
		return Response.json((await store.get("edition")) ?? null);
	},
} satisfies ExportedHandler<Environment>;
