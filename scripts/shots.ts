import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { command } from "./command.ts";
import { asWritten, one } from "./options.ts";
import { fixtureOutlets } from "./service/fixtures.ts";
import { playOutlets } from "./service/outlets.ts";
import { freePort } from "./service/port.ts";
import { PORT, SERVING_OPTIONS } from "./service/serving.ts";
import { statusServing } from "./service/status.ts";
import { startWorker } from "./service/worker.ts";
import { UsageError } from "./usage-error.ts";

const HELP = `npm run shots [-- --out DIR --port N]

Takes the pictures of README.md: the home page of the demo in light and in dark, into docs/pictures. Needs Chromium:
Debian's (apt-get install chromium), Chrome, or what the variable CHROME names.

  --out DIR  where the pictures go (docs/pictures)
  --port N   the first port to try (${PORT})`;

const BROWSERS = [
	"chromium",
	"chromium-browser",
	"google-chrome",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const SIZE = "1120,760";
/** Blink's numbers for what a page's prefers-color-scheme is answered with. */
const SCHEMES = { light: 1, dark: 0 } as const;

await command(
	{ help: HELP, options: { out: one(asWritten), port: SERVING_OPTIONS.port } },
	async ({ out, port = PORT }) => {
		const browser = browserHere();
		const folder = out ?? fileURLToPath(new URL("../docs/pictures", import.meta.url));
		mkdirSync(folder, { recursive: true });
		const scratch = mkdtempSync(join(tmpdir(), "elshi-shots-"));
		const { now, answers, sourcesOff } = fixtureOutlets();
		const outlets = await playOutlets(answers);
		let published: string | undefined;
		const worker = await startWorker({
			port: await freePort(port, console.log),
			persist: join(scratch, "kv"),
			vars: { ORIGIN: outlets.origin, SOURCES_OFF: sourcesOff },
			onEvent: ({ event, version }) => {
				if (event === "publish.edition") published = String(version);
			},
		});
		try {
			await worker.refresh(new Date(now));
			await statusServing(worker, published);
			for (const [name, scheme] of Object.entries(SCHEMES)) {
				const picture = join(folder, `${name}.png`);
				take(browser, `${worker.url}/`, picture, scheme, join(scratch, name));
				console.log(`${picture}: ${Math.round(statSync(picture).size / 1024)} KiB`);
			}
			return 0;
		} finally {
			await worker.stop();
			await outlets.close();
			rmSync(scratch, { recursive: true, force: true });
		}
	},
);

function browserHere(): string {
	const named = process.env.CHROME;
	const found = (named === undefined ? BROWSERS : [named]).find(
		(browser) => spawnSync(browser, ["--version"], { stdio: "ignore" }).status === 0,
	);
	if (found === undefined) {
		const missing = named === undefined ? "there is no Chromium here" : `CHROME=${named} is no browser`;
		throw new UsageError(`${missing}: on Debian, apt-get install chromium; else set CHROME to a Chrome or Chromium`);
	}
	return found;
}

function take(browser: string, address: string, picture: string, scheme: number, profile: string): void {
	const flags = ["--headless=new", "--hide-scrollbars", "--disable-gpu", "--lang=en", `--user-data-dir=${profile}`];
	// Chromium's sandbox refuses to run as root.
	if (process.getuid?.() === 0) flags.push("--no-sandbox");
	flags.push(`--window-size=${SIZE}`, `--blink-settings=preferredColorScheme=${scheme}`, `--screenshot=${picture}`);
	const { status, stderr } = spawnSync(browser, [...flags, address], { encoding: "utf8" });
	if (status !== 0) throw new Error(`${browser} took no picture:\n${stderr}`);
}
