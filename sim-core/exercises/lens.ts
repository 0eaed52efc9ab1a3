/**
 * Leadership lens: dimensions by name with prompts of our own, as a pack that can be replaced by another.
 * Names are those of a published model of nine dimensions; its texts and diagram are not used.
 */

export interface LensDimension {
	readonly id: string;
	readonly name: string;
	/** Where play practises it. */
	readonly practised: string;
	/** Question for reflection. */
	readonly prompt: string;
}

export interface LensPack {
	readonly id: string;
	readonly name: string;
	readonly about: string;
	readonly dimensions: readonly LensDimension[];
}

/** The pack in use. */
export const lensPack: LensPack = {
	id: 'nine-dimensions',
	name: 'Nine dimensions of leadership',
	about:
		'The names follow the Healthcare Leadership Model; the questions are our own. Read the model itself at the publisher.',
	dimensions: [
		{
			id: 'shared-purpose',
			name: 'Inspiring shared purpose',
			practised: 'Before round 1 you say what you will not trade away.',
			prompt: 'When did you trade it after all, and whom did you tell?'
		},
		{
			id: 'leading-with-care',
			name: 'Leading with care',
			practised: 'Pressure on staff stands beside the money in every result.',
			prompt: 'Whose strain did you see late, and what hid it?'
		},
		{
			id: 'evaluating-information',
			name: 'Evaluating information',
			practised: 'You say what you expect before you see what happens.',
			prompt: 'Which figure did you act on that was only chance?'
		},
		{
			id: 'connecting-our-service',
			name: 'Connecting our service',
			practised: 'Agency rules, banks and neighbours move each other’s gaps.',
			prompt: 'Where did your remedy become somebody else’s problem?'
		},
		{
			id: 'sharing-the-vision',
			name: 'Sharing the vision',
			practised: 'You put your plan to the room in one minute.',
			prompt: 'Could a porter on nights tell a colleague what your plan is for?'
		},
		{
			id: 'engaging-the-team',
			name: 'Engaging the team',
			practised: 'Private cards help only when somebody puts them on the table.',
			prompt: 'Which card stayed face down, and what would it have changed?'
		},
		{
			id: 'holding-to-account',
			name: 'Holding to account',
			practised: 'Targets, and the state in which you hand the trust over.',
			prompt: 'What will your successor ask you about in year 3?'
		},
		{
			id: 'developing-capability',
			name: 'Developing capability',
			practised: 'Time and posts for leading and improving cost now and pay later.',
			prompt: 'What did you cut whose loss shows only years on?'
		},
		{
			id: 'influencing-for-results',
			name: 'Influencing for results',
			practised: 'You argue for money and for consent that you cannot order.',
			prompt: 'What moved the person who disagreed most?'
		}
	]
};

/** Ids that an exercise may name. */
export const lensDimensions = lensPack.dimensions.map(({ id }) => id);

/** Finds a dimension of the pack. Throws for an id that a checked exercise cannot hold. */
export function lensDimension(id: string): LensDimension {
	const found = lensPack.dimensions.find((one) => one.id === id);
	if (found === undefined) throw new Error(`The lens has no dimension ${id}.`);
	return found;
}
