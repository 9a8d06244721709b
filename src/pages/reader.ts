import type { UiLanguage } from "../labels/labels.ts";
import type { TimeZone } from "../model/zone.ts";

/** For whom a page is: in which language, at which address of the site, by which clock. */
export interface PageReader {
	readonly ui: UiLanguage;
	/** The site's own origin, such as `https://example.org`. */
	readonly origin: string;
	readonly zone: TimeZone;
}

/** Kazakhstan has one time since 2024, and says whose: that of its capital. */
const ASTANA: Readonly<Record<UiLanguage, string>> = { en: "Astana", ru: "Астана", kk: "Астана" };
const KAZAKHSTAN = /^Asia\/(?:Almaty|Astana|Aqtau|Aqtobe|Atyrau|Oral|Qostanay|Qyzylorda)$/;

/** The place whose time a zone is: `Astana`, `Paris`. */
export function placeOf({ name }: TimeZone, ui: UiLanguage): string {
	if (KAZAKHSTAN.test(name)) return ASTANA[ui];
	return name.slice(name.lastIndexOf("/") + 1).replaceAll("_", " ");
}

/** An address of this site in a language of its readers: `/ru/partner/fr`. Feeds and other documents take it as a parameter. */
export function inUi(address: string, ui: UiLanguage): string {
	const [path = ""] = address.split("?");
	if (isDocument(path)) return ui === "en" ? address : `${address}${address.includes("?") ? "&" : "?"}ui=${ui}`;
	// The bare front door asks the browser for its language: whoever reads English already says so.
	if (ui === "en") return address === "/" ? "/en/" : address;
	return `/${ui}${address}`;
}

/** The address that names a page among its translations, absolute. */
export function canonical(address: string, { ui, origin }: Pick<PageReader, "ui" | "origin">): string {
	return `${origin}${ui === "en" ? address : inUi(address, ui)}`;
}

function isDocument(path: string): boolean {
	return /\.\w+$/.test(path) || path.startsWith("/api/") || !path.startsWith("/");
}
