/** Dates and times of the person's own clock, in words. */

const clock = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'long',
	hour: '2-digit',
	minute: '2-digit'
});

/** Writes an ISO date and time in local time, as in "23 November at 14:02". */
export function formatDateTime(iso: string): string {
	const time = new Date(iso);
	return Number.isNaN(time.getTime()) ? 'earlier' : clock.format(time);
}
