import type { Report } from "./classification.ts";
import type { Source } from "./source.ts";

type Addressed = Pick<Report, "url" | "sourceId">;

/**
 * Of reports that have one address, which several sources list, the one that keeps it: that of the source whose site it is, else the first.
 * What a source lists of its own under another address is another report.
 * @returns the reports that keep theirs, in the order given
 */
export function keepersOf<R extends Addressed>(
	reports: readonly R[],
	sources: ReadonlyMap<string, Source>,
): readonly R[] {
	const keepers = new Map<string, R>();
	let areAlone = true;
	for (const report of reports) {
		const first = keepers.get(report.url);
		areAlone &&= first === undefined || first.sourceId === report.sourceId;
		if (first === undefined || (!isOnOwnSite(first, sources) && isOnOwnSite(report, sources)))
			keepers.set(report.url, report);
	}
	return areAlone ? reports : reports.filter((report) => keepers.get(report.url)?.sourceId === report.sourceId);
}

/** Whether an address is on the site of the source that lists it, under its homepage's host or one that it had before. */
function isOnOwnSite({ url, sourceId }: Addressed, sources: ReadonlyMap<string, Source>): boolean {
	const source = sources.get(sourceId);
	const host = hostOf(url);
	if (source === undefined || host === undefined) return false;
	return [hostOf(source.homepage), ...(source.formerHosts ?? [])].some(
		(own) => own !== undefined && (host === own || host.endsWith(`.${own}`)),
	);
}

function hostOf(address: string): string | undefined {
	return URL.parse(address)?.hostname.replace(/^(?:www|m)\./, "");
}
