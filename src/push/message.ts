import type { Item } from "../formats/item.ts";
import type { Alert } from "../model/alert.ts";
import type { Instant } from "../model/instant.ts";
import type { ReceiverState } from "../store/push-receiver.ts";

export const MESSAGE_TYPES = [
	"story.published",
	"story.updated",
	"story.withdrawn",
	"digest.published",
	"alert",
] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** Something that one receiver is told once. */
export type Message = {
	/** The same at each try: by it a receiver that looks can tell a repetition. */
	readonly id: string;
	/** What it is remembered by: the id of its story, digest or alert. */
	readonly about: string;
	/** When what it tells happened: first sight of a story, or its last change. */
	readonly moment: Instant;
} & (
	| { readonly type: Exclude<MessageType, "alert">; readonly item: Item }
	| { readonly type: "alert"; readonly alert: Alert }
);

/** What a receiver is told next. */
export interface Due {
	readonly messages: readonly Message[];
	/** What else of the state moves on: it costs no write of its own while nothing is sent. */
	readonly state: ReceiverState;
}
