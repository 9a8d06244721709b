import type { XmlElement } from "../xml/element.ts";

/** How the addresses of pictures end. */
const PICTURE_NAME = /\.(?:jpe?g|jfif|png|webp|gif|avif|bmp|heic|tiff?)$/i;
const OTHER_NAME = /\.(?:mp[34]|m4[av]|webm|mov|avi|flv|swf|ogg|wav|pdf|docx?|html?|m3u8)$/i;
const PICTURE_TYPE = /^(?:image|jpe?g|png|webp|gif|avif|photo|picture)\b/i;
/** Types that say nothing, as servers and templates write them that know nothing of what they serve. */
const NO_TYPE =
	/^(?:|application\/(?:octet-stream|binary|force-download|x-unknown|unknown)|binary\/octet-stream|unknown.*|file|enclosure)$/i;

/** Whether a medium, an enclosure or a link to one is a picture: as its type says, else as its name does. */
export function isPicture({ name, attributes }: Pick<XmlElement, "name" | "attributes">): boolean {
	const type = attributes.get("type")?.trim() ?? "";
	const medium = attributes.get("medium")?.trim() ?? "";
	if (PICTURE_TYPE.test(medium) || PICTURE_TYPE.test(type)) return true;
	if (medium !== "" || !NO_TYPE.test(type)) return false;
	const path = pathOf(attributes.get("url") ?? attributes.get("href") ?? "");
	if (PICTURE_NAME.test(path)) return true;
	// The Guardian and others name neither type nor kind, but say how wide it is.
	const isSized = attributes.has("width") || attributes.has("height");
	return name === "media:content" && isSized && !attributes.has("duration") && !OTHER_NAME.test(path);
}

function lastOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

function pathOf(address: string): string {
	const end = address.search(/[?#]/);
	return (end === -1 ? address : address.slice(0, end)).trim();
}

/** Services whose pictures nobody is meant to look at, or are of a person who writes: counters, emoji, avatars. */
const SERVICE =
	/\bgravatar\.com\/|\/(?:core\/)?emoji\/|twemoji|\/(?:smiles?|smileys|smilies|emoticons?|avatars?|userpics?|icons?)\/|(?:\/\/|\.)(?:counter\.|mc\.yandex\.|top-fwz1\.|top\.mail\.ru|top100\.|hotlog\.|tns-counter\.|openstat\.|pixel\.|stats\.|c\.zero\.kz|metrika\.|google-analytics\.|doubleclick\.|scorecardresearch\.|liveinternet\.|feedsportal\.)|facebook\.com\/tr\b|feedburner\.com\/~|\/counter\b/i;
/** Names of files that stand for a picture to come, fill a space, or are the outlet's mark. */
const STAND_IN =
	/(?:^|[_.-])(?:blank|spacer|pixel|1x1|1px|transparent|placeholder|lazy(?:[-_]?load(?:er|ing)?)?|loading|loader|preloader|logo(?:[-_]?type)?|logotip|favicon|avatar|no[-_]?(?:image|photo|img|picture|foto)|smile(?:y|s)?|emoticon|icon|sprite|dot|clear|counter|empty)\d*(?=[_.@-])/i;

/** Whether an address may be of a picture of what is told, and not of an emoji, an avatar, a counter, a spacer or a logo. */
export function isShown(address: string): boolean {
	return !SERVICE.test(address) && !STAND_IN.test(lastOf(pathOf(address)));
}
