export const LANGUAGE_CODES = ["en", "ru", "kk", "ky", "uz", "tg", "tk", "az", "tr", "zh"] as const;
/** ISO 639-1. */
export type LanguageCode = (typeof LANGUAGE_CODES)[number];

/** ISO 3166-1 alpha-2, upper case. */
export type CountryCode = string;

/** The country whose diplomacy is gathered. */
export const HOME: CountryCode = "KZ";

export const OWNERS = ["state", "private", "public-service", "non-profit"] as const;
/** Who owns the publisher: readers weigh a report by it. */
export type Owner = (typeof OWNERS)[number];

/** A publisher's feed that we poll. */
export interface Source {
	/** Stable for ever, `[a-z0-9-]+`: the name in storage, in URLs and of a replayed document. */
	readonly id: string;
	readonly name: string;
	readonly homepage: string;
	readonly feed: string;
	readonly language: LanguageCode;
	/** The country the outlet is of, or reports on as its home (KZ for the Kazakh service of RFE/RL): implicit subjects depend on it. */
	readonly country: CountryCode;
	/** Sources of one publisher are one family, which counts once in a story. */
	readonly publisher: string;
	readonly owner: Owner;
	/** IANA zone of dates that name none. */
	readonly timeZone: string;
	/** The least time between two polls; 15 unless given. */
	readonly pollMinutes?: number;
	/**
	 * Hosts that its pages were at before, the first first. Articles stay known by the first host for ever, so that a move is
	 * not a flood of new stories.
	 */
	readonly formerHosts?: readonly string[];
	/** What is known to be hard about it, shown on the status page. */
	readonly difficulty?: string;
}
