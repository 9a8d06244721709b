import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { browserHere, type Look, startBrowser } from "./browser/chromium.ts";
import { addressOf, KINDS, LANGUAGES } from "./browser/kinds.ts";
import { command } from "./command.ts";
import { asWritten, flag, one } from "./options.ts";
import { momentsBefore } from "./service/days.ts";
import { fixtureOutlets } from "./service/fixtures.ts";
import { playOutlets } from "./service/outlets.ts";
import { freePort } from "./service/port.ts";
import { PORT, SERVING_OPTIONS } from "./service/serving.ts";
import { statusServing } from "./service/status.ts";
import { startWorker } from "./service/worker.ts";
import { UsageError } from "./usage-error.ts";

const HELP = `npm run shots [-- --out DIR --port N --pages --only TEXT]

Takes the pictures of README.md: the home page of the demo in light and in dark, into docs/pictures. Needs Chromium:
Debian's (apt-get install chromium), Chrome, or what the variable CHROME names.

  --pages      instead, each kind of page in each language, light and dark, as wide as a phone and a desk: about a
               hundred pictures, which --out must say where to put
  --only TEXT  of --pages, those kinds alone whose name has this text
  --out DIR    where the pictures go (docs/pictures)
  --port N     the first port to try (${PORT})`;

const SCHEMES = ["light", "dark"] as const;
const README_SIZE = { width: 1120, height: 760 };
const WIDTHS = [375, 1280];
/** Of the demo, so that there is something of every kind. */
const DAYS = 6;

await command(
	{ help: HELP, options: { out: one(asWritten), port: SERVING_OPTIONS.port, pages: flag, only: one(asWritten) } },
	async ({ out, port = PORT, pages, only = "" }) => {
		const program = programHere();
		if (pages && out === undefined)
			throw new UsageError("--pages takes about a hundred pictures: say where by --out DIR");
		const folder = out ?? fileURLToPath(new URL("../docs/pictures", import.meta.url));
		mkdirSync(folder, { recursive: true });
		const demo = await startDemo(port);
		const browser = await startBrowser(program);
		try {
			const tab = await browser.tab();
			const take = async (address: string, look: Look, name: string, extent: "page" | "window"): Promise<void> => {
				await tab.open(`${demo.url}${address}`, look);
				const picture = await tab.picture(extent);
				writeFileSync(join(folder, `${name}.png`), picture);
				console.log(`${join(folder, `${name}.png`)}: ${Math.round(picture.length / 1024)} KiB`);
			};
			if (!pages) for (const scheme of SCHEMES) await take("/en/", { ...README_SIZE, scheme }, scheme, "window");
			else
				for (const { address, look, name } of everyLook(await (await fetch(`${demo.url}/en/`)).text(), only))
					await take(address, look, name, "page");
			return 0;
		} finally {
			await browser.close();
			await demo.stop();
		}
	},
);

/** The Worker with the demo's last days in it. */
async function startDemo(port: number): Promise<{ readonly url: string; stop(): Promise<void> }> {
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
	const stop = async (): Promise<void> => {
		await worker.stop();
		await outlets.close();
		rmSync(scratch, { recursive: true, force: true });
	};
	try {
		for (const moment of [...momentsBefore(new Date(now), DAYS), new Date(now)]) {
			outlets.show(moment);
			await worker.refresh(moment);
		}
		await statusServing(worker, published);
		return { url: worker.url, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** @param home the home page in English. @param only what a kind is called in part */
function everyLook(
	home: string,
	only: string,
): { readonly address: string; readonly look: Look; readonly name: string }[] {
	const looks = SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ scheme, width })));
	const kinds = Object.keys(KINDS).filter((kind) => kind.includes(only));
	return kinds.flatMap((kind) =>
		Object.keys(LANGUAGES).flatMap((language) =>
			looks.map((look) => ({
				address: addressOf(kind, language, home),
				look,
				name: `${kind}-${language}-${look.width}-${look.scheme}`,
			})),
		),
	);
}

function programHere(): string {
	const found = browserHere();
	if (found !== undefined) return found;
	const named = process.env.CHROME;
	const missing = named === undefined ? "there is no Chromium here" : `CHROME=${named} is no browser`;
	throw new UsageError(`${missing}: on Debian, apt-get install chromium; else set CHROME to a Chrome or Chromium`);
}
