import { storyObject } from "../formats/story-object.ts";
import type { Instant } from "../model/instant.ts";
import { SECOND } from "../model/instant.ts";
import type { Message } from "./message.ts";

/** Where POSTs go; each is signed where there is a key. */
export interface Webhook {
	readonly url: string;
	readonly key?: Uint8Array<ArrayBuffer>;
}

/**
 * The POST of a message, by Standard Webhooks (https://www.standardwebhooks.com): a repetition has the same `webhook-id`, and it is
 * signed where there is a key.
 */
export async function webhookRequest(message: Message, { url, key }: Webhook, now: Instant): Promise<Request> {
	const { id, type, moment } = message;
	const body = JSON.stringify({ type, timestamp: moment, data: dataOf(message) });
	const timestamp = String(Math.floor(Date.parse(now) / SECOND));
	const headers: Record<string, string> = {
		"Content-Type": "application/json",
		"webhook-id": id,
		"webhook-timestamp": timestamp,
	};
	if (key !== undefined) headers["webhook-signature"] = `v1,${await signature(key, `${id}.${timestamp}.${body}`)}`;
	return new Request(url, { method: "POST", body, headers, redirect: "manual" });
}

function dataOf(message: Message): object {
	return message.type === "alert" ? message.alert : { ...storyObject(message.item), html: message.item.html };
}

async function signature(bytes: Uint8Array<ArrayBuffer>, text: string): Promise<string> {
	const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
	const signed = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text));
	return btoa(String.fromCharCode(...new Uint8Array(signed)));
}

const PREFIX = "whsec_";

/** The key that a secret stands for: `whsec_` and base64, or any text. @throws where it begins so and is no base64. */
export function webhookKey(secret: string): Uint8Array<ArrayBuffer> {
	const text = secret.trim();
	if (!text.startsWith(PREFIX)) return new Uint8Array(new TextEncoder().encode(text));
	const encoded = text.slice(PREFIX.length);
	if (!/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}(?:==)?|[A-Za-z\d+/]{3}=?)?$/.test(encoded) || encoded === "")
		throw new Error('begins with "whsec_" and must go on in base64 (A-Z, a-z, 0-9, + and /)');
	return new Uint8Array(Array.from(atob(encoded), (character) => character.charCodeAt(0)));
}
