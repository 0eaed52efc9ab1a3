/** Robot teams for a dry run: simple strategies whose choices follow from the session's id alone. */
import { streamKey, uniforms } from '../engine/random.ts';
import type { Exercise, LeverOffer } from '../exercises/format.ts';
import { leverInfo, placeOfSetting, settingsOf } from '../exercises/offer.ts';
import type { LeverGroup } from '../spec/catalogue.ts';
import type { SessionEvent, Settings } from './entries.ts';
import { predictionCount, predictionOf } from './prediction.ts';
import { decidingTeams, predictingTeams, roundOf, type SessionState, type Team } from './state.ts';
import { standingSettings } from './team-slip.ts';

/** A way of deciding: how far each group of levers is moved from where it stands to its highest setting. */
export interface RobotStrategy {
	readonly id: string;
	readonly label: string;
	readonly moves: Readonly<Partial<Record<LeverGroup, number>>>;
}

/** The strategies, from doing nothing to a little of everything; each is a type that real rooms have. */
export const robotStrategies: readonly RobotStrategy[] = [
	{ id: 'steady', label: 'leaves things as they are', moves: {} },
	{ id: 'keeper', label: 'keeps people', moves: { keep: 0.7 } },
	{ id: 'hirer', label: 'hires', moves: { supply: 0.8 } },
	{ id: 'saver', label: 'saves money first', moves: { money: 0.7, flex: 0.3 } },
	{ id: 'changer', label: 'changes how things are done', moves: { change: 0.6, keep: 0.2 } },
	{
		id: 'balancer',
		label: 'does a little of everything',
		moves: { supply: 0.3, keep: 0.3, change: 0.2 }
	}
];

/** Strategies that move something in an exercise, doing nothing included. */
export const strategiesFor = ({ levers }: Pick<Exercise, 'levers'>): readonly RobotStrategy[] =>
	robotStrategies.filter(({ moves }) => {
		const groups = Object.keys(moves);
		return (
			groups.length === 0 || levers.some(({ lever }) => groups.includes(leverInfo(lever).group))
		);
	});

/** How much of what is left of a lever's range chance moves it, up or down. */
const whim = 0.2;

/** What robot teams do in the present step; nothing once they have done it. */
export function robotEvents(state: SessionState): readonly SessionEvent[] {
	if (state.phase !== 'predict' && state.phase !== 'decide') return [];
	const predictions = predictingTeams(state).flatMap((team) => predictionOfRobot(state, team));
	const decisions = decidingTeams(state).flatMap((team) => decisionOfRobot(state, team));
	return state.phase === 'predict' ? predictions : [...predictions, ...decisions];
}

function predictionOfRobot(state: SessionState, team: Team): SessionEvent[] {
	if (team.robot === null || roundOf(team, state.round).prediction !== null) return [];
	const draw = drawsOf(state, team, 'prediction');
	const prediction = predictionOf(Math.floor(draw() * predictionCount));
	return [{ kind: 'predicted', team: team.number, prediction, means: 'robot' }];
}

function decisionOfRobot(state: SessionState, team: Team): SessionEvent[] {
	const { isLocked, settings: own } = roundOf(team, state.round);
	if (team.robot === null || isLocked) return [];
	const locked: SessionEvent = { kind: 'locked', team: team.number };
	if (own !== null) return [locked];
	const settings = robotSettings(state, team);
	return [{ kind: 'drafted', team: team.number, settings, means: 'robot' }, locked];
}

const drawsOf = (state: SessionState, team: Team, what: string): (() => number) =>
	uniforms({
		key: streamKey(state.setup.id),
		replicate: team.number,
		name: `robot ${state.round} ${what}`
	});

function robotSettings(state: SessionState, team: Team): Settings {
	const { exercise } = state.setup;
	const strategy = robotStrategies.find(({ id }) => id === team.robot);
	if (strategy === undefined) throw new Error(`There is no robot strategy ${team.robot}.`);
	const decided = team.rounds.slice(0, state.round - 1).map(({ settings }) => settings ?? {});
	const standing = standingSettings(exercise, decided);
	return Object.fromEntries(
		exercise.levers.map((offer) => {
			const draw = drawsOf(state, team, offer.lever);
			return [offer.lever, moved(offer, standing[offer.lever]!, strategy, draw())];
		})
	);
}

/** Moves a lever by the strategy, and by chance where the strategy moves it at all. */
function moved(offer: LeverOffer, from: number, strategy: RobotStrategy, luck: number): number {
	const share = strategy.moves[leverInfo(offer.lever).group];
	if (share === undefined) return from;
	const settings = settingsOf(offer);
	const at = placeOfSetting(offer, from);
	const last = settings.length - 1;
	const steps = Math.round((share + (luck - 0.5) * 2 * whim) * (last - at));
	return settings[Math.min(last, Math.max(0, at + steps))]!;
}
