import type { Signs } from "./signs.ts";

/** Languages that no source of ours writes in, but that are easily taken for one that some do: by their code. */
export const NEIGHBOURS: Readonly<Record<string, Signs>> = {
	tt: {
		scripts: ["cyrillic"],
		letters: "әөүҗңһ",
		needs: "ә",
		own: "җ",
		words: "һәм белән өчен турында булган дип бер була буенча иде ул бу татар соң",
		endings: "ләр нәр ендә енә нең гән кән лек ләп дә тә",
	},
	ba: {
		scripts: ["cyrillic"],
		letters: "ғҙҡңөҫүһә",
		needs: "ә",
		own: "ҙҡҫ",
		words: "һәм менән өсөн буйынса булған тип был бер",
	},
	mn: {
		scripts: ["cyrillic"],
		letters: "өү",
		words: "нь болон байна юм улсын гэж хооронд дээр тухай бол энэ монгол нийт гэв",
		endings: "ийн ыг ийг гаар гээр сан сэн сөн жээ лаа лээ",
	},
	uk: {
		scripts: ["cyrillic"],
		letters: "іїєґ",
		needs: "іїє",
		own: "їєґ",
		words: "та що для від про як це його після також і у з до на між",
	},
	be: {
		scripts: ["cyrillic"],
		letters: "іў",
		needs: "іў",
		words: "і ў з што для да ад пра як гэта пасля таксама на паміж",
	},
};
