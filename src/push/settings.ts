import type { FacetTable } from "../channels/facets.ts";
import { queryOf } from "../channels/selection.ts";
import { secretsOf } from "../model/secrets.ts";
import { webAddress } from "../model/text.ts";
import { quoted, RECEIVER_FIELDS, type ReceiverEntry, type ReceiverField, readReceiverEntry } from "./read-receiver.ts";
import type { Receiver } from "./receiver.ts";

/** The variables an operator may set, as the environment gives them. */
export interface PushVariables {
	/** The site's own address, which a scheduled run cannot know: without it nothing is pushed. */
	readonly SITE_URL?: string;
	/** A WebSub hub that is told when feeds change. */
	readonly WEBSUB_HUB?: string;
	/** Gets a POST for each new story, or digest. */
	readonly WEBHOOK_URL?: string;
	/** Signs each POST by Standard Webhooks; `whsec_` and base64, or any text. */
	readonly WEBHOOK_SECRET?: string;
	readonly WEBHOOK_EVERY?: string;
	/** A bot's token, and the chat or @channel that it writes to. */
	readonly TELEGRAM_TOKEN?: string;
	readonly TELEGRAM_CHAT?: string;
	readonly TELEGRAM_EVERY?: string;
	/** `resend` or `mailgun`: whose HTTP API sends letters, or one of the same shape at `MAIL_ENDPOINT`. */
	readonly MAIL_API?: string;
	readonly MAIL_ENDPOINT?: string;
	readonly MAIL_KEY?: string;
	readonly MAIL_FROM?: string;
	readonly MAIL_TO?: string;
	readonly MAIL_EVERY?: string;
	/** A web address, or `mailto:`, where a reader unsubscribes. */
	readonly MAIL_UNSUBSCRIBE?: string;
	/** Which stories, in which language, as the query of a feed has it: `partner=fr&ui=ru`. */
	readonly PUSH_QUERY?: string;
	/** More receivers: a JSON array of objects, or a line each: `name field=value field=value`. */
	readonly RECEIVERS?: string;
}

export interface PushSettings {
	readonly origin: string;
	readonly hub?: string;
	readonly receivers: readonly Receiver[];
}

/** What is pushed where, and one sentence for each variable that could not be followed; the right ones apply. */
export interface ReadSettings {
	readonly settings?: PushSettings;
	/** Where the site is, by `SITE_URL`, also where nothing is pushed. */
	readonly origin?: string;
	readonly problems: readonly string[];
}

type Variable = keyof PushVariables;

/** The receivers that have variables of their own. */
const SINGLE: Readonly<Record<string, Readonly<Partial<Record<ReceiverField, Variable>>>>> = {
	webhook: { url: "WEBHOOK_URL", secret: "WEBHOOK_SECRET", every: "WEBHOOK_EVERY", query: "PUSH_QUERY" },
	telegram: { chat: "TELEGRAM_CHAT", token: "TELEGRAM_TOKEN", every: "TELEGRAM_EVERY", query: "PUSH_QUERY" },
	mail: {
		to: "MAIL_TO",
		api: "MAIL_API",
		endpoint: "MAIL_ENDPOINT",
		key: "MAIL_KEY",
		from: "MAIL_FROM",
		every: "MAIL_EVERY",
		unsubscribe: "MAIL_UNSUBSCRIBE",
		query: "PUSH_QUERY",
	},
};

/** A variable that says nothing without another one. */
const NEEDS: readonly (readonly [set: Variable, unset: Variable])[] = [
	["WEBHOOK_SECRET", "WEBHOOK_URL"],
	["TELEGRAM_CHAT", "TELEGRAM_TOKEN"],
	["TELEGRAM_TOKEN", "TELEGRAM_CHAT"],
	["MAIL_FROM", "MAIL_TO"],
];

export function readPushSettings(variables: PushVariables, facets: FacetTable): ReadSettings {
	const problems: string[] = [];
	const value = (name: Variable): string => variables[name]?.trim() ?? "";
	const address = (name: "SITE_URL" | "WEBSUB_HUB"): string | undefined => {
		const url = webAddress(value(name));
		if (value(name) !== "" && url === undefined)
			problems.push(`${name}: must be a web address such as https://example.org, without a password`);
		return url;
	};
	const site = address("SITE_URL");
	if (site !== undefined && new URL(site).href !== `${new URL(site).origin}/`)
		problems.push("SITE_URL: what follows the host is left out: every address of the site begins there");
	const origin = site === undefined ? {} : { origin: new URL(site).origin };
	const hub = hubOf(address("WEBSUB_HUB"), problems);
	const more = entriesOf(variables.RECEIVERS ?? "");
	problems.push(...more.problems);
	for (const [set, other] of NEEDS)
		if (value(set) !== "" && value(other) === "" && value("RECEIVERS") === "")
			problems.push(`${set} is set and ${other} is not`);
	const entries = [...singleEntries(value), ...more.entries.map((entry) => withDefaults(entry, value))];
	if (hub === undefined && entries.length === 0) return { problems, ...origin };
	if (site === undefined) return { problems: [...problems, "SITE_URL is not set: nothing is pushed"] };
	const receivers = new Map<string, Receiver>();
	for (const entry of entries) {
		try {
			if (receivers.has(entry.name)) throw new Error(`RECEIVERS: the name "${entry.name}" was given before`);
			const receiver = readReceiverEntry(entry, facets);
			const twin = [...receivers.values()].find((other) => wishOf(other) === wishOf(receiver));
			if (twin !== undefined)
				throw new Error(`RECEIVERS: "${entry.name}" is "${twin.name}" again: it would get everything twice`);
			receivers.set(entry.name, receiver);
		} catch (error) {
			problems.push(error instanceof Error ? error.message : String(error));
		}
	}
	if (hub === undefined && receivers.size === 0) return { problems, ...origin };
	const settings = {
		origin: new URL(site).origin,
		receivers: [...receivers.values()],
		...(hub === undefined ? {} : { hub }),
	};
	return { problems, settings, ...origin };
}

/** Every feed names its hub, so that readers subscribe there. */
function hubOf(hub: string | undefined, problems: string[]): string | undefined {
	if (hub === undefined || secretsOf(hub).length === 0) return hub;
	problems.push("WEBSUB_HUB: holds a key, which every feed would show; it must be an address without one");
	return undefined;
}

/** Where to, and what: nobody wants two of these. */
function wishOf({ address, every, selection, ui }: Receiver): string {
	return [address, every, queryOf(selection), ui].join("\n");
}

function singleEntries(value: (name: Variable) => string): ReceiverEntry[] {
	return Object.entries(SINGLE).flatMap(([name, variables]) => {
		const [first] = Object.values(variables);
		if (first === undefined || value(first) === "") return [];
		// A chat needs a bot, and a bot alone may be that of other receivers.
		if (name === "telegram" && value("TELEGRAM_TOKEN") === "") return [];
		const fields = Object.fromEntries(Object.entries(variables).map(([field, variable]) => [field, value(variable)]));
		return [{ name, fields, called: (field: ReceiverField) => variables[field] ?? field }];
	});
}

/** What several receivers share is said once: the bot, and the mail API. */
function withDefaults(entry: ReceiverEntry, value: (name: Variable) => string): ReceiverEntry {
	const shared = {
		token: value("TELEGRAM_TOKEN"),
		api: value("MAIL_API"),
		endpoint: value("MAIL_ENDPOINT"),
		key: value("MAIL_KEY"),
		from: value("MAIL_FROM"),
		unsubscribe: value("MAIL_UNSUBSCRIBE"),
	};
	return { ...entry, fields: { ...shared, ...entry.fields } };
}

const NAME = /^[a-z\d]+(?:-[a-z\d]+)*$/;
const RIGHT_LINE = "name field=value …, such as: desk url=https://example.org/hook every=daily query=partner=fr&ui=ru";

interface ReceiverEntries {
	readonly entries: readonly ReceiverEntry[];
	readonly problems: readonly string[];
}

/** `RECEIVERS`, as JSON or as lines. */
function entriesOf(text: string): ReceiverEntries {
	const problems: string[] = [];
	const entries: ReceiverEntry[] = [];
	const read = (where: string, entry: () => Record<string, unknown>): void => {
		try {
			const { name, ...fields } = entry();
			if (typeof name !== "string" || !NAME.test(name) || name === "hub" || Object.hasOwn(SINGLE, name))
				throw new Error(
					`the name must be letters a-z, digits and hyphens, and none of hub, ${Object.keys(SINGLE).join(", ")}`,
				);
			const known: readonly string[] = RECEIVER_FIELDS;
			for (const [field, value] of Object.entries(fields))
				if (!known.includes(field) || typeof value !== "string")
					throw new Error(`${quoted(field)} must be one of ${known.join(", ")}, and its value a text`);
			entries.push({ name, fields, called: (field) => `${where}, ${field}` });
		} catch (error) {
			problems.push(`${where}: ${error instanceof Error ? error.message : String(error)}`);
		}
	};
	if (!/^\s*[[{]/.test(text)) {
		for (const [index, line] of text.split("\n").entries())
			if (line.trim() !== "" && !line.trim().startsWith("#"))
				read(`RECEIVERS, line ${index + 1}`, () => readLine(line.trim()));
		return { entries, problems };
	}
	try {
		const list: unknown = JSON.parse(text);
		if (!Array.isArray(list)) throw new Error("must be an array");
		for (const [index, entry] of list.entries())
			read(`RECEIVERS, entry ${index + 1}`, () => {
				if (typeof entry !== "object" || entry === null) throw new Error("must be an object");
				return entry;
			});
	} catch {
		// What a parser says of it may show a secret.
		return { entries: [], problems: ["RECEIVERS: must be a JSON array of objects, or lines"] };
	}
	return { entries, problems };
}

function readLine(line: string): Record<string, unknown> {
	const [name, ...parts] = line.split(/\s+/);
	const fields = parts.map((part): [string, string] => {
		const equals = part.indexOf("=");
		if (equals < 1) throw new Error(`must be: ${RIGHT_LINE}`);
		return [part.slice(0, equals), part.slice(equals + 1)];
	});
	if (fields.some(([field]) => field === "name")) throw new Error("a line begins with its name, and says it once");
	return { name, ...Object.fromEntries(fields) };
}
