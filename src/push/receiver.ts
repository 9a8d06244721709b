import type { Selection } from "../channels/selection.ts";
import { PERIODS, type Period } from "../formats/digest.ts";
import type { UiLanguage } from "../labels/labels.ts";
import type { Instant } from "../model/instant.ts";
import type { Judge } from "./answer.ts";
import type { Message, MessageType } from "./message.ts";

export const EVERY = ["story", ...PERIODS, "alert"] as const;
/** What a receiver gets: a message a story, one a day or week, or what an operator must know. */
export type Every = "story" | Period | "alert";

/** Somebody who is told, by messages that it takes or refuses. */
export interface Receiver {
	/** What it is called in the log, on the status page, and in the store. */
	readonly name: string;
	readonly every: Every;
	readonly selection: Selection;
	readonly ui: UiLanguage | undefined;
	/** Where messages go, and with what key: never shown. */
	readonly address: string;
	/** Where anybody may read what it gets, such as `@our_channel`: of a chat that is open alone. */
	readonly open?: string;
	/** What must not be seen in the log. */
	readonly secrets: readonly string[];
	readonly takes: readonly MessageType[];
	readonly judge: Judge;
	/** The request of a message. @param movedTo where the receiver said that it went. */
	readonly requestOf: (message: Message, now: Instant, movedTo?: string) => Promise<Request>;
}
