import { plainHost } from "./address.ts";
import type { Report } from "./classification.ts";
import type { Source } from "./source.ts";

type Addressed = Pick<Report, "url" | "sourceId">;

/**
 * Of reports that have one address, which several sources list, the one that keeps it: that of the source whose site it is, and of two
 * such the one whose site is the smaller part; else the first. What a source lists of its own under another address is another report.
 * @returns the reports that keep theirs, in the order given
 */
export function keepersOf<R extends Addressed>(
	reports: readonly R[],
	sources: ReadonlyMap<string, Source>,
): readonly R[] {
	const keepers = keepersByAddress(reports, sources);
	if (keepers === undefined) return reports;
	return reports.filter(({ url, sourceId }) => keepers.get(ownAddress(url, sources))?.sourceId === sourceId);
}

/** The reports whose address is on the site of another's source that lists it as well. */
export function cededOf<R extends Addressed>(
	reports: readonly R[],
	sources: ReadonlyMap<string, Source>,
): readonly R[] {
	const keepers = keepersByAddress(reports, sources);
	if (keepers === undefined) return [];
	return reports.filter((report) => {
		const keeper = keepers.get(ownAddress(report.url, sources));
		return keeper !== undefined && nearness(keeper, sources) > nearness(report, sources);
	});
}

/** Who keeps each address; `undefined` where no two sources list one. */
function keepersByAddress<R extends Addressed>(
	reports: readonly R[],
	sources: ReadonlyMap<string, Source>,
): ReadonlyMap<string, R> | undefined {
	const keepers = new Map<string, R>();
	let areAlone = true;
	for (const report of reports) {
		const address = ownAddress(report.url, sources);
		const known = keepers.get(address);
		areAlone &&= known === undefined || known.sourceId === report.sourceId;
		if (known === undefined || nearness(report, sources) > nearness(known, sources)) keepers.set(address, report);
	}
	return areAlone ? undefined : keepers;
}

/** How near a source is to an address that it lists: the letters of its site's host, or of one that it had; 0 where it is no site of its. */
function nearness({ url, sourceId }: Addressed, sources: ReadonlyMap<string, Source>): number {
	const source = sources.get(sourceId);
	const host = hostOf(url);
	if (source === undefined || host === undefined) return 0;
	const own = hostsOf(source).filter((one) => one === host || host.endsWith(`.${one}`));
	return Math.max(0, ...own.map((one) => one.length));
}

/** An address under the host that its site had first: the site's own source lists it so, and no other knows that it moved. */
export function ownAddress(url: string, sources: ReadonlyMap<string, Source>): string {
	const firsts = firstHosts(sources);
	if (firsts.size === 0) return url;
	const address = URL.parse(url);
	const first = address && firsts.get(plainHost(address.hostname));
	if (!first) return url;
	address.hostname = first;
	return address.href;
}

/** The first host of each site that has had several, by each of them: made once for these sources. */
function firstHosts(sources: ReadonlyMap<string, Source>): ReadonlyMap<string, string> {
	const known = FIRST_HOSTS.get(sources);
	if (known !== undefined) return known;
	const firsts = new Map(
		[...sources.values()]
			.filter(({ formerHosts }) => formerHosts !== undefined)
			.flatMap((source) => {
				const hosts = hostsOf(source);
				return hosts.map((host) => [host, hosts[1] ?? host] as const);
			}),
	);
	FIRST_HOSTS.set(sources, firsts);
	return firsts;
}

const FIRST_HOSTS = new WeakMap<ReadonlyMap<string, Source>, ReadonlyMap<string, string>>();

/** The hosts of a source's site: its homepage's, then those that it had, the first of them first. */
function hostsOf({ homepage, formerHosts = [] }: Source): readonly string[] {
	return [hostOf(homepage) ?? "", ...formerHosts.map(plainHost)];
}

function hostOf(address: string): string | undefined {
	const url = URL.parse(address);
	return url === null ? undefined : plainHost(url.hostname);
}
