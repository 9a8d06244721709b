/** Opens the KV namespace of the Worker: on disk, as `wrangler dev` keeps it, or at Cloudflare. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { getPlatformProxy, unstable_readConfig } from "wrangler";
import { LOCAL_CONFIG, settingsIn } from "../deploy/settings.ts";
import { theNearestPath } from "../files.ts";
import { asWritten, flag, one } from "../options.ts";
import { UsageError } from "../usage-error.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CONFIG = join(ROOT, "wrangler.toml");
const WRANGLER = join(ROOT, "node_modules/wrangler/bin/wrangler.js");

/** Where `npm start` keeps its data. */
const DATA = ".wrangler/start";

/** How a command line says which store it means. */
export const STORE_OPTIONS = { data: one(asWritten), remote: flag };

/** How `--help` describes them. */
export const STORE_HELP = `  --data DIR  the folder of the local KV (${DATA}, where npm start keeps it; npm run demo has .wrangler/demo)
  --remote    the namespace at Cloudflare: needs \`npx wrangler login\` once; each key counts in the plan's daily reads or writes`;

/** What we take from wrangler.toml. */
interface Config {
	readonly name?: string;
	readonly account_id?: string;
	readonly compatibility_date?: string;
	readonly kv_namespaces: readonly { readonly binding: string; readonly id?: string }[];
	readonly vars: Readonly<Record<string, unknown>>;
}

export interface OpenStore {
	readonly namespace: KVNamespace;
	/** For people. */
	readonly name: string;
	/** SOURCES_EXTRA, as wrangler.toml has it. */
	readonly extra: string;
	close(): Promise<void>;
}

/** @param mayBeNew whether a folder that is not there is made. @throws UsageError where there is no such store. */
export async function openStore(
	{ data, remote }: { readonly data: string | undefined; readonly remote: boolean },
	mayBeNew = false,
): Promise<OpenStore> {
	if (remote && data !== undefined) throw new UsageError("--data and --remote: one of them");
	if (remote) return openRemote();
	const folder = data ?? DATA;
	if (!mayBeNew && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		throw new UsageError(`${folder}: there is no such folder${theNearestPath(folder)}`);
	// `wrangler dev --persist-to DIR` keeps it below a folder that is named after the layout's version.
	return open(CONFIG, folder, { persist: { path: join(folder, "v3") }, remoteBindings: false });
}

async function openRemote(): Promise<OpenStore> {
	const { name = "", account_id, compatibility_date, kv_namespaces }: Config = unstable_readConfig({ config: CONFIG });
	const known = settingsIn(LOCAL_CONFIG).id ?? kv_namespaces.find(({ binding }) => binding === "STORE")?.id;
	const id = known ?? idOf(`${name}-store`);
	const folder = mkdtempSync(join(tmpdir(), "elshi-remote-"));
	const config = join(folder, "wrangler.json");
	const binding = { binding: "STORE", id, remote: true };
	writeFileSync(config, JSON.stringify({ name, account_id, compatibility_date, kv_namespaces: [binding] }));
	const store = await open(config, `namespace ${id}`, { persist: false, remoteBindings: true });
	return {
		...store,
		close: async () => {
			await store.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** The id of the namespace that the first deploy made. @throws UsageError where there is none, or nobody is logged in. */
function idOf(title: string): string {
	const args = [WRANGLER, "kv", "namespace", "list", "--config", CONFIG];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
	if (status !== 0)
		throw new UsageError(`Cloudflare's namespaces cannot be listed: ${lastWords(`${stdout}${stderr}`)}`);
	const listed: readonly { readonly id: string; readonly title: string }[] = JSON.parse(
		stdout.slice(stdout.indexOf("[")),
	);
	const found = listed.find((one) => one.title === title);
	if (found === undefined)
		throw new UsageError(`there is no namespace ${title}: deploy first, or write its id into wrangler.local.toml`);
	return found.id;
}

function extraSources(): string {
	const { vars }: Config = unstable_readConfig({ config: CONFIG });
	return settingsIn(LOCAL_CONFIG).vars.SOURCES_EXTRA ?? String(vars.SOURCES_EXTRA ?? "");
}

function lastWords(text: string): string {
	const lines = stripVTControlCharacters(text)
		.split("\n")
		.map((line) => line.trim());
	return (
		lines.find((line) => line.includes("ERROR")) ?? lines.findLast((line) => line !== "") ?? "wrangler says nothing"
	);
}

async function open(
	configPath: string,
	name: string,
	options: Parameters<typeof getPlatformProxy>[0],
): Promise<OpenStore> {
	const proxy = await getPlatformProxy<{ readonly STORE: KVNamespace }>({ configPath, envFiles: [], ...options });
	return { namespace: proxy.env.STORE, name, extra: extraSources(), close: () => proxy.dispose() };
}
