/** The page of one partner, organisation, theme or person. */
export const PORTRAIT = `
.even { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 100%), 1fr)); gap: .8rem 1.2rem; }
.facts dd small { display: block; font: .85rem/1.35 var(--sans); color: var(--soft); }
aside > section:first-child > h2 { margin-top: 0; }
@media (min-width: 44rem) {
	.dated .row { grid-template-columns: 5.6rem minmax(0, 1fr); }
	.columns > div .bars .name { width: 11rem; }
}
.ranks { table-layout: auto; max-width: 52rem; margin-top: .8rem; }
.ranks tr > td:first-child { width: 4%; padding-right: .6rem; color: var(--soft); text-align: right; }
.ranks tbody th { width: 34%; min-width: min(8rem, 35vw); }
.turning [aria-current="page"] { font-weight: 700; text-decoration: none; color: inherit; }
.ranks tr > td:nth-child(3) { width: 62%; }
.ranks td.small { text-align: right; }
.ranks tbody tr:nth-child(-n+3) th { font-weight: 600; }
svg rect.past { fill: var(--edge); }
.versus { width: 100%; max-width: 60rem; border-collapse: collapse; table-layout: fixed; margin: 1rem 0; }
.versus thead th { font: 600 1.05rem var(--serif); text-align: left; }
.versus tbody th { font-weight: 400; text-align: left; color: var(--soft); font-size: .9rem; }
.versus th, .versus td { padding: .35rem .8rem .35rem 0; vertical-align: top; border-bottom: 1px solid var(--rule); width: auto; }
.versus:not(.bars) td { font: 600 1.05rem var(--serif); }
.versus td small { display: block; font: .85rem/1.35 var(--sans); color: var(--soft); }
.versus caption { font-weight: 400; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 0 2rem; }
.copy label { display: block; font-size: .84rem; color: var(--soft); }
.copy input { width: 100%; font: .82rem ui-monospace, "Cascadia Code", "Noto Sans Mono", monospace; }
.people { width: 100%; border-collapse: collapse; font-size: .93rem; }
.people th { font-weight: 400; text-align: left; width: 40%; }
.people th, .people td { padding: .3rem .8rem .3rem 0; vertical-align: top; border-top: 1px solid var(--rule); }
.people td { color: var(--soft); }
`;
