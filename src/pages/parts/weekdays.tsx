import type { UiLanguage } from "../../labels/labels.ts";
import { shortWeekday, weekdayName } from "../words/dates.ts";

/** The heads of a month's seven columns, Monday first. */
export function Weekdays({ ui }: { readonly ui: UiLanguage }) {
	return (
		<>
			{Array.from({ length: 7 }, (_, n) => (
				<th scope="col" abbr={weekdayName(n, ui)}>
					{shortWeekday(n, ui)}
				</th>
			))}
		</>
	);
}
