import type { Pace } from "../model/feed.ts";

/** What a document says of itself. */
export interface Head {
	readonly version: string | undefined;
	readonly title: string | undefined;
	readonly link: string | undefined;
	readonly language: string | undefined;
	/** The address of the picture that stands for the whole. */
	readonly logo?: string | undefined;
	readonly pace?: Pace | undefined;
}
