import type { Level } from "../../model/facets.ts";
import type { Counterpart } from "./counterpart.ts";
import type { Phrases } from "./phrases.ts";

/** As a name of its own, and as that of somebody: "мемлекеттік сапар", "басшысының мемлекеттік сапары". */
const CLASSES = {
	state: ["мемлекеттік сапар", "мемлекеттік сапары"],
	official: ["ресми сапар", "ресми сапары"],
	working: ["жұмыс сапары", "жұмыс сапары"],
} as const;

const VISITORS: Readonly<Record<Level, string>> = {
	"head-of-state": "Мемлекет басшысының",
	government: "Үкімет басшысының",
	minister: "Министрдің",
	parliament: "Парламент делегациясының",
	ambassador: "Елшінің",
	official: "Делегацияның",
};

const TALKS: Readonly<Record<Level, string>> = {
	"head-of-state": "жоғары деңгейдегі келіссөздер",
	government: "үкіметаралық келіссөздер",
	minister: "министрлер келіссөздері",
	parliament: "парламентаралық келіссөздер",
	ambassador: "кездесу",
	official: "консультациялар",
};

/** Of an organisation, and with countries. */
const SESSIONS: Readonly<Record<Level, readonly [of: string, together: string]>> = {
	"head-of-state": ["саммиті", "саммит"],
	government: ["саммиті", "саммит"],
	minister: ["министрлерінің кездесуі", "министрлер кездесуі"],
	parliament: ["парламентаралық кездесуі", "парламентаралық кездесу"],
	ambassador: ["отырысы", "отырыс"],
	official: ["отырысы", "отырыс"],
};

export const KAZAKH: Phrases = {
	visit: ({ visitClass, level, direction }, c) => {
		const [visit, visitOf] = visitClass === undefined ? (["сапар", "сапары"] as const) : CLASSES[visitClass];
		const visitors = visitClass === undefined && level !== undefined ? VISITORS[level] : undefined;
		if (direction === undefined || c.isFormat)
			return `${visitors === undefined ? capitalised(visit) : `${visitors} ${visitOf}`}: ${c.name}`;
		if (direction === "incoming")
			return `${c.name} ${visitor(visitClass === "state" ? "head-of-state" : level, c)} ${visitOf}`;
		return visitors === undefined ? `${c.to} ${visit}` : `${visitors} ${c.to} ${visitOf}`;
	},
	meeting: ({ level, foreignMinistries }, c) => {
		if (level === "ambassador" && c.areCountries)
			return `${c.name} ${c.isSeveral ? "елшілерімен" : "елшісімен"} кездесу`;
		if (foreignMinistries && level === "minister") return `${c.with} сыртқы істер министрлерінің келіссөздері`;
		if (foreignMinistries && (level === "official" || level === undefined))
			return `${c.with} сыртқы істер министрліктерінің консультациялары`;
		return `${c.with} ${level === undefined ? "келіссөздер" : TALKS[level]}`;
	},
	call: ({ level }, c) => {
		const isHead = c.areCountries && (level === "head-of-state" || level === "government");
		return `${isHead ? headsWith(level, c) : c.with} телефон арқылы сөйлесу`;
	},
	message: (_, c) => `Жолдау хат: ${c.name}`,
	summit: ({ level }, c) => {
		if (c.isMeeting) return c.name;
		const [of, together] = level === undefined ? SESSIONS["head-of-state"] : SESSIONS[level];
		if (c.areCountries) return `${c.with} ${together}`;
		// A genitive takes no second one: "ұйымының министрлер кездесуі", but "ШЫҰ министрлерінің кездесуі".
		return /[нд][ыі]ң$/u.test(c.of) && level === "minister" ? `${c.of} министрлер кездесуі` : `${c.of} ${of}`;
	},
	agreement: (_, c) => `${c.with} келісім`,
	commission: (_, c) => `${c.with} ${c.areCountries ? "үкіметаралық" : "бірлескен"} комиссия`,
	credentials: ({ presented }, c) => {
		if (!presented || !c.areCountries) return `Елшілер: ${c.name}`;
		return `${c.name} ${c.isSeveral ? "елшілері" : "елшісі"} сенім грамотасын тапсырды`;
	},
	statement: (_, c) => `Мәлімдеме: ${c.name}`,
	cooperation: (_, c) => `${c.with} ынтымақтастық`,
	culture: (_, c) => `${c.with} мәдени байланыс`,
	aid: (_, c) => `Көмек: ${c.name}`,
	mediation: (_, c) => `Бітімгершілік: ${c.name}`,
	consular: (_, c) => `Консулдық мәселелер: ${c.name}`,
	dispute: (_, c) => `${c.with} дау`,
	border: (_, c) => (c.areCountries ? `${c.with} шекара` : `Шекара: ${c.name}`),
};

function headsWith(level: Level | undefined, { name, isSeveral }: Counterpart): string {
	const heads = isSeveral ? "басшыларымен" : "басшысымен";
	return level === "government" ? `${name} үкімет ${heads}` : `${name} ${heads}`;
}

function visitor(level: Level | undefined, { isSeveral, areCountries }: Counterpart): string {
	const delegation = isSeveral ? "делегацияларының" : "делегациясының";
	if (!areCountries) return delegation;
	switch (level) {
		case "head-of-state":
			return isSeveral ? "басшыларының" : "басшысының";
		case "government":
			return isSeveral ? "үкімет басшыларының" : "үкімет басшысының";
		case "minister":
			return isSeveral ? "министрлерінің" : "министрінің";
		case "parliament":
			return isSeveral ? "парламенттері делегацияларының" : "парламенті делегациясының";
		case "ambassador":
			return isSeveral ? "елшілерінің" : "елшісінің";
		default:
			return delegation;
	}
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
