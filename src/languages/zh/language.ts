import type { Language } from "../language.ts";
import { stateFirst } from "../word-order.ts";
import { SIGNS } from "./signs.ts";

export const language: Language = {
	code: "zh",
	signs: SIGNS,
	name: "中文",
	names: { en: "Chinese", ru: "китайский", kk: "қытай тілі" },
	// Chinese numbers its months: `datePattern` reads them.
	months: [[], [], [], [], [], [], [], [], [], [], [], []],
	datePattern:
		/(?<!\d)(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日(?![内游前间后均报益])(?:[至到—–-](?:(?<toMonth>\d{1,2})月)?(?<toDay>\d{1,2})日)?/gu,
	weekdays: [
		["周一", "星期一"],
		["周二", "星期二"],
		["周三", "星期三"],
		["周四", "星期四"],
		["周五", "星期五"],
		["周六", "星期六"],
		["周日", "星期日", "星期天"],
	],
	otherWeeks: { next: ["下"], last: ["上"] },
	aheadWords: ["将", "拟", "计划"],
	otherDates: { before: ["为筹备", "为准备"], after: ["前夕", "召开前"] },
	relativeDays: { 昨日: -1, 昨天: -1, 今日: 0, 今天: 0, 明日: 1, 明天: 1, 后天: 2 },
	cancelled: /取消|推迟/u,
	venues: [{ after: ["进程", "宣言", "共识", "峰会", "会议期间"] }, { before: ["在", "于"] }],
	origins: [
		{
			after: (
				"青年 男子 女子 歌手 拳击手 选手 学生 留学生 小伙 姑娘 女孩 男孩 游客 商人 企业家 作家 画家 教授 学者 医生 司机 名将 球员 运动员 企业 公司 餐厅 餐馆 美食 球迷 " +
				"导演 演员 姑娘 媳妇 籍"
			).split(" "),
		},
	],
	sources: [{ after: ["新闻处", "新闻局", "新闻办"] }],
	wordOrder: stateFirst({ genitive: [""], former: ["前="], joiners: ["和"], reach: 0 }),
	state: "CN",
	tables: {
		endings: [],
		guess: () => ["exact", 0],
		countries: { homographs: "", form: (name) => name },
	},
};
