import type { Alert } from "../model/alert.ts";
import { EPOCH } from "../model/instant.ts";
import { plain } from "../model/text.ts";
import { VERSION } from "../model/version.ts";
import { xmlDocument } from "./xml.ts";

/** What the operator was told, as Atom 1.0 (RFC 4287), the newest first. @param alerts newest last. */
export function alertsAtom(alerts: readonly Alert[], origin: string): string {
	const newest = [...alerts].reverse();
	return xmlDocument("feed", {
		"@xmlns": "http://www.w3.org/2005/Atom",
		"@xml:lang": "en",
		id: "urn:elshi:alerts",
		title: "Elshi: what its operator should know",
		updated: newest[0]?.at ?? EPOCH,
		link: [
			{ "@rel": "self", "@type": "application/atom+xml", "@href": `${origin}/status.atom` },
			{ "@rel": "alternate", "@type": "text/html", "@href": `${origin}/status` },
		],
		author: { name: "Elshi", uri: `${origin}/` },
		generator: { "@version": VERSION, "#": "Elshi" },
		entry: newest.map(({ id, kind, at, text }) => ({
			id: encodeURI(id),
			title: plain(text),
			published: at,
			updated: at,
			link: { "@rel": "alternate", "@type": "text/html", "@href": `${origin}/status` },
			category: { "@term": kind },
			summary: { "@type": "text", "#": plain(text) },
		})),
	});
}
