/** A name that no language has, in Latin letters. */
export function invented(n: number): string {
	const parts = ["Bar", "do", "ven", "ti", "ruk", "sal", "mo", "gri", "pel", "nuz", "kha", "ty"];
	return [n, n / 12, n / 144, n / 1728, n / 7].map((at) => parts[Math.floor(at) % parts.length]).join("");
}
