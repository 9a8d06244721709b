/** What an operator sets, outside of tracked files: `wrangler.local.toml`, in addition to what is set in the dashboard. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unstable_readConfig } from "wrangler";
import { ownValue } from "../../src/model/own-value.ts";

/** Tracked, and everybody's. */
export const CONFIG = fileURLToPath(new URL("../../wrangler.toml", import.meta.url));
/** The operator's own: `[vars]`, and the id of the namespace. */
export const LOCAL_CONFIG = fileURLToPath(new URL("../../wrangler.local.toml", import.meta.url));

/** What we take from a configuration. */
interface Config {
	readonly vars: Readonly<Record<string, unknown>>;
	readonly kv_namespaces: readonly { readonly binding: string; readonly id?: string }[];
	readonly queues: { readonly consumers?: readonly { readonly queue: string }[] | undefined };
}

export interface Settings {
	readonly vars: Readonly<Record<string, string>>;
	/** The id of the KV namespace, once it is known. */
	readonly id?: string;
}

/** The operator's list of feeds, sent as SOURCES_OPML. */
const LOCAL_OPML = fileURLToPath(new URL("../../sources.local.opml", import.meta.url));

/** What a variable of a Worker has room for: https://developers.cloudflare.com/workers/platform/limits/. */
const VARIABLE_BYTES = 5120;

/** The operator's settings: those of `wrangler.local.toml`, and the list of feeds. @throws Error where that has no room. */
export function localSettings(): Settings {
	const { vars, ...rest } = settingsIn(LOCAL_CONFIG);
	return { ...rest, vars: { ...vars, ...opmlIn(LOCAL_OPML) } };
}

/** A list of feeds as the variable that it is sent as; nothing where there is no such file. @throws Error where it has no room. */
export function opmlIn(file: string): Settings["vars"] {
	if (!existsSync(file)) return {};
	// What only indents costs room.
	const text = readFileSync(file, "utf8").replace(/^[ \t]+/gm, "");
	const bytes = new TextEncoder().encode(text).length;
	if (bytes > VARIABLE_BYTES)
		throw new Error(
			`${file} has ${bytes} bytes; a variable has room for ${VARIABLE_BYTES}: keep it at an address and set SOURCES_OPML to that`,
		);
	return { SOURCES_OPML: text };
}

/** The settings in a file; none where there is no such file. */
export function settingsIn(file: string, env?: string): Settings {
	if (!existsSync(file)) return { vars: {} };
	const { vars, kv_namespaces } = configIn(file, env);
	const id = kv_namespaces.find(({ binding }) => binding === "STORE")?.id;
	return {
		vars: Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, String(value)])),
		...(id === undefined ? {} : { id }),
	};
}

/** What a Worker that is deployed has: its variables, and the names of its secrets. */
export interface Deployed {
	readonly vars: Readonly<Record<string, string>>;
	readonly secrets: readonly string[];
}

/** Reads the JSON of `wrangler versions view`; nothing is known where it is of another shape. */
export function deployedIn(json: string): Deployed {
	const vars = new Map<string, string>();
	const secrets: string[] = [];
	try {
		for (const { type, name, text } of JSON.parse(json).resources.bindings) {
			if (type === "plain_text") vars.set(String(name), String(text));
			if (type === "secret_text") secrets.push(String(name));
		}
	} catch {
		return { vars: {}, secrets: [] };
	}
	return { vars: Object.fromEntries(vars), secrets };
}

/** The variables that are set now and that a deploy with these would empty. `keep_vars` keeps those that it does not name. */
export function emptiedBy(next: Settings["vars"], { vars }: Deployed): string[] {
	return Object.entries(vars).flatMap(([name, value]) => (value !== "" && ownValue(next, name) === "" ? [name] : []));
}

/** The variables of `--var NAME:VALUE`, as wrangler has them. */
export function varsOfOptions(options: readonly string[]): Record<string, string> {
	const given = options.flatMap((option, n) => {
		if (option === "--var") return [options[n + 1] ?? ""];
		return option.startsWith("--var=") ? [option.slice("--var=".length)] : [];
	});
	return Object.fromEntries(
		given
			.filter((pair) => pair.includes(":"))
			.map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)]),
	);
}

const BINDING = /^binding = "STORE"$/gm;

/** The configuration with the id of the namespace next to its bindings. */
export function withId(config: string, id: string | undefined): string {
	return id === undefined ? config : config.replace(BINDING, `binding = "STORE"\nid = "${id}"`);
}

/** The operator's file with the id of the namespace written down. */
export function remembering(local: string, id: string): string {
	const entry = `[[kv_namespaces]]\nbinding = "STORE"\nid = "${id}"\n`;
	return local.trim() === "" ? entry : `${local.trimEnd()}\n\n# Written by the first deploy.\n${entry}`;
}

/** The environment of wrangler.toml that options of wrangler name. */
export function environmentIn(options: readonly string[]): string | undefined {
	return options.flatMap((option, n) => {
		if (option === "--env" || option === "-e") return [options[n + 1] ?? ""];
		return option.startsWith("--env=") ? [option.slice("--env=".length)] : [];
	})[0];
}

/** The queues that a configuration takes jobs from, by name. */
export function queuesIn(file: string, env?: string): string[] {
	return (configIn(file, env).queues.consumers ?? []).map(({ queue }) => queue);
}

function configIn(file: string, env: string | undefined): Config {
	return unstable_readConfig({ config: file, ...(env !== undefined && { env }) }, { hideWarnings: true });
}
