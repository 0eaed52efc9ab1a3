import { describe, expect, it } from 'vitest';
import {
	formatDifference,
	formatEnd,
	formatMoney,
	formatSetting,
	formatShort,
	formatTick,
	formatValue,
	isBelowZero,
	roundsToNothing,
	speakSetting,
	speakValue
} from '../../src/lib/format.ts';
import { differenceOfQuantity, unitName } from '../../src/lib/quantity.ts';

const share = { id: 'vacancyRate', unit: '1' };
const rate = { id: 'leaverRate', unit: '1/year' };
const index = { id: 'pressure', unit: '1' };
const theme = { id: 'engagement', unit: '1' };
const money = { id: 'agencySpend', unit: 'GBP' };
const people = { id: 'staffInPost', unit: 'WTE' };

describe('a value with its unit', () => {
	it.each([
		[share, 0.098, '9.8%'],
		[rate, 0.121, '12.1% a year'],
		[index, 1.0449, '1.04'],
		[theme, 0.683, '6.8 out of 10'],
		[money, 12_440_000, '£12.4m'],
		[money, -12_440_000, '(£12.4m)'],
		[money, 640_000, '£640k'],
		[money, 999_600, '£1.0m'],
		[money, -40, '(£40)'],
		[money, -0.2, '£0'],
		[people, 4812.4, '4,812 WTE'],
		[people, 3.25, '3.3 WTE'],
		[{ id: 'waitingList', unit: 'pathway' }, 54_000, '54,000 pathways'],
		[{ id: 'profilePayCost', unit: 'GBP/WTE/year' }, 51_200, '£51k per WTE a year'],
		[{ id: 'underlyingRunRate', unit: 'GBP/year' }, -4e6, '(£4.0m) a year'],
		[share, Number.NaN, 'not known']
	])('%o %d reads "%s"', (quantity, value, text) => {
		expect(formatValue(quantity, value)).toBe(text);
	});

	it('has a true minus sign, and none before a zero', () => {
		expect(formatValue(share, -0.021)).toBe('−2.1%');
		expect(formatValue(share, -0.00001)).toBe('0.0%');
	});

	it('is spoken with words in place of brackets and signs', () => {
		expect(speakValue(money, -12_440_000)).toBe('minus 12.4 million pounds');
		expect(speakValue(money, 641_200)).toBe('641,000 pounds');
		expect(speakValue(rate, 0.121)).toBe('12.1 percent a year');
	});

	it('shows a column of money in millions throughout where asked to', () => {
		expect(formatShort({ ...money, inMillions: true }, -700_000)).toBe('(£0.7m)');
		expect(formatMoney(-700_000)).toBe('(£700k)');
	});

	it('is below zero only if that can be seen', () => {
		expect(isBelowZero(money, -0.4)).toBe(false);
		expect(isBelowZero(money, -4000)).toBe(true);
	});
});

describe('a difference', () => {
	it('of shares and rates is in points, without a sign', () => {
		expect(formatDifference(share, -0.012)).toBe('1.2 points');
		expect(formatDifference(rate, 0.01)).toBe('1.0 point');
		expect(formatDifference(money, -3.4e6)).toBe('£3.4m');
		expect(unitName(differenceOfQuantity(share))).toBe('percentage points');
		expect(formatTick(differenceOfQuantity(share), 0.1, 0.05)).toBe('10');
	});

	it('that rounds away counts as none', () => {
		expect(roundsToNothing(share, 0.0004)).toBe(true);
		expect(roundsToNothing(share, 0.0006)).toBe(false);
	});
});

describe('a setting', () => {
	it('is written with no more decimals than it has', () => {
		expect(formatSetting(share, 1, 0.05)).toBe('100%');
		expect(formatSetting(rate, 0.0025, 0.0025)).toBe('0.25% a year');
		expect(formatEnd(rate, 0.08, 0.0025)).toBe('8%');
		expect(speakSetting(share, -0.05, 0.01)).toBe('minus 5 percent');
	});
});

describe('a label of an axis', () => {
	it('has the decimals that tell it from its neighbours', () => {
		expect(formatTick(share, 0.065, 0.005)).toBe('6.5%');
		expect(formatTick(share, 0.1, 0.1)).toBe('10%');
		expect(formatTick(money, -2e6, 2e6)).toBe('(£2m)');
		expect(formatTick(money, 250_000, 50_000)).toBe('£250k');
		expect(formatTick(people, 5000, 500)).toBe('5,000');
	});
});
