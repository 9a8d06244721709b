import { command } from "./command.ts";
import { localSettings } from "./deploy/settings.ts";
import { serve } from "./service/serve.ts";
import { PORT, SERVING_OPTIONS, servingHelp } from "./service/serving.ts";

const HELP = `npm start [-- --port N --data DIR --fresh --var NAME=VALUE --once]

Serves Elshi on this machine from the live sources: refreshes at once and then every 15 minutes, keeps its data in
.wrangler/start, and stops with Ctrl-C. Your settings in wrangler.local.toml hold here, too.

${servingHelp(".wrangler/start")}`;

await command(
	{ help: HELP, options: SERVING_OPTIONS },
	async ({ port = PORT, once, fresh, data = ".wrangler/start", var: vars }) =>
		serve({
			title: "Elshi, live",
			port,
			once,
			fresh,
			persist: data,
			vars: { ...localSettings().vars, ...Object.fromEntries(vars) },
			clock: () => undefined,
			every: 15 * 60_000,
			hint: "Is there a network? `npm run demo` shows everything without one.",
		}),
);
