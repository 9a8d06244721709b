/** Addresses to be copied, in as many columns as there is room for. */
export const SUBSCRIBE = `
.ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 2.4rem; }
.ways section { border-top: 1px solid var(--rule); padding: .9rem 0; }
.ways h4 { font: 600 .85rem/1.4 var(--sans); margin: .8rem 0 0; }
.ways p { font-size: .93rem; margin: .3rem 0 .6rem; }
.address { display: block; font-size: .88rem; color: var(--soft); margin: .4rem 0; }
.address input { display: block; width: 100%; font: .9rem/1.4 ui-monospace, "Cascadia Code", "Noto Sans Mono", monospace; }
.filters input { display: block; width: 12rem; }
`;
