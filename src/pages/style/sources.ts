/** A row a source; on a phone a block of its own. */
export const SOURCES = `
.sources { width: 100%; border-collapse: collapse; font-size: .92rem; margin-top: 1rem; }
.sources caption { font-weight: 400; }
.sources th, .sources td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--rule); }
.sources thead th { font-size: .82rem; color: var(--soft); }
.sources th[scope="row"] { font-weight: 600; }
.sources .of-country th { font: 600 1.1rem var(--serif); padding-top: 1.2rem; border-color: var(--ink); background: none; }
.sources td:nth-of-type(4) { white-space: nowrap; font-variant-numeric: tabular-nums; }
.sources small { display: block; color: var(--soft); font-size: .75rem; }
.strip { display: block; width: 7.5rem; max-width: 100%; height: .9rem; background: color-mix(in srgb, var(--rule) 35%, var(--paper)); }
.strip path { fill: none; stroke: var(--blue); stroke-width: 3; }
.strip .failed { stroke: var(--gold); }
@media (max-width: 48rem) {
	.sources, .sources caption, .sources tbody, .sources tr, .sources th[scope="rowgroup"] { display: block; }
	.sources thead { display: none; }
	.sources tr:not(.of-country) { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 100%), 1fr)); gap: .1rem .8rem; padding: .5rem 0; border-bottom: 1px solid var(--rule); }
	.sources tr:not(.of-country) > * { border: 0; padding: 0; }
	.sources th[scope="row"] { grid-column: 1 / -1; }
}
`;
