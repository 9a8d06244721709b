import { createServer } from "node:net";

/** The first free port from `wanted` upwards on the loopback address; tries twenty. @throws when all are taken. */
export async function freePort(wanted: number, say: (line: string) => void): Promise<number> {
	for (let port = wanted; port < wanted + 20; port++) {
		if (await isFree(port)) return port;
		say(`Port ${port} is taken, trying ${port + 1}.`);
	}
	throw new Error(`ports ${wanted} to ${wanted + 19} are all taken; choose another with --port`);
}

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once("error", () => resolve(false));
		server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
	});
}
