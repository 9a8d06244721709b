import type { Signs } from "../signs.ts";

/** By its alphabet and by what is commonest in its headlines; words that a sister has as often are left out. */
export const SIGNS: Signs = {
	scripts: ["cyrillic"],
	letters: "ӣӯҷқғҳ",
	needs: "ӣӯҷқғҳ",
	own: "ӣӯҷ",
	words:
		"ва дар бо аз ба барои ки ин он шуд аст байни тоҷикистон кишвар вазири раиси тавассути кард кунад ҳаст касе карда дигар бори бахши то рад чист чаро кист",
	endings: "ҳои ҳоро ҳо аст анд шавад кунад онро ҳояш",
};
