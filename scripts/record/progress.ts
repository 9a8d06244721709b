/** Told how many of how many are done. */
export type Progress = (done: number, total: number) => void;

/** One line on standard error: rewritten on a terminal, said at each quarter in a log. */
export function progressLine(what: string): Progress {
	let said = 0;
	return (done, total) => {
		if (process.stderr.isTTY) {
			process.stderr.write(`\r\u001b[K${done < total ? `${what} ${done} of ${total}` : ""}`);
			return;
		}
		const quarter = Math.floor((4 * done) / total);
		if (quarter > said) process.stderr.write(`${what} ${done} of ${total}\n`);
		said = quarter;
	};
}
