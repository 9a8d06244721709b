/** A pennant, as a part of an SVG of 32 × 32. */
export const PENNANT = (colour: string): string =>
	`<path d="M9 6v20M9 7h15l-4 5 4 5H9" fill="none" stroke="${colour}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/>`;

/** It in the colours of the sky and the sun. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#00748f"/>${PENNANT("#f6c94a")}</svg>`;
