import type { Alphabet } from "../alphabet.ts";

/** The alphabet of 1995 without its apostrophes (oʻ, gʻ), which `words.ts` leaves out. */
export const ALPHABET: Alphabet = {
	letters: new Map(
		(
			"а a,б b,в v,г g,д d,е e,ё yo,ж j,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х x,ц s,ч ch,ш sh,щ sh," +
			"ъ ,ы i,ь ,э e,ю yu,я ya,ў o,қ q,ғ g,ҳ h"
		)
			.split(",")
			.map((pair): [string, string] => [pair[0] ?? "", pair.slice(2)]),
	),
	afterVowel: new Map([
		["е", "ye"],
		["ц", "ts"],
	]),
	vowels: new Set("аеёиоуыэюяўъь"),
};
