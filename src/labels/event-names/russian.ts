import type { Level } from "../../model/facets.ts";
import type { Counterpart } from "./counterpart.ts";
import type { Phrases } from "./phrases.ts";

const CLASSES = { state: "Государственный визит", official: "Официальный визит", working: "Рабочий визит" } as const;

const VISITORS: Readonly<Record<Level, string>> = {
	"head-of-state": "главы государства",
	government: "главы правительства",
	minister: "министра",
	parliament: "парламентариев",
	ambassador: "посла",
	official: "делегации",
};

const TALKS: Readonly<Record<Level, string>> = {
	"head-of-state": "Переговоры на высшем уровне",
	government: "Переговоры на уровне правительств",
	minister: "Переговоры министров",
	parliament: "Межпарламентские переговоры",
	ambassador: "Встреча",
	official: "Консультации",
};

const SESSIONS: Readonly<Record<Level, string>> = {
	"head-of-state": "Саммит",
	government: "Саммит",
	minister: "Встреча министров",
	parliament: "Межпарламентская встреча",
	ambassador: "Заседание",
	official: "Заседание",
};

export const RUSSIAN: Phrases = {
	visit: ({ visitClass, level, direction }, c) => {
		const visit = visitClass === undefined ? "Визит" : CLASSES[visitClass];
		const ofWhom = visitClass === undefined && level !== undefined ? `${visit} ${VISITORS[level]}` : visit;
		if (direction === undefined || c.isFormat) return `${ofWhom}: ${c.name}`;
		return direction === "outgoing"
			? `${ofWhom} ${c.to}`
			: `${visit} ${visitor(visitClass === "state" ? "head-of-state" : level, c)} ${c.of}`;
	},
	meeting: ({ level, foreignMinistries }, c) => {
		if (level === "ambassador" && c.areCountries) return `Встреча с ${c.isSeveral ? "послами" : "послом"} ${c.of}`;
		if (foreignMinistries && level === "minister") return `Переговоры министров иностранных дел ${c.with}`;
		if (foreignMinistries && (level === "official" || level === undefined))
			return `Консультации внешнеполитических ведомств ${c.with}`;
		return `${level === undefined ? "Переговоры" : TALKS[level]} ${c.with}`;
	},
	call: ({ level }, c) => {
		if (!c.areCountries) return `Телефонный разговор ${c.with}`;
		if (level === "head-of-state") return `Телефонный разговор с ${c.isSeveral ? "главами" : "главой"} ${c.of}`;
		if (level === "government")
			return `Телефонный разговор с ${c.isSeveral ? "главами правительств" : "главой правительства"} ${c.of}`;
		return `Телефонный разговор ${c.with}`;
	},
	message: (_, c) => `Послание: ${c.name}`,
	summit: ({ level }, c) => {
		const session = level === undefined ? "Саммит" : SESSIONS[level];
		if (c.isMeeting) return c.name;
		return c.areCountries ? `${session} ${c.with}` : `${session} ${c.of}`;
	},
	agreement: (_, c) => `Соглашение ${c.with}`,
	commission: (_, c) => `${c.areCountries ? "Межправительственная" : "Совместная"} комиссия ${c.with}`,
	credentials: ({ presented }, c) => {
		if (!presented || !c.areCountries) return `Послы: ${c.name}`;
		return c.isSeveral ? `Послы ${c.of} вручили верительные грамоты` : `Посол ${c.of} вручил верительные грамоты`;
	},
	statement: (_, c) => `Заявление: ${c.name}`,
	cooperation: (_, c) => `Сотрудничество ${c.with}`,
	culture: (_, c) => `Культурные связи ${c.with}`,
	aid: (_, c) => `Помощь: ${c.name}`,
	mediation: (_, c) => `Посредничество: ${c.name}`,
	consular: (_, c) => `Консульские вопросы: ${c.name}`,
	dispute: (_, c) => `Спор ${c.with}`,
	border: (_, c) => (c.areCountries ? `Граница ${c.with}` : `Граница: ${c.name}`),
};

function visitor(level: Level | undefined, { isSeveral, areCountries }: Counterpart): string {
	if (!areCountries) return isSeveral ? "делегаций" : "делегации";
	switch (level) {
		case "head-of-state":
			return isSeveral ? "глав" : "главы";
		case "government":
			return isSeveral ? "глав правительств" : "главы правительства";
		case "minister":
			return isSeveral ? "министров" : "министра";
		case "parliament":
			return "парламентариев";
		case "ambassador":
			return isSeveral ? "послов" : "посла";
		default:
			return isSeveral ? "делегаций" : "делегации";
	}
}
