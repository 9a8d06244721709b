/** Parameters that say how a reader came, never what the page is: of Google, Meta, Yandex, mailers, counters, CMSs. */
const TRACKING =
	/^(?:utm[_-]\w+|fbclid|fb_action_\w+|fb_(?:source|ref)|mibextid|gclid|dclid|gclsrc|gbraid|wbraid|gad_\w+|srsltid|msclkid|twclid|ttclid|tt_(?:medium|content)|rdt_cid|li_fat_id|igshid|igsh|epik|mc_[ce]id|_ga|_gl|_hsenc|_hsmi|hsctatracking|hs_amp|mkt_tok|_kx|__s|_bta_\w+|_branch_match_id|_branch_referrer|oly_(?:anon|enc)_id|vero_\w+|ck_subscriber_id|pk_\w+|mtm_\w+|matomo_\w+|piwik_\w+|at_(?:medium|campaign|custom\d?|link_\w+|ptr_name|bbc_team)|cmpid|cmp|ocid|xtor|ncid|icid|sc_cid|wt_(?:mc|zmc)\w*|wt\.mc_id|smid|ftag|s_cid|trk|trkcampaign|ref_src|ref_url|share_?id|sharedfrom|spm|scm|tblci|dicbo|obOrigUrl|vk_ref|__twitter_impression|yclid|ysclid|ymclid|yrclid|yadclid|yadordid|yrwinfo|ybaip|ybqid|yprqee|_ym_\w+|_openstat|etext|frommail|rb_clickid|roistat\w*|admitad_uid|mindbox-\w+|calltouch_\w+|hcb|amp|usqp|amp_js_v|amp_gsa|outputtype|sphrase_id|clear_cache|clear_cache_session|bitrix_include_areas|bitrix_sessid|back_url_\w+|backurl|bxajaxid|show_(?:include_exec_time|page_exec_time|sql_stat)|turbo|turbo_\w+|replytocom|nocache|no_cache)$/i;
/** Parameters that are tracking when their value names a way to come by. */
const WAY_KEYS =
	/^(?:from|ref|referr?er|source|src|rss|output|via|share|medium|campaign|channel|partner|origin|entry|utm|click_source|traffic_source)$/i;
const WAYS =
	/^(?:1|true|rss[-_]?(?:feed|full|\d*)|feed|rssfeed|atom|amp|main|push|share|telegram|tg|t\.me|facebook|fb|twitter|x|vk|vkontakte|ok|odnoklassniki|whatsapp|wa|viber|instagram|yandex\w*|ya|yxnews|dzen|zen|google\w*|mail|mailru|newsletter|email|web|smi2|mirtesen|pulse|24smi|infox|lentainform|relap)$/i;
/** A visit's own number, which PHP and others add for clients without cookies, as we are: another one at every poll. */
const SESSION =
	/^(?:phpsessid|jsessionid|aspsessionid\w*|asp\.net_sessionid|session_?id|sess_?id|sessionid|bxsessid|cfid|cftoken|oscsid|zenid|s|sid)$/i;
const SESSION_VALUE = /^(?=.*\d)[0-9a-z-]{16,}$/i;
/** Names that may mean something of the page when their value is no session's. */
const SHORT_SESSION = /^(?:s|sid)$/i;
/** What keeps caches away: the moment, or chance. */
const CACHE_KEYS = /^(?:_|_t|t|ts|time|timestamp|rnd|rand|random|r|cb|cache|v|_dc)$/i;
const CACHE_VALUES = /^(?:\d{10}|\d{13}|0\.\d{3,})$/;

/** The query of a canonical address: without what is no part of the page's name, in the order of the alphabet. */
export function cleanSearch(search: string): string {
	const kept = search
		.slice(1)
		.split("&")
		// `&amp;` that was escaped once too often leaves `amp;` before the name.
		.map((pair) => pair.replace(/^(?:amp;)+/i, ""))
		.filter((pair) => pair !== "" && !isNoise(pair));
	return kept.length > 0 ? `?${kept.sort().join("&")}` : "";
}

function isNoise(pair: string): boolean {
	const equals = pair.indexOf("=");
	const key = equals === -1 ? pair : pair.slice(0, equals);
	const value = equals === -1 ? "" : pair.slice(equals + 1);
	if (TRACKING.test(key) || (WAY_KEYS.test(key) && WAYS.test(value))) return true;
	if (SESSION.test(key)) return !SHORT_SESSION.test(key) || SESSION_VALUE.test(value);
	return CACHE_KEYS.test(key) && CACHE_VALUES.test(value);
}
