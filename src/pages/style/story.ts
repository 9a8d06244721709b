/** The page of one story: its reports in columns by owner, and how it grew. */
export const STORY = `
article h1 a { color: inherit; text-decoration: none; }
article h1 a:hover { color: var(--blue); text-decoration: underline; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1.2rem 1.6rem; }
.side { border-top: 4px solid var(--edge); padding-top: .4rem; background: none; }
.side.of-state { border-color: var(--blue); }
.side.of-private { border-color: var(--gold); }
.side.of-public-service { border-color: var(--green); }
.side.of-unknown { border-color: var(--rule); }
.side h3 { font: 600 .85rem/1.4 var(--sans); }
.side li { padding: .4rem 0; }
.side li a { font-family: var(--serif); color: inherit; text-decoration-color: var(--edge); }
.side li a:hover { color: var(--blue); }
.side .byline { display: block; font-size: .8rem; }
.growth { display: block; width: 100%; height: auto; }
.growth circle { stroke: var(--paper); stroke-width: 1.5; }
.silent dt { font-weight: 600; margin-top: .5rem; }
.silent dd { margin: 0; color: var(--soft); }
`;
