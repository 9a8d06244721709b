/**
 * Runs a Node script, and ends it with all that it started when whoever asked for it is gone: our standard input is a pipe
 * from them, which closes even when they are killed by SIGKILL. We lead the process group that is ended so.
 */
import { spawn } from "node:child_process";

const child = spawn(process.execPath, process.argv.slice(2), { stdio: ["ignore", "inherit", "inherit"] });
child.once("exit", (code) => process.exit(code ?? 1));

// A request to end goes to the whole group: we wait for what the others make of it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

process.stdin.once("end", () => process.kill(-process.pid, "SIGKILL")).resume();
