import { BadQuery } from "../channels/bad-query.ts";
import type { Facets } from "../channels/facets.ts";
import { selectionParameters, UI, uiOf } from "../channels/parameters.ts";
import { readQuery } from "../channels/read-query.ts";
import { EVERYTHING, type Selection, selectionOf } from "../channels/selection.ts";
import { PERIODS, type Period } from "../formats/digest.ts";
import type { UiLanguage } from "../labels/labels.ts";
import { webAddress } from "../model/text.ts";

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
	/** Which stories, in which language, as the query of a feed has it: `partner=fr&ui=ru`. */
	readonly PUSH_QUERY?: string;
}

const EVERY = ["story", ...PERIODS] as const;
export type Every = "story" | Period;

export interface PushSettings {
	readonly origin: string;
	readonly selection: Selection;
	readonly ui: UiLanguage | undefined;
	readonly hub?: string;
	readonly webhook?: { readonly url: string; readonly secret?: string; readonly every: Every };
	readonly telegram?: { readonly token: string; readonly chat: string; readonly every: Every };
}

/** What is pushed where, and one sentence for each variable that could not be followed; the right ones apply. */
export interface ReadSettings {
	readonly settings?: PushSettings;
	readonly problems: readonly string[];
}

export function readPushSettings(variables: PushVariables, facets: Facets): ReadSettings {
	const problems: string[] = [];
	const address = (name: "SITE_URL" | "WEBSUB_HUB" | "WEBHOOK_URL"): string | undefined => {
		const text = variables[name] ?? "";
		const url = webAddress(text);
		if (text !== "" && url === undefined) problems.push(`${name}: "${text}" is not an http address`);
		return url;
	};
	const every = (name: "WEBHOOK_EVERY" | "TELEGRAM_EVERY"): Every => {
		const text = variables[name] || "story";
		const found = EVERY.find((value) => value === text);
		if (found === undefined) problems.push(`${name}: "${text}" is none of ${EVERY.join(", ")}`);
		return found ?? "story";
	};
	const site = address("SITE_URL");
	const hub = address("WEBSUB_HUB");
	const webhook = address("WEBHOOK_URL");
	const { WEBHOOK_SECRET: secret, TELEGRAM_TOKEN: token, TELEGRAM_CHAT: chat } = variables;
	const wanted = hub !== undefined || webhook !== undefined || (token && chat);
	if (!wanted) return { problems };
	if (site === undefined) return { problems: [...problems, "SITE_URL is not set: nothing is pushed"] };
	let chosen: Pick<PushSettings, "selection" | "ui"> = { selection: EVERYTHING, ui: undefined };
	try {
		const parameters = { ...selectionParameters(facets), ui: UI };
		const query = readQuery(new URLSearchParams(variables.PUSH_QUERY ?? ""), parameters, facets);
		chosen = { selection: selectionOf(query), ui: uiOf(query) };
	} catch (error) {
		if (!(error instanceof BadQuery)) throw error;
		// Rather nothing than everything to everybody.
		return { problems: [...problems, `PUSH_QUERY: ${error.message}; nothing is pushed`] };
	}
	return {
		problems,
		settings: {
			origin: new URL(site).origin,
			...chosen,
			...(hub === undefined ? {} : { hub }),
			...(webhook === undefined
				? {}
				: { webhook: { url: webhook, every: every("WEBHOOK_EVERY"), ...(secret ? { secret } : {}) } }),
			...(token && chat ? { telegram: { token, chat, every: every("TELEGRAM_EVERY") } } : {}),
		},
	};
}
