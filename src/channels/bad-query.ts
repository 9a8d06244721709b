/** A parameter of the query cannot be followed: a 400 that names it. */
export class BadQuery extends Error {
	readonly parameter: string;
	/** The right value nearest to the one given. */
	readonly nearest: string | undefined;

	constructor(parameter: string, message: string, nearestValue?: string) {
		super(message);
		this.name = "BadQuery";
		this.parameter = parameter;
		this.nearest = nearestValue;
	}
}
