import { fileURLToPath } from "node:url";
import { command } from "./command.ts";
import { one, wholeNumber } from "./options.ts";
import { momentsBefore, steppingClock } from "./service/days.ts";
import { fixtureOutlets } from "./service/fixtures.ts";
import { playOutlets } from "./service/outlets.ts";
import { serve } from "./service/serve.ts";
import { PORT, SERVING_OPTIONS, servingHelp } from "./service/serving.ts";

const HELP = `npm run demo [-- --port N --data DIR --fresh --days N --var NAME=VALUE --once]

Shows Elshi without a network: the real Worker in workerd with KV on disk (.wrangler/demo), refreshed by its scheduled
handler from a loopback server that plays the outlets of fixtures/outlets, some of them down or broken on purpose.
Prints what each source brought and where to look, and serves until Ctrl-C. Each further start is half an hour later.

${servingHelp(".wrangler/demo")}
  --days N          live through the N days before, four runs a day, each outlet showing what it had published by then`;

const options = { ...SERVING_OPTIONS, days: one(wholeNumber(0, 60)) };

await command({ help: HELP, options }, async ({ port = PORT, once, fresh, data, var: vars, days = 0 }) => {
	const { now, answers, sourcesOff } = fixtureOutlets();
	const outlets = await playOutlets(answers);
	return serve({
		title: "Elshi, the demo",
		port,
		once,
		fresh,
		persist: data ?? fileURLToPath(new URL("../.wrangler/demo", import.meta.url)),
		vars: { ORIGIN: outlets.origin, SOURCES_OFF: sourcesOff, ...Object.fromEntries(vars) },
		clock: steppingClock(new Date(now)),
		before: momentsBefore(new Date(now), days),
		...(days > 0 && { onMoment: outlets.show }),
		close: outlets.close,
	});
});
