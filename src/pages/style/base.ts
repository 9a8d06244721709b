/** Colours, letters, the frame of every page, and what the printer gets. */
export const BASE = `
:root {
	color-scheme: light dark;
	--paper: light-dark(#fcfbf8, #131619);
	--card: light-dark(#fff, #1b1f23);
	--ink: light-dark(#1a1d21, #e8e5de);
	--soft: light-dark(#555d65, #a6adb5);
	--rule: light-dark(#d9d5cb, #32383e);
	--edge: light-dark(#7d848b, #7d868f);
	--blue: light-dark(#005a73, #74c9e0);
	--gold: light-dark(#8a6100, #e3ba55);
	--red: light-dark(#a3261f, #f0928a);
	--green: light-dark(#1f6b34, #7fcf95);
	--serif: Georgia, "Noto Serif", "PT Serif", serif;
	--sans: system-ui, "Segoe UI", "Noto Sans", sans-serif;
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
	margin: 0 auto; max-width: 72rem; padding: 0 clamp(1rem, 4vw, 2rem) 3rem;
	background: var(--paper); color: var(--ink);
	font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; hyphens: auto; hyphenate-limit-chars: 12 5 5;
}
a { color: var(--blue); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--gold); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; background: var(--card); padding: .5rem .8rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.mast { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.2rem; padding: 1rem 0 .7rem; }
.brand { font: 700 2rem/1 var(--serif); color: var(--ink); text-decoration: none; }
.tagline { color: var(--soft); font-size: .9rem; }
.mast search { flex: 1 1 15rem; max-width: 24rem; margin-left: auto; }
.mast form { display: flex; gap: .4rem; }
input, button, select { font: inherit; font-size: .95rem; padding: .4rem .6rem; border: 1px solid var(--edge); border-radius: 3px; background: var(--card); color: var(--ink); min-width: 0; max-width: 100%; }
.mast input { flex: 1 1 6rem; width: 6rem; }
::placeholder { color: var(--soft); opacity: 1; }
button { cursor: pointer; background: var(--blue); border-color: var(--blue); color: var(--paper); }
nav { display: flex; flex-wrap: wrap; gap: 0 1.3rem; }
.bar { display: flex; flex-wrap: wrap; gap: 0 2rem; border: solid var(--ink); border-width: 3px 0 1px; }
.bar a, footer nav a { display: inline-block; padding: .5rem 0; color: inherit; text-decoration: none; }
.bar a:hover { text-decoration: underline; }
.bar [aria-current] { font-weight: 700; box-shadow: inset 0 -3px var(--gold); }
.tongues { margin-left: auto; }
main { padding-top: 1.4rem; }
h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.22; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.6rem, 1.1rem + 2.2vw, 2.4rem); margin-bottom: .5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
p { max-width: 44rem; }
.lead, .dek { font: 1.1rem/1.5 var(--serif); max-width: 42rem; margin: .5rem 0; }
.small { color: var(--soft); font-size: .88rem; }
.small a { color: inherit; }
.small a:hover { color: var(--blue); }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 3rem; }
aside > h2:first-child { margin-top: 0; }
code, pre { font: .92em/1.5 ui-monospace, "Cascadia Code", "Noto Sans Mono", monospace; }
pre { background: var(--card); border: 1px solid var(--rule); border-radius: 3px; padding: .8rem 1rem; overflow-x: auto; }
footer { margin-top: 3rem; padding-top: .7rem; border-top: 1px solid var(--ink); font-size: .88rem; color: var(--soft); }
footer p { margin: 0 0 .2rem; }
@media (min-width: 56rem) {
	.columns { grid-template-columns: minmax(0, 1fr) 19rem; }
	.columns > aside { border-left: 1px solid var(--rule); padding-left: 1.6rem; }
}
@media (max-width: 56rem) { .columns > aside { border-top: 1px solid var(--ink); margin-top: 2rem; padding-top: 1.2rem; } }
@media print {
	.bar, search, .skip, footer nav, .noprint, .utc, details:not([open]) { display: none; }
	body { font-size: 10pt; max-width: none; padding: 0; }
	.mast { padding-top: 0; border-bottom: 2px solid; }
	.row, figure, table, .story { break-inside: avoid; }
	h1, h2, h3 { break-after: avoid; }
	.row h3 a::after, .reports h3 a::after { content: " (" attr(href) ")"; font: 7pt var(--sans); overflow-wrap: anywhere; }
	.columns { display: block; }
	.columns > aside { border: 0; padding: 0; }
}
`;
