/** What leaders choose. Each lever does something, costs something, and says when and for whom. */
import { sector } from '../spec/model.ts';
import { changingLevers } from './levers-changing.ts';
import { leadingLevers } from './levers-leading.ts';
import { peopleLevers } from './levers-people.ts';
import { runningLevers } from './levers-running.ts';

export const leversSector = sector('Levers', {
	...peopleLevers,
	...runningLevers,
	...changingLevers,
	...leadingLevers
});
