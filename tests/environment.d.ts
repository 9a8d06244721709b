/** The bindings of wrangler.toml, for tests that run in workerd. */
declare namespace Cloudflare {
	interface Env {
		readonly STORE: KVNamespace;
	}
}
