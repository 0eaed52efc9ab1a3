/** Script of the facilitator for each step: the exercise's own lines, and ours where it has none. */
import type { Exercise } from '#sim-core/exercises.ts';
import type { SessionPhase } from '#sim-core/workshop.ts';

export interface ScriptLine {
	readonly say: string;
	readonly ask: string;
	readonly watch: string;
	readonly quiet: string;
}

/** What we say where an exercise says nothing of a step. */
const ours: Readonly<Record<SessionPhase, ScriptLine>> = {
	lobby: {
		say: 'Welcome. The trust is invented, roles are borrowed, and no result is a judgement of anyone. Staff shortage and harm come up; you may step out or just watch at any time.',
		ask: 'What would you like to understand better by the end?',
		watch:
			'Tables with fewer than three people: let two of them join, or let one follow another team.',
		quiet: 'Ask each table for its team name. Names break the ice and rank nobody.'
	},
	brief: {
		say: 'You run this trust together. You decide, time passes, and then we look at what happened and why.',
		ask: 'What one thing will your team not trade away?',
		watch: 'Questions about where numbers come from: every one has a source on the evidence page.',
		quiet: 'Read the situation aloud and ask what is missing from it.'
	},
	predict: {
		say: 'Before you decide, say what you expect. Nobody marks it; it is there so that you notice surprise.',
		ask: 'Which line will move most, and which way?',
		watch: 'One person answering for the table. Ask for the other view.',
		quiet: 'Ask for a show of hands: lower, about the same, higher.'
	},
	decide: {
		say: 'Decide as a team. Write your slip only when everyone can say why.',
		ask: 'Who pays for this choice, and when?',
		watch:
			'Teams marked as stuck: go there first. Tables that move every lever have no hypothesis.',
		quiet: 'Ask each team to name the one lever they are sure about.'
	},
	locked: {
		say: 'Pens down. The room is locked.',
		ask: 'In one sentence: what is your plan for?',
		watch: 'Teams without a plan. Carry their last one forward and tell them so.',
		quiet: 'Choose a team to tell its plan in half a minute.'
	},
	reveal: {
		say: 'First look at what you expected, then at what happened. Do not explain it yet.',
		ask: 'What is the same about these curves?',
		watch: 'Talk of winners. The board has no names and no order on purpose.',
		quiet: 'Ask: what do you see? Not why, only what.'
	},
	huddle: {
		say: 'Two minutes at your table: what surprised you, and what will you watch next round?',
		ask: 'Which of your expectations was wrong, and what did you not know?',
		watch: 'Blame of a person or a profession. Bring it back to what the numbers did.',
		quiet: 'Go to one table and ask what they would tell their earlier self.'
	},
	debrief: {
		say: 'Step out of your roles. We start with how it felt, then what happened, then why.',
		ask: 'One word each: how was it?',
		watch: 'The clock: this block is protected. Leave ten minutes for the way back to work.',
		quiet: 'Say your own word first, then wait for ten seconds.'
	},
	closed: {
		say: 'Thank you. Take the handout, and keep the one sentence you wrote for Monday.',
		ask: 'Whom will you talk to first?',
		watch: 'Sheets left on tables.',
		quiet: 'Let it be quiet.'
	}
};

/** Steps of the session, as the script of an exercise names them. */
const scripted: Partial<Record<SessionPhase, Exercise['script'][number]['phase']>> = {
	brief: 'brief',
	predict: 'predict',
	decide: 'decide',
	reveal: 'reveal',
	debrief: 'debrief'
};

/** Lines for a step: those of the exercise for this round, then those for every round, else ours. */
export function scriptFor(
	exercise: Exercise,
	phase: SessionPhase,
	round: number
): readonly ScriptLine[] {
	const step = scripted[phase];
	const own = exercise.script.filter((line) => step !== undefined && line.phase === step);
	const ofRound = own.filter((line) => line.round === round);
	const ofAll = own.filter((line) => line.round === null);
	const found = ofRound.length > 0 ? ofRound : ofAll;
	return found.length > 0 ? found : [ours[phase]];
}
