import type { Log } from "../ports.ts";

/** One line of JSON an event: what Workers Logs index by field, and what `npm start` and the demo read their progress from. */
export const consoleLog: Log = (event, facts) => console.log(JSON.stringify({ event, ...facts }));
