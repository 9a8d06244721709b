/** A month as a grid; on a phone the same table is a list of the days that have something. */
export const CALENDAR = `
.turning { gap: .2rem 1.2rem; font-size: .95rem; }
.turning a { padding: .2rem 0; }
.filters { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem 1rem; margin: .8rem 0; font-size: .9rem; }
.filters label { min-width: 0; max-width: 100%; }
.filters select { display: block; max-width: min(16rem, 100%); }
.month { width: 100%; border-collapse: collapse; table-layout: fixed; }
.month caption { font-weight: 400; }
.month th { font-size: .82rem; color: var(--soft); font-weight: 600; text-align: left; padding: .3rem; }
.month td { border: 1px solid var(--rule); height: 6rem; vertical-align: top; padding: .3rem; font-size: .84rem; line-height: 1.3; }
.month time { color: var(--soft); }
.month td.now { box-shadow: inset 0 0 0 2px var(--gold); }
.wide-day { display: none; }
.ev { display: block; margin: .25rem 0 0; padding: .15rem .4rem; border-left: 3px solid var(--blue); color: inherit; text-decoration: none; }
.ev:hover { color: var(--blue); text-decoration: underline; }
.ev small { display: block; color: var(--soft); }
.ev.announced { border-left-style: dashed; border-color: var(--gold); }
.ev.cancelled { border-left-style: dotted; border-color: var(--red); text-decoration: line-through; }
.ev.cancelled small { display: inline-block; text-decoration: none; color: var(--red); }
@media (max-width: 44rem) {
	.month, .month caption, .month tbody, .month tr, .month td { display: block; height: auto; }
	.month thead { display: none; }
	.month td { border-width: 0 0 1px; padding: .6rem 0; font-size: 1rem; }
	.month td:not(:has(.ev)):not(.now) { display: none; }
	.month td.now { box-shadow: none; border-left: 4px solid var(--gold); padding-left: .6rem; }
	.month time { color: var(--ink); font-weight: 600; }
	.wide-day { display: inline; }
	.ev { padding: .3rem .6rem; }
}
`;
