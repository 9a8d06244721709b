/** The language of a page is in its address: `/ru/partner/fr`, `/kk/`. Inside, it is the parameter that feeds have: `?ui=ru`. */
import { UI_LANGUAGES, type UiLanguage } from "../labels/labels.ts";

/** Of every request one look: most have no language in their path. */
const WITH_LANGUAGE = /^(https?:\/\/[^/?#]+)\/(en|ru|kk)(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/;
const FRONT_DOOR = /^(https?:\/\/[^/?#]+)\/(\?[^#]*)?(?:#.*)?$/;

/** What other sites add to a link, and what says nothing of what is asked for. */
const ADDED = /^(?:_|utm_|(?:fbclid|gclid|yclid)$)/;

/** A header by which an answer differs must be named (RFC 9110 §12.5.5). */
const BY_LANGUAGE = "Accept-Language";

/** Good for as long as a page: what the browser prefers changes seldom, and `Vary` keeps the languages apart. */
const LEADS_ON = "public, max-age=900";

export type Answer = (request: Request) => Response | Promise<Response>;

/** Answers requests by their language: of their path, or of their browser at the front door; of no other address. */
export function byLanguage(answer: Answer): Answer {
	return async (request) => {
		const [, origin = "", prefix, path, query = ""] = WITH_LANGUAGE.exec(request.url) ?? [];
		const language = UI_LANGUAGES.find((ui) => ui === prefix);
		if (language !== undefined) {
			const right = elsewhere(origin, language, path, query);
			return right === undefined
				? answer(new Request(`${origin}${path}${withUi(query, language)}`, request))
				: redirect(right, 301);
		}
		const door = isRead(request) ? FRONT_DOOR.exec(request.url) : null;
		if (door === null || !isBare(door[2])) return answer(request);
		const preferred = preferredIn(request.headers.get("accept-language") ?? "");
		const response =
			preferred === "en"
				? await answer(request)
				: redirect(`${door[1]}/${preferred}/${door[2] ?? ""}`, 302, { "Cache-Control": LEADS_ON });
		response.headers.append("Vary", BY_LANGUAGE);
		return response;
	};
}

/** The better address where this is none of a page: without the language where it is a document's or an English page's. */
function elsewhere(origin: string, language: UiLanguage, path: string | undefined, query: string): string | undefined {
	if (path === undefined) return `${origin}/${language}/${query}`;
	if (/\.\w+$/.test(path) || path.startsWith("/api/")) return `${origin}${path}${withUi(query, language)}`;
	return language === "en" && path !== "/" ? `${origin}${path}${query}` : undefined;
}

function withUi(query: string, language: UiLanguage): string {
	const parameters = query.slice(1).split("&");
	return `?${[...parameters.filter((one) => one !== "" && !/^ui(?:=|$)/.test(one)), `ui=${language}`].join("&")}`;
}

function isRead({ method }: Request): boolean {
	return method === "GET" || method === "HEAD";
}

/** Nothing but the front page is asked for. */
function isBare(query = ""): boolean {
	return [...new URLSearchParams(query).keys()].every((name) => ADDED.test(name));
}

/** The language of ours that a browser prefers (RFC 9110 §12.5.4): English unless it names another one before it. */
export function preferredIn(header: string): UiLanguage {
	let best: UiLanguage = "en";
	let weight = 0;
	for (const part of header.slice(0, 500).split(",")) {
		const [tag = "", ...parameters] = part
			.trim()
			.toLowerCase()
			.split(/\s*;\s*/);
		const language = UI_LANGUAGES.find((ui) => tag === ui || tag.startsWith(`${ui}-`));
		const given = parameters.find((one) => one.startsWith("q="));
		const q = given === undefined ? 1 : Number(given.slice(2));
		if (language !== undefined && q > weight) [best, weight] = [language, q];
	}
	return best;
}

function redirect(location: string, status: number, headers: Readonly<Record<string, string>> = {}): Response {
	return new Response(null, { status, headers: { Location: location, ...headers } });
}
