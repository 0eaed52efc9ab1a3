/** The feedback loops that the model is known by. A test follows each through the equations and checks its polarity. */
import type { Loop } from '../spec/loop.ts';
import { loopsOfPeople } from './loops-people.ts';
import { loopsOfRunning } from './loops-running.ts';

export const loops: readonly Loop[] = [...loopsOfPeople, ...loopsOfRunning];
