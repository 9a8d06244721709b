/** What several pages are made of: rows of stories, bars, counts by month, tables, chips, facts. */
export const PARTS = `
.rows { list-style: none; padding: 0; margin: .2rem 0 0; }
.row { display: grid; grid-template-columns: 4.2rem minmax(0, 1fr); gap: 0 .8rem; border-top: 1px solid var(--rule); padding: .65rem 0; }
.row > time { font-size: .9rem; padding-top: .12rem; font-variant-numeric: tabular-nums; line-height: 1.35; }
.row > time b { display: block; font-weight: 600; }
.row > time small { display: block; color: var(--soft); font-size: .75rem; }
.row h3, .row h4 { font-size: 1.08rem; text-wrap: pretty; }
.row h3 a, .row h4 a { display: inline-block; padding: .1rem 0; }
.row h3 a, .row h4 a, .headline h2 a { color: inherit; text-decoration: none; }
.row h3 a:hover, .row h4 a:hover, .headline h2 a:hover { color: var(--blue); text-decoration: underline; }
.row p { margin: .15rem 0 0; }
aside .row { display: block; padding: .5rem 0; }
aside .row h3 { font-size: 1rem; }
.gist { font-family: var(--serif); font-style: italic; }
.gist .small { font: .85rem var(--sans); }
.headline { border-bottom: 1px solid var(--ink); padding-bottom: .9rem; }
.headline h2 { font-size: clamp(1.5rem, 1.1rem + 2vw, 2.3rem); margin: 0; }
h1 ~ .headline { margin-top: 1.2rem; }
h1 ~ .headline h2 { font-size: clamp(1.4rem, 1.1rem + 1.2vw, 1.8rem); }
.headline + section > .unseen + .rows > .row:first-child { border-top: 0; }
.headline .dek { margin: .5rem 0 .7rem; }
.owners svg { display: block; width: 100%; max-width: 26rem; height: .55rem; }
.owners p { margin: .3rem 0; }
.key { display: inline-block; width: .7em; height: .7em; border: 1px solid var(--edge); }
.of-state { fill: var(--blue); background: var(--blue); }
.of-private { fill: var(--gold); background: var(--gold); }
.of-public-service { fill: var(--green); background: var(--green); }
.of-non-profit { fill: var(--edge); background: var(--edge); }
.of-unknown { fill: var(--rule); background: var(--rule); }
.day { font: 600 .82rem/1.4 var(--sans); letter-spacing: .06em; text-transform: uppercase; color: var(--gold); margin: 1.6rem 0 .3rem; }
.kick { font: 600 .8rem/1.4 var(--sans); letter-spacing: .05em; color: var(--gold); margin: 0 0 .3rem; }
.bars { width: 100%; border-collapse: collapse; font-size: .93rem; table-layout: fixed; }
.bars th { font-weight: 400; text-align: left; padding: .14rem .6rem .14rem 0; }
.bars .name { width: 55%; }
.bars th a { text-decoration: none; }
.bars th a:hover { text-decoration: underline; }
.bars td { padding: .14rem 0; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bars svg { width: calc(100% - 2.6rem); height: .6rem; margin-right: .4rem; }
svg rect:not([class]) { fill: var(--blue); }
svg .marked { fill: var(--gold); }
svg line { stroke: var(--edge); }
svg text { fill: var(--soft); font: 11px var(--sans); }
figure { margin: 1rem 0; }
.months svg { display: block; width: 100%; }
figcaption { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.5rem; font-size: .88rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
.numbers, .wide table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
.wide table { width: 100%; }
.numbers th, .numbers td, .wide th, .wide td { text-align: left; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
.numbers td, td.number { text-align: right; }
.wide td { white-space: nowrap; }
.wide td.remarks { white-space: normal; min-width: 13rem; }
td.remarks strong { color: var(--red); font-weight: 600; }
th small { display: block; font-weight: 400; color: var(--soft); }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: .6rem 0; padding: 0; font-size: .9rem; }
.chips a { display: inline-block; padding: .2rem .65rem; border: 1px solid var(--edge); border-radius: 3px; text-decoration: none; color: inherit; }
.chips a:hover { border-color: var(--blue); color: var(--blue); }
.plain { list-style: none; margin: .3rem 0; padding: 0; }
.plain li { padding: .14rem 0; }
.facts { display: flex; flex-wrap: wrap; gap: .8rem 2.4rem; margin: 1rem 0; padding: .8rem 0; border: solid var(--rule); border-width: 1px 0; }
.facts dt { font-size: .82rem; color: var(--soft); }
.facts dd { margin: 0; font: 600 1.1rem var(--serif); }
.note { margin: 1.2rem 0; padding: .7rem 1rem; border-left: 4px solid var(--gold); background: var(--card); }
.note p { margin: .2rem 0; }
.older { margin: 1.6rem 0; }
details { padding: .3rem 0; }
summary { cursor: pointer; padding: .2rem 0; }
.byline { font-size: .88rem; color: var(--soft); }
.byline > * + *::before { content: "·"; margin: 0 .45em; }
ul.reports { list-style: none; padding: 0; margin: 0; }
ul.reports > li { padding: .6rem 0; border-bottom: 1px solid var(--rule); }
ul.reports .byline { display: block; }
.operation dt { margin-top: .6rem; font-weight: 600; }
.operation dd { margin: 0; color: var(--soft); }
.values { font-size: .85rem; }
.state { display: inline-block; padding: .05rem .5rem; border-radius: 3px; border: 1px solid currentColor; font-size: .8rem; white-space: nowrap; }
.state.well { color: var(--green); }
.state.failing { color: var(--red); font-weight: 600; }
.state.waiting { color: var(--soft); }
`;
