import { fileURLToPath } from "node:url";
import { run, servingArguments, steppingClock } from "./command.ts";
import { momentsBefore } from "./service/days.ts";
import { fixtureOutlets } from "./service/fixtures.ts";
import { playOutlets } from "./service/outlets.ts";
import { serve } from "./service/serve.ts";

const HELP = `npm run demo [-- --port N --data DIR --fresh --days N --once]

Shows Elshi without a network: the real Worker in workerd with KV on disk (.wrangler/demo), refreshed by its scheduled
handler from a loopback server that plays the outlets of fixtures/outlets, some of them down or broken on purpose.
Prints what each source brought and where to look, and serves until Ctrl-C. Each further start is half an hour later.

  --port N   the first port to try (8787)
  --data DIR where the local KV is kept (.wrangler/demo)
  --fresh    forget what earlier runs have stored there
  --days N   live through the N days before, four runs a day, each outlet showing what it had published by then
  --once     refresh once, print what happened, and end: 0, or 1 where no source could be read`;

await run(async () => {
	const { port, once, fresh, data, days } = servingArguments(HELP);
	const { now, answers, sourcesOff } = fixtureOutlets();
	const outlets = await playOutlets(answers);
	return serve({
		title: "Elshi, the demo",
		port,
		once,
		fresh,
		persist: data ?? fileURLToPath(new URL("../.wrangler/demo", import.meta.url)),
		vars: { ORIGIN: outlets.origin, SOURCES_OFF: sourcesOff },
		clock: steppingClock(now),
		before: momentsBefore(new Date(now), days),
		...(days > 0 && { onMoment: outlets.show }),
		close: outlets.close,
	});
});
