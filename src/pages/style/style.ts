import { lastingHash } from "../../model/hash.ts";
import { once } from "../../model/once.ts";
import { ARCHIVE } from "./archive.ts";
import { BASE } from "./base.ts";
import { CALENDAR } from "./calendar.ts";
import { PARTS } from "./parts.ts";
import { PORTRAIT } from "./portrait.ts";
import { SOURCES } from "./sources.ts";
import { STORY } from "./story.ts";
import { SUBSCRIBE } from "./subscribe.ts";

/** The one stylesheet: light and dark, from a phone's width to a desk's. A kind of page that needs more has a file of its own here. */
export const STYLE = [BASE, PARTS, STORY, CALENDAR, PORTRAIT, ARCHIVE, SUBSCRIBE, SOURCES]
	.join("")
	.replace(/\n\t*/g, "\n");

/** It changes with its content, so that no copy of it is ever old. */
export const styleAddress = once(() => `/style.css?${lastingHash(STYLE).slice(0, 8)}`);
