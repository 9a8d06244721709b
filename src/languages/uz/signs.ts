import type { Signs } from "../signs.ts";

/** By its alphabet and by what is commonest in its headlines; words that a sister has as often are left out. */
export const SIGNS: Signs = {
	scripts: ["latin", "cyrillic"],
	letters: "ўқғҳ",
	needs: "ўқғҳ",
	never: "wəıǵńáýňž",
	words:
		"ва учун билан бўйича ҳақида деб бўлди қилди томонидан ҳам эди каби бу бир va uchun bilan bo'yicha haqida deb tomonidan bo'lib ham edi kabi bo'ldi qildi bu bir bo'lgan",
	endings: "нинг лари ларни даги ининг ишди дилар ган ning lari larni dagi ishdi dilar gan iga ida",
	pairs: "o' g'",
};
