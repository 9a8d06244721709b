import type { Item } from "../formats/item.ts";
import { storyObject } from "../formats/story-object.ts";
import type { Instant } from "../model/instant.ts";
import type { Every } from "./settings.ts";

/**
 * The POST for one story or digest, by Standard Webhooks (https://www.standardwebhooks.com): its id is the story's, so
 * that a receiver can tell a repetition, and it is signed where there is a secret.
 */
export async function webhookRequest(
	item: Item,
	webhook: { readonly url: string; readonly secret?: string; readonly every: Every },
	now: Instant,
): Promise<Request> {
	const type = webhook.every === "story" ? "story.published" : "digest.published";
	const body = JSON.stringify({ type, timestamp: item.published, data: { ...storyObject(item), html: item.html } });
	const timestamp = String(Math.floor(Date.parse(now) / 1000));
	const headers: Record<string, string> = {
		"Content-Type": "application/json",
		"webhook-id": item.id,
		"webhook-timestamp": timestamp,
	};
	if (webhook.secret !== undefined)
		headers["webhook-signature"] = `v1,${await signature(webhook.secret, `${item.id}.${timestamp}.${body}`)}`;
	return new Request(webhook.url, { method: "POST", body, headers, redirect: "manual" });
}

async function signature(secret: string, text: string): Promise<string> {
	const encoder = new TextEncoder();
	const bytes = secret.startsWith("whsec_") ? fromBase64(secret.slice("whsec_".length)) : encoder.encode(secret);
	const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
	const signed = await crypto.subtle.sign("HMAC", key, encoder.encode(text));
	return btoa(String.fromCharCode(...new Uint8Array(signed)));
}

function fromBase64(text: string): Uint8Array {
	return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
