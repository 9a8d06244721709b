import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { command } from "./command.ts";

/** A third of the 3 MB that Cloudflare allows: what counts is the CPU of a cold isolate, which the size only bounds. */
const LIMIT_KIB = 1024;

const HELP = `npm run build

Bundles the Worker as a deploy would, without deploying it, into dist/, and prints the size of the bundle. Fails where it
is larger than ${LIMIT_KIB} KiB gzipped, so that its growth is a decision. The lexicon is the largest part of it.`;

await command({ help: HELP, options: {} }, () => {
	const root = fileURLToPath(new URL("..", import.meta.url));
	const wrangler = fileURLToPath(new URL("../node_modules/wrangler/bin/wrangler.js", import.meta.url));
	// What an earlier build left would count.
	rmSync(new URL("../dist/", import.meta.url), { recursive: true, force: true });
	const dryRun = ["deploy", "--config", "wrangler.toml", "--dry-run", "--minify", "--outdir", "dist"];
	const { status } = spawnSync(process.execPath, [wrangler, ...dryRun], {
		cwd: root,
		stdio: ["ignore", "inherit", "inherit"],
	});
	if (status !== 0) return status ?? 1;
	const dist = new URL("../dist/", import.meta.url);
	const modules = readdirSync(dist).filter((file) => /\.(?:js|bin)$/.test(file));
	const bundle = Buffer.concat(modules.map((file) => readFileSync(new URL(file, dist))));
	const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
	const packed = gzipSync(bundle, { level: 9 }).length;
	console.log(`Bundle: ${kib(bundle.length)}, ${kib(packed)} gzipped (at most ${LIMIT_KIB} KiB).`);
	return packed > LIMIT_KIB * 1024 ? 1 : 0;
});
