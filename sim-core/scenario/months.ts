/** Months as text (YYYY-MM) and as whole numbers, without any clock. */

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Counts months since year 0, or null when the text is no month. */
export function monthNumber(text: string): number | null {
	const match = pattern.exec(text);
	return match === null ? null : Number(match[1]) * 12 + Number(match[2]) - 1;
}

/** Writes a month number as YYYY-MM. */
export function monthText(month: number): string {
	const year = String(Math.floor(month / 12)).padStart(4, '0');
	return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Calendar month of a month number, 0 for January. */
export const calendarMonth = (month: number): number => month % 12;
