/** The one stylesheet: light and dark, from a phone's width to a desk's. */
export const STYLE = `
:root {
	color-scheme: light dark;
	--paper: light-dark(#fbfaf7, #14171a);
	--card: light-dark(#fff, #1c2024);
	--ink: light-dark(#1d2125, #e6e4de);
	--soft: light-dark(#5b636b, #a0a8b0);
	--line: light-dark(#e3e0d8, #2e343a);
	--blue: light-dark(#00607a, #6cc5dd);
	--gold: light-dark(#8a6100, #e0b64f);
	--red: light-dark(#a3261f, #f0928a);
}
* { box-sizing: border-box; }
body {
	margin: 0 auto; max-width: 68rem; padding: 0 1.25rem 4rem;
	background: var(--paper); color: var(--ink);
	font: 1.0625rem/1.55 system-ui, "Segoe UI", "Noto Sans", sans-serif;
}
a { color: var(--blue); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:focus-visible, summary:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid var(--gold); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem; }
.top { display: flex; flex-wrap: wrap; align-items: baseline; gap: .4rem 1.5rem; padding: 1.1rem 0 .9rem; border-bottom: 3px solid var(--gold); }
.brand { font: 700 1.5rem/1 Georgia, "Noto Serif", serif; color: var(--ink); text-decoration: none; letter-spacing: .01em; }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
.top nav a { text-decoration: none; padding: .2rem 0; }
.tongues { margin-left: auto; font-size: .9rem; }
[aria-current] { color: var(--ink); font-weight: 600; }
h1, h2, h3 { font-family: Georgia, "Noto Serif", serif; line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.25rem); margin: 1.6rem 0 .4rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; }
.lead { color: var(--soft); margin-top: 0; max-width: 42rem; }
.columns { display: grid; gap: 0 3.5rem; }
.stories > section > h2 { font: 600 .8rem/1.2 system-ui, sans-serif; text-transform: uppercase; letter-spacing: .08em; color: var(--gold); border-bottom: 1px solid var(--line); padding-bottom: .4rem; margin-bottom: 0; }
.story { padding: 1.1rem 0 1rem; border-bottom: 1px solid var(--line); }
.story h3 { font-size: 1.22rem; margin: 0 0 .3rem; }
.story h3 a { color: var(--ink); text-decoration: none; }
.story h3 a:hover { text-decoration: underline; }
.story p { margin: 0 0 .45rem; max-width: 42rem; overflow-wrap: anywhere; }
.story.alone { border: 0; padding-top: 0; }
.byline { font-size: .88rem; color: var(--soft); }
.byline > * + *::before { content: "·"; margin: 0 .45em; color: var(--soft); text-decoration: none; display: inline-block; }
.byline a { color: inherit; }
ul.tags, ul.chosen, ul.subscribe { display: flex; flex-wrap: wrap; gap: .35rem .45rem; list-style: none; margin: .5rem 0 0; padding: 0; font-size: .84rem; }
.tags a, .chosen a, .subscribe a { display: block; padding: .14rem .6rem; border: 1px solid var(--line); border-radius: 99rem; background: var(--card); color: var(--ink); text-decoration: none; }
.tags a:hover, .chosen a:hover, .subscribe a:hover { border-color: var(--blue); color: var(--blue); }
.tags .partner { border-color: var(--blue); color: var(--blue); font-weight: 600; }
.tags .organisation { border-color: var(--gold); color: var(--gold); font-weight: 600; }
.tags .when { padding: .15rem .2rem; color: var(--soft); }
.chosen { margin-bottom: 1rem; }
.reports { list-style: none; padding: 0; margin: 0; }
.reports li { padding: .6rem 0; border-bottom: 1px solid var(--line); }
.reports .byline { display: block; }
.older, .none { margin: 1.6rem 0; }
aside { font-size: .95rem; }
aside h2 { font-size: 1rem; margin-top: 1.6rem; }
aside label { display: block; font: 700 1rem/1.25 Georgia, "Noto Serif", serif; margin: 1.6rem 0 .5rem; }
.field { display: flex; gap: .4rem; }
input, button { font: inherit; padding: .4rem .6rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: var(--ink); min-width: 0; }
input { flex: 1; }
button { cursor: pointer; background: var(--blue); border-color: var(--blue); color: var(--paper); }
details { border-top: 1px solid var(--line); padding: .5rem 0; }
summary { cursor: pointer; font-weight: 600; padding: .15rem 0; }
ul.choices { list-style: none; margin: .3rem 0 .4rem; padding: 0; }
.choices li { display: flex; justify-content: space-between; gap: 1rem; padding: .12rem 0; }
.choices a { text-decoration: none; }
.choices a:hover { text-decoration: underline; }
.count { color: var(--soft); font-variant-numeric: tabular-nums; }
.facts { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; }
.facts dt { font-size: .85rem; color: var(--soft); }
.facts dd { margin: 0; font-weight: 600; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .88rem; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 700; padding: .5rem 0; }
th, td { text-align: left; padding: .45rem .8rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td { white-space: nowrap; }
td.remarks { white-space: normal; min-width: 13rem; overflow-wrap: anywhere; }
td.remarks strong { color: var(--red); font-weight: 600; }
th small { display: block; font-weight: 400; color: var(--soft); }
code, pre { font: .92em/1.5 ui-monospace, "Cascadia Code", "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem; overflow-x: auto; }
.operation dt { margin-top: .6rem; font-weight: 600; }
.operation dd { margin: 0; color: var(--soft); }
.values { font-size: .85rem; overflow-wrap: anywhere; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .88rem; color: var(--soft); }
footer p { margin: 0 0 .4rem; }
.state { display: inline-block; padding: .05rem .5rem; border-radius: 99rem; border: 1px solid currentColor; font-size: .8rem; white-space: nowrap; }
.state.well { color: light-dark(#1f6b34, #7fcf95); }
.state.failing { color: var(--red); font-weight: 600; }
.state.waiting { color: var(--soft); }
td.number { text-align: right; }
@media (min-width: 56rem) { .columns { grid-template-columns: minmax(0, 1fr) 17rem; } .jump { display: none; } }
@media print { .top nav, aside { display: none; } }
`.replace(/\n\t*/g, "\n");

/** A pennant in the colours of the sky and the sun. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#00748f"/><path d="M9 6v20M9 7h15l-4 5 4 5H9" fill="none" stroke="#f6c94a" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/></svg>`;
