import { Agent, get } from "node:http";

export interface Answers {
	/** By status. */
	readonly statuses: ReadonlyMap<number, number>;
	/** What was answered with a status of 500 or more. */
	readonly failed: readonly string[];
}

/**
 * Asks for addresses over so many connections, each with one request under way.
 * @param next the path of the next request; `undefined` ends
 */
export async function askAll(url: string, connections: number, next: () => string | undefined): Promise<Answers> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const statuses = new Map<number, number>();
	const failed: string[] = [];
	const one = async (): Promise<void> => {
		for (let path = next(); path !== undefined; path = next()) {
			const status = await statusOf(url, path, agent);
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
			if (status >= 500) failed.push(`${status} ${path}`);
		}
	};
	await Promise.all(Array.from({ length: connections }, one));
	agent.destroy();
	return { statuses, failed };
}

function statusOf(url: string, path: string, agent: Agent): Promise<number> {
	return new Promise((resolve, reject) => {
		get(`${url}${path}`, { agent }, (response) => {
			response.on("end", () => resolve(response.statusCode ?? 0));
			response.on("error", reject);
			response.resume();
		}).on("error", reject);
	});
}
