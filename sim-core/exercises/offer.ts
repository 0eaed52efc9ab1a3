/** Settings of a lever on offer: a short row of values, so that a decision slip can name one by its place. */
import { catalogue, monthlyLevels, monthNumber, type LeverInfo, type Phase } from '../index.ts';
import type { Exercise, LeverOffer } from './format.ts';

/** Rounds away what adding up steps leaves behind. */
const tidy = (value: number): number => Number(value.toPrecision(9));

/** Lists the settings of a lever on offer, lowest first. */
export function settingsOf({ min, max, step }: Pick<LeverOffer, 'min' | 'max' | 'step'>): number[] {
	const steps = Math.round((max - min) / step);
	return Array.from({ length: steps + 1 }, (_, i) => tidy(min + i * step));
}

/** Gives the place of a setting among those of the offer; −1 when it is none of them. */
export const placeOfSetting = (offer: LeverOffer, value: number): number =>
	settingsOf(offer).findIndex((one) => Math.abs(one - value) <= offer.step * 1e-6);

/** Finds what the catalogue says of a lever. Throws for an id that a checked exercise cannot hold. */
export function leverInfo(id: string): LeverInfo {
	const found = catalogue.levers.find((one) => one.id === id);
	if (found === undefined) throw new Error(`There is no lever ${id}.`);
	return found;
}

/** What an exercise says of a lever before play. */
type Before = Pick<Exercise, 'start' | 'base'>;

/** Gives the phases that are in place before play; null where they are given per staff group. */
export function phasesBefore({ base }: Before, lever: string): readonly Phase[] | null {
	const setting = base.levers[lever] ?? [];
	return Array.isArray(setting) ? (setting as readonly Phase[]) : null;
}

/** Gives the level of a lever in the first month if nobody decides anything. */
export function settingBefore(exercise: Before, lever: string): number {
	const phases = phasesBefore(exercise, lever) ?? [];
	const start = monthNumber(exercise.start)!;
	return tidy(monthlyLevels(phases, leverInfo(lever).statusQuo, start, 1)[0]!);
}
