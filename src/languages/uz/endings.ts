import { type EndingClass, slot } from "../endings.ts";

const UZBEK = [
	slot("lik"),
	slot("lar"),
	slot("i si im m ing imiz miz ingiz lari"),
	slot("ning ni ga ka qa da dan gacha dagi cha day ning"),
];

export const ENDINGS: readonly EndingClass[] = [
	{ name: "uz", slots: UZBEK, voices: true },
	{ name: "uz-place", slots: UZBEK.slice(1), voices: true },
];
