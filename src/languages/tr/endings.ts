import { type EndingClass, slot } from "../endings.ts";

/** Turkish and Azerbaijani, folded to plain letters: ı is i, ü is u, ə is e. */
const TURKISH = [
	slot("li lu lik luk liq"),
	slot("lar ler"),
	slot("i u si su im um m imiz umuz miz muz in un n iniz unuz niz nuz leri lari"),
	slot(
		"in un nin nun a e ya ye na ne i u yi yu ni nu da de ta te nda nde dan den tan ten ndan nden la le yla yle ca ce daki deki taki teki ndaki ndeki nin",
	),
	slot("ki nin ni dir dur tir tur"),
];

export const ENDINGS: readonly EndingClass[] = [
	{ name: "tr", slots: TURKISH, voices: true },
	{ name: "tr-place", slots: TURKISH.slice(1), voices: true },
];
