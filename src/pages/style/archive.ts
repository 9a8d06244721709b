/** Counts by month and by day as cells, the darker the more. */
export const ARCHIVE = `
.cells { list-style: none; margin: .6rem 0; padding: 0; display: grid; gap: 3px; grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr)); }
.cells a, .cells span { display: block; padding: .35rem .5rem; font-size: .9rem; min-height: 3.4rem; height: 100%; }
.cells span { color: var(--soft); }
.days { border-collapse: separate; border-spacing: 3px; table-layout: fixed; width: 100%; max-width: 40rem; margin: .8rem 0; }
.days th { font-size: .82rem; font-weight: 600; color: var(--soft); padding: .2rem; overflow-wrap: normal; }
.days th a { display: inline-block; padding: .2rem .3rem; color: inherit; }
.days td { height: 3.4rem; padding: 0; vertical-align: top; font-size: .9rem; color: var(--soft); }
.days td > time { display: block; padding: .25rem .35rem; }
.days a:not([title]) { display: block; height: 100%; padding: .25rem .35rem; }
.days caption { font-weight: 400; }
.days b, .cells b { display: block; font-variant-numeric: tabular-nums; }
.heat0, .days td { background: color-mix(in srgb, var(--rule) 35%, var(--paper)); }
.days td:empty { background: none; }
.heat1 a, .heat2 a, .heat3 a, .heat4 a { color: var(--ink); text-decoration: none; }
.days td.heat1, .heat1 { background: color-mix(in srgb, var(--blue) 12%, var(--paper)); }
.days td.heat2, .heat2 { background: color-mix(in srgb, var(--blue) 22%, var(--paper)); }
.days td.heat3, .heat3 { background: color-mix(in srgb, var(--blue) 32%, var(--paper)); }
.days td.heat4, .heat4 { background: color-mix(in srgb, var(--blue) 44%, var(--paper)); }
.heat1 a:hover, .heat2 a:hover, .heat3 a:hover, .heat4 a:hover { text-decoration: underline; }
`;
