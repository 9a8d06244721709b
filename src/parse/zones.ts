/** Minutes ahead of UTC, by the names that feeds write in lower case (RFC 822 §5.1, and those of the region). */
const OFFSETS: ReadonlyMap<string, number> = new Map([
	...["z", "gmt", "utc", "ut", "wet", "uct", "etc/gmt", "etc/utc"].map((name): [string, number] => [name, 0]),
	["bst", 60],
	["west", 60],
	["cet", 60],
	["met", 60],
	["mez", 60],
	["cest", 120],
	["mest", 120],
	["mesz", 120],
	["eet", 120],
	["eest", 180],
	["msk", 180],
	["мск", 180],
	["msd", 240],
	["trt", 180],
	["irst", 210],
	["azt", 240],
	["samt", 240],
	["uzt", 300],
	["tjt", 300],
	["tmt", 300],
	["pkt", 300],
	["yekt", 300],
	["ist", 330],
	["kgt", 360],
	["omst", 360],
	["novt", 420],
	["krat", 420],
	["sgt", 480],
	["hkt", 480],
	["irkt", 480],
	["jst", 540],
	["kst", 540],
	["aest", 600],
	["aedt", 660],
	["nzst", 720],
	["nzdt", 780],
	["at", -240],
	["ast", -240],
	["adt", -180],
	["et", -300],
	["est", -300],
	["edt", -240],
	["ct", -360],
	["cst", -360],
	["cdt", -300],
	["mt", -420],
	["mst", -420],
	["mdt", -360],
	["pt", -480],
	["pst", -480],
	["pdt", -420],
	["akst", -540],
	["akdt", -480],
	["hst", -600],
]);

/** Names whose offset has changed over the years (Kazakhstan left UTC+6 in 2024), by the zone that knows when. */
const PLACES: ReadonlyMap<string, string> = new Map([
	["almt", "Asia/Almaty"],
	["qyzt", "Asia/Qyzylorda"],
	["aqtt", "Asia/Aqtau"],
]);

export type Zone = { readonly minutes: number } | { readonly place: string };

/** A zone by its name in lower case: an abbreviation, or an IANA name such as `europe/brussels`. */
export function zoneOf(name: string): Zone | undefined {
	const minutes = OFFSETS.get(name);
	if (minutes !== undefined) return { minutes };
	const place = PLACES.get(name) ?? (/^[a-z]+\/[a-z_+-]+(?:\/[a-z_]+)?$/.test(name) ? name : undefined);
	return place === undefined ? undefined : { place };
}
