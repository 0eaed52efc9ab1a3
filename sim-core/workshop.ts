/** Workshops without a server: slips, codes, the log of a session, robot teams, debrief. */
export {
	cardCode,
	cardOf,
	cardSize,
	eventIdOf,
	injectables,
	readCardCode,
	type Injectable
} from './workshop/card-code.ts';
export { cardMessage, readCardMessage } from './workshop/card-message.ts';
export { plainWord } from './workshop/code-word.ts';
export {
	changesIn,
	debriefOf,
	roundsPlayed,
	roundsToDebrief,
	smoothed,
	type Debrief,
	type LeverSpread,
	type OutcomeSpread,
	type PredictionGap,
	type TeamRuns,
	type TeamStory
} from './workshop/debrief.ts';
export {
	sessionPhases,
	type Entry,
	type Means,
	type Part,
	type SessionCard,
	type SessionEvent,
	type SessionPhase,
	type SessionSetup,
	type Settings,
	type Sight,
	type TeamSetup
} from './workshop/entries.ts';
export {
	readSessionFile,
	readTeamFile,
	replayStored,
	sessionFile,
	teamFile,
	type TeamFile,
	type TeamPlay
} from './workshop/files.ts';
export { exerciseCode, findByCode, playHash, type CodeFound } from './workshop/identity.ts';
export {
	directions,
	sureness,
	type Direction,
	type Sureness,
	type TeamPrediction
} from './workshop/prediction.ts';
export { questionsOf, widest, type Question } from './workshop/questions.ts';
export {
	injectedBy,
	nothingScenario,
	playOf,
	roundResult,
	teamScenario,
	type RoundResult
} from './workshop/results.ts';
export { robotEvents, robotStrategies, strategiesFor } from './workshop/robots.ts';
export { likenessOf, type Likeness } from './workshop/curves.ts';
export { movesFrom, refusalOf } from './workshop/rules.ts';
export {
	debriefShare,
	elapsedInStep,
	overrun,
	secondsLeft,
	stuckTeams,
	timeline,
	type Overrun
} from './workshop/session-clock.ts';
export { openSession, record, replay, sessionStamp, type Session } from './workshop/session.ts';
export { roundMinutes, sessionMinutes, sessionShape, sessionShapes } from './workshop/shapes.ts';
export { slipLimits } from './workshop/slip.ts';
export {
	cardsFor,
	decidingTeams,
	nextOpenRound,
	planBefore,
	plansUpTo,
	predictingTeams,
	roundOf,
	teamOf,
	type InjectedCard,
	type SessionState,
	type Team,
	type TeamRound
} from './workshop/state.ts';
export { animalNames, teamLetter } from './workshop/team-names.ts';
export {
	misplaced,
	readTeamSlip,
	slipCarriesPrediction,
	slipOf,
	standingSettings,
	type TeamDecision
} from './workshop/team-slip.ts';
