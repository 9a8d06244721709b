/** How dark a cell is: of as many stories as the busiest one has it is 4, without any 0. For `class`. */
export function heatOf(count: number, most: number): string {
	return `heat${count === 0 ? 0 : Math.max(1, Math.ceil((4 * count) / Math.max(1, most)))}`;
}
