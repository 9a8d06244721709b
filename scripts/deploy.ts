import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
	CONFIG,
	type Deployed,
	deployedIn,
	emptiedBy,
	environmentIn,
	LOCAL_CONFIG,
	localSettings,
	queuesIn,
	remembering,
	settingsIn,
	varsOfOptions,
	withId,
} from "./deploy/settings.ts";

const HELP = `npm run deploy [-- --empty NAME] [-- WRANGLER OPTIONS]

Deploys the Worker to your Cloudflare account: creates the KV namespace and the queues at the first time, sets the cron, and
prints the address. Needs \`npx wrangler login\` once, and CONTACT, because every outlet we poll is told whom to write to.

Your settings are those of the dashboard, of \`npx wrangler secret put\`, and of wrangler.local.toml ([vars], never tracked; it
overrules the dashboard); the first deploy writes the id of the KV namespace there. A deploy that would empty a variable that is
set now says so and stops, unless it is told to by --empty NAME. Further options go to \`wrangler deploy\`; --env alone does
without queues.`;

const cwd = fileURLToPath(new URL("..", import.meta.url));
const wrangler = fileURLToPath(new URL("../node_modules/wrangler/bin/wrangler.js", import.meta.url));
const merged = fileURLToPath(new URL("../wrangler.merged.toml", import.meta.url));

function asked(...args: readonly string[]): string {
	const { status, stdout } = spawnSync(process.execPath, [wrangler, ...args, "--config", CONFIG], {
		cwd,
		encoding: "utf8",
	});
	return status === 0 ? stdout.slice(Math.max(0, stdout.search(/[[{]/))) : "";
}

/** Makes a queue, where there is none of that name. */
function ensureQueue(name: string): boolean {
	const run = (verb: string, stdio: "ignore" | "inherit"): boolean =>
		spawnSync(process.execPath, [wrangler, "queues", verb, name, "--config", CONFIG], { cwd, stdio }).status === 0;
	return run("info", "ignore") || run("create", "inherit");
}

/** What is deployed now; nothing where there is no such Worker yet, or nobody is logged in. */
function deployed(): Deployed {
	const version = /"version_id":\s*"([^"]+)"/.exec(asked("deployments", "status", "--json"))?.[1];
	return deployedIn(version === undefined ? "" : asked("versions", "view", version, "--json"));
}

function deploy(args: readonly string[]): number {
	const empty = args.flatMap((option, n) => (option === "--empty" ? [args[n + 1] ?? ""] : []));
	const options = args.filter((option, n) => option !== "--empty" && args[n - 1] !== "--empty");
	const local = localSettings();
	const next = { ...settingsIn(CONFIG).vars, ...local.vars, ...varsOfOptions(options) };
	const now = deployed();
	const emptied = emptiedBy(next, now).filter((name) => !empty.includes(name));
	if (emptied.length > 0) {
		console.error(
			`This deploy would empty ${emptied.join(", ")}, which the deployed Worker has set: take the line out, or say --empty NAME.`,
		);
		return 2;
	}
	// Where a Deploy button builds, secrets may be set after the first deploy.
	const isKnown = Boolean(next.CONTACT || now.vars.CONTACT) || now.secrets.includes("CONTACT");
	if (!isKnown && process.env.WORKERS_CI === undefined) {
		console.error(
			'CONTACT is not set: write CONTACT = "you@example.org" below [vars] into wrangler.local.toml, so that outlets can reach you.',
		);
		return 2;
	}
	// Where a Deploy button builds, the queues were made from wrangler.toml before.
	const env = environmentIn(options);
	const isReal = process.env.WORKERS_CI === undefined && !options.includes("--dry-run");
	const missing = isReal ? queuesIn(CONFIG, env).filter((name) => !ensureQueue(name)) : [];
	if (missing.length > 0) {
		console.error(
			`The queue ${missing.join(" and ")} could not be made. \`npm run deploy -- --env alone\` does without: one invocation does all.`,
		);
		return 1;
	}
	writeFileSync(merged, withId(readFileSync(CONFIG, "utf8"), local.id));
	try {
		const vars = Object.entries(local.vars).flatMap(([name, value]) => ["--var", `${name}:${value}`]);
		const all = [wrangler, "deploy", "--config", merged, "--minify", ...vars, ...options];
		const status = spawnSync(process.execPath, all, { cwd, stdio: "inherit" }).status ?? 1;
		// wrangler writes the id into the file that it was given.
		const { id } = settingsIn(merged, env);
		if (status === 0 && id !== undefined && local.id === undefined) {
			const before = existsSync(LOCAL_CONFIG) ? readFileSync(LOCAL_CONFIG, "utf8") : "";
			writeFileSync(LOCAL_CONFIG, remembering(before, id));
			console.log("The id of the KV namespace is written into wrangler.local.toml.");
		}
		return status;
	} finally {
		rmSync(merged, { force: true });
	}
}

const args = process.argv.slice(2);
if (args.includes("--help") || args.includes("-h")) console.log(HELP);
else process.exitCode = deploy(args);
