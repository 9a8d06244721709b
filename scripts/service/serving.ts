/** What the commands that serve Elshi on this machine have in common. */
import { asWritten, flag, many, one, variable, wholeNumber } from "../options.ts";

/** The port that is tried first. */
export const PORT = 8787;

export const SERVING_OPTIONS = {
	port: one(wholeNumber(1, 65_500)),
	data: one(asWritten),
	fresh: flag,
	once: flag,
	var: many(variable),
};

/** How `--help` describes them; `data` is where the local KV is kept by default. */
export function servingHelp(data: string): string {
	return `  --port N          the first port to try (${PORT})
  --data DIR        where the local KV is kept (${data})
  --fresh           forget what earlier runs have stored there
  --var NAME=VALUE  a variable of the Worker, such as those of docs/push.md; may be given several times
  --once            refresh once, print what happened, and end: 0, or 1 where nothing could be read`;
}
