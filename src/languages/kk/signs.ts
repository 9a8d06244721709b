import type { Signs } from "../signs.ts";

/** By its alphabet and by what is commonest in its headlines; words that a sister has as often are left out. */
export const SIGNS: Signs = {
	scripts: ["cyrillic", "latin"],
	letters: "әғқңөұүһі",
	needs: "қғіұ",
	own: "ұǵń",
	never: "wxcňžəö",
	words:
		"мен бен пен және үшін туралы деді болды екен осы бұл арасында жылғы бір дейін арқылы кейін өтті ретінде бойынша болып еді деп jáne jäne úshin týraly turaly bul arasynda boıynsha prezıdent memleket qazaqstan",
	endings:
		"ның нің дың дің тың тің дағы дегі тағы тегі ында інде ына іне ды ді ты ті нда нде лар лер дар дер тар тер nyń niń dyń diń tyń tiń dary deri tary teri lary leri ynda inde ady edi dy di ty ti daǵy degi",
};
