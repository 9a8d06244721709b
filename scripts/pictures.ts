import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { PENNANT } from "../src/pages/icon.ts";
import { command } from "./command.ts";

const HELP = `npm run pictures

Draws what must be PNG, because not everybody takes SVG: the icons of home screens, and the picture that stands for a
page where it is shared. Writes src/pages/pictures.generated.ts. Its letters are those of Noto Serif, which has
Kazakh's (apt-get install fonts-noto-core).`;

const [SKY, GOLD, PAPER, INK, SOFT] = ["#00748f", "#f6c94a", "#fcfbf8", "#1a1d21", "#555d65"];

/** Colours of a picture: its flat ones, and those at the edges of letters. */
const COLOURS = 16;

/** Edge to edge, because home screens cut it to their own shape; what matters is within four fifths of it. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${SKY}"/>
<g transform="translate(1.6 1.6) scale(.9)">${PENNANT(GOLD)}</g></svg>`;

const LINES = [
	"Kazakhstan’s diplomacy, each story once",
	"Дипломатия Казахстана: каждая новость один раз",
	"Қазақстан дипломатиясы: әр жаңалық бір рет",
];

/** 1200 × 630, as https://ogp.me's readers want it: one for all languages. */
const SHARED = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" font-family="Noto Serif, serif">
<rect width="1200" height="630" fill="${PAPER}"/>
<path fill="${INK}" d="M80 96h1040v8H80zM80 112h1040v2H80zM80 560h1040v2H80z"/>
<g font-size="172" font-weight="700"><text x="74" y="320" fill="${INK}">Elshi</text><text x="600" y="320" fill="${SKY}">Елші</text></g>
<g font-size="33" fill="${SOFT}">${LINES.map((line, n) => `<text x="80" y="${406 + 52 * n}">${line}</text>`).join("")}</g>
<g transform="translate(980 372) scale(4.4)"><rect width="32" height="32" rx="7" fill="${SKY}"/>${PENNANT(GOLD)}</g>
</svg>`;

await command({ help: HELP, options: {} }, async () => {
	const pictures = {
		ICON_48: await png(ICON, 48),
		ICON_180: await png(ICON, 180),
		ICON_192: await png(ICON, 192),
		ICON_512: await png(ICON, 512),
		SHARED: await png(SHARED, 1200),
	};
	const lines = Object.entries(pictures).map(
		([name, bytes]) => `export const ${name} =\n\t"${bytes.toString("base64")}";\n`,
	);
	const file = fileURLToPath(new URL("../src/pages/pictures.generated.ts", import.meta.url));
	writeFileSync(
		file,
		`/** PNG in base64. Made by npm run pictures: edit scripts/pictures.ts instead. */\n${lines.join("")}`,
	);
	for (const [name, bytes] of Object.entries(pictures)) console.log(`${name}: ${bytes.length} bytes`);
	return 0;
});

function png(svg: string, width: number): Promise<Buffer> {
	return sharp(Buffer.from(svg), { density: 300 })
		.resize({ width })
		.png({ palette: true, colours: COLOURS, compressionLevel: 9, effort: 10, dither: 0 })
		.toBuffer();
}
