/** Versions of the model, oldest first, with what each changed and by how much results moved. */

export interface ModelVersion {
	readonly version: string;
	/** Day of its release, YYYY-MM-DD. */
	readonly date: string;
	readonly says: string;
	/** What moved, in figures of named runs. */
	readonly moved: readonly string[];
}

export const versions: readonly ModelVersion[] = [
	{
		version: '0.1.0',
		date: '2026-11-23',
		says: 'First version: one trust; workforce, leaving, recruitment, wellbeing, staffing, demand and service, change, savings, leadership, governance and finance; 24 levers and 10 events.',
		moved: ['The first version moved nothing; every later one is held against it.']
	},
	{
		version: '0.2.0',
		date: '2026-11-24',
		says: 'The whole model: leadership at five levels, digital change, collaboration, service reduction, neighbours in one labour market, national posts and more shocks; sixteen loops with their switches; part of refused agency work comes back through the bank; extra work asks for cover; removals follow referrals; planned care has its season; nine assumptions fitted to public series up to March 2023.',
		moved: [
			'Aldermere, nothing decided, after five years: bed occupancy 100% → 92.6%, quality 0.919 → 0.980, for stays grow shorter as they have since 2017.',
			'Aldermere, year 5: surplus £0.7m → £4.8m, bank £25.2m → £24.7m, agency £8.1m → £7.7m; staff 5,096 → 5,104 WTE.',
			'Manchester (R0A), year 5: surplus £85.7m → £104.0m; waiting list after five years 244,000 → 256,000.'
		]
	}
];
