import type { Source } from "../model/source.ts";
import { AZERBAIJAN } from "./azerbaijan.ts";
import { INTERNATIONAL } from "./international.ts";
import { KAZAKHSTAN } from "./kazakhstan.ts";
import { KYRGYZSTAN } from "./kyrgyzstan.ts";
import { RUSSIA } from "./russia.ts";
import { TAJIKISTAN } from "./tajikistan.ts";
import { TURKMENISTAN } from "./turkmenistan.ts";
import { UZBEKISTAN } from "./uzbekistan.ts";

/** Every source we poll unless an operator says otherwise, by country; a new file of sources is one line here. */
export const SOURCES: readonly Source[] = [
	...KAZAKHSTAN,
	...KYRGYZSTAN,
	...UZBEKISTAN,
	...TAJIKISTAN,
	...TURKMENISTAN,
	...AZERBAIJAN,
	...RUSSIA,
	...INTERNATIONAL,
];
