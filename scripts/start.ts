import { run, servingArguments } from "./command.ts";
import { serve } from "./service/serve.ts";

const HELP = `npm start [-- --port N --data DIR --fresh --once]

Serves Elshi on this machine from the live sources: refreshes at once and then every 15 minutes, keeps its data in
.wrangler/start, and stops with Ctrl-C.

  --port N   the first port to try (8787)
  --data DIR where the local KV is kept (.wrangler/start)
  --fresh    forget what earlier runs have stored there
  --once     refresh once, print what happened, and end: 0, or 1 where no source could be read`;

await run(async () => {
	const { port, once, fresh, data } = servingArguments(HELP);
	return serve({
		title: "Elshi, live",
		port,
		once,
		fresh,
		persist: data ?? ".wrangler/start",
		vars: {},
		clock: () => undefined,
		every: 15 * 60_000,
		hint: "Is there a network? `npm run demo` shows everything without one.",
	});
});
