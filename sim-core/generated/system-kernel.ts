/** Written by `npm run generate` from sim-core/model; do not edit. */
import type { Kernel } from '../engine/kernel.ts';

const v = new Float64Array(98);

function open1(): void {
	// System
	const recruitsWanted_nursing = v[14]!;
	v[32] = recruitsWanted_nursing;
	const recruitsWanted_medical = v[15]!;
	v[33] = recruitsWanted_medical;
	const recruitsWanted_alliedHealth = v[16]!;
	v[34] = recruitsWanted_alliedHealth;
	const recruitsWanted_clinicalSupport = v[17]!;
	v[35] = recruitsWanted_clinicalSupport;
	const recruitsWanted_infrastructure = v[18]!;
	v[36] = recruitsWanted_infrastructure;
	const recruitsWanted_management = v[19]!;
	v[37] = recruitsWanted_management;
	const timeLooking = v[0]!;
	const openingSeekers_nursing = recruitsWanted_nursing * timeLooking;
	v[38] = openingSeekers_nursing;
	const openingSeekers_medical = recruitsWanted_medical * timeLooking;
	v[39] = openingSeekers_medical;
	const openingSeekers_alliedHealth = recruitsWanted_alliedHealth * timeLooking;
	v[40] = openingSeekers_alliedHealth;
	const openingSeekers_clinicalSupport = recruitsWanted_clinicalSupport * timeLooking;
	v[41] = openingSeekers_clinicalSupport;
	const openingSeekers_infrastructure = recruitsWanted_infrastructure * timeLooking;
	v[42] = openingSeekers_infrastructure;
	const openingSeekers_management = recruitsWanted_management * timeLooking;
	v[43] = openingSeekers_management;
	const shareGivingUp = v[1]!;
	const givingUp_nursing = shareGivingUp * openingSeekers_nursing;
	const leaversIntoMarket_nursing = v[2]!;
	const offersFallenThrough_nursing = v[8]!;
	const entrants_nursing = ((recruitsWanted_nursing + givingUp_nursing) - leaversIntoMarket_nursing) - offersFallenThrough_nursing;
	v[44] = entrants_nursing;
	const givingUp_medical = shareGivingUp * openingSeekers_medical;
	const leaversIntoMarket_medical = v[3]!;
	const offersFallenThrough_medical = v[9]!;
	const entrants_medical = ((recruitsWanted_medical + givingUp_medical) - leaversIntoMarket_medical) - offersFallenThrough_medical;
	v[45] = entrants_medical;
	const givingUp_alliedHealth = shareGivingUp * openingSeekers_alliedHealth;
	const leaversIntoMarket_alliedHealth = v[4]!;
	const offersFallenThrough_alliedHealth = v[10]!;
	const entrants_alliedHealth = ((recruitsWanted_alliedHealth + givingUp_alliedHealth) - leaversIntoMarket_alliedHealth) - offersFallenThrough_alliedHealth;
	v[46] = entrants_alliedHealth;
	const givingUp_clinicalSupport = shareGivingUp * openingSeekers_clinicalSupport;
	const leaversIntoMarket_clinicalSupport = v[5]!;
	const offersFallenThrough_clinicalSupport = v[11]!;
	const entrants_clinicalSupport = ((recruitsWanted_clinicalSupport + givingUp_clinicalSupport) - leaversIntoMarket_clinicalSupport) - offersFallenThrough_clinicalSupport;
	v[47] = entrants_clinicalSupport;
	const givingUp_infrastructure = shareGivingUp * openingSeekers_infrastructure;
	const leaversIntoMarket_infrastructure = v[6]!;
	const offersFallenThrough_infrastructure = v[12]!;
	const entrants_infrastructure = ((recruitsWanted_infrastructure + givingUp_infrastructure) - leaversIntoMarket_infrastructure) - offersFallenThrough_infrastructure;
	v[48] = entrants_infrastructure;
	const givingUp_management = shareGivingUp * openingSeekers_management;
	const leaversIntoMarket_management = v[7]!;
	const offersFallenThrough_management = v[13]!;
	const entrants_management = ((recruitsWanted_management + givingUp_management) - leaversIntoMarket_management) - offersFallenThrough_management;
	v[49] = entrants_management;
	v[50] = openingSeekers_nursing;
	v[51] = openingSeekers_medical;
	v[52] = openingSeekers_alliedHealth;
	v[53] = openingSeekers_clinicalSupport;
	v[54] = openingSeekers_infrastructure;
	v[55] = openingSeekers_management;
	v[56] = entrants_nursing;
	v[57] = entrants_medical;
	v[58] = entrants_alliedHealth;
	v[59] = entrants_clinicalSupport;
	v[60] = entrants_infrastructure;
	v[61] = entrants_management;
	v[62] = leaversIntoMarket_nursing;
	v[63] = leaversIntoMarket_medical;
	v[64] = leaversIntoMarket_alliedHealth;
	v[65] = leaversIntoMarket_clinicalSupport;
	v[66] = leaversIntoMarket_infrastructure;
	v[67] = leaversIntoMarket_management;
	v[68] = offersFallenThrough_nursing;
	v[69] = offersFallenThrough_medical;
	v[70] = offersFallenThrough_alliedHealth;
	v[71] = offersFallenThrough_clinicalSupport;
	v[72] = offersFallenThrough_infrastructure;
	v[73] = offersFallenThrough_management;
	v[74] = recruitsWanted_nursing;
	v[75] = recruitsWanted_medical;
	v[76] = recruitsWanted_alliedHealth;
	v[77] = recruitsWanted_clinicalSupport;
	v[78] = recruitsWanted_infrastructure;
	v[79] = recruitsWanted_management;
	v[80] = givingUp_nursing;
	v[81] = givingUp_medical;
	v[82] = givingUp_alliedHealth;
	v[83] = givingUp_clinicalSupport;
	v[84] = givingUp_infrastructure;
	v[85] = givingUp_management;
	const part1 = (openingSeekers_nursing === 0 ? 0 : openingSeekers_nursing / openingSeekers_nursing);
	const marketSupply_nursing = (openingSeekers_nursing > 0) ? (0 >= part1 ? 0 : part1) : 1;
	v[86] = marketSupply_nursing;
	const part2 = (openingSeekers_medical === 0 ? 0 : openingSeekers_medical / openingSeekers_medical);
	const marketSupply_medical = (openingSeekers_medical > 0) ? (0 >= part2 ? 0 : part2) : 1;
	v[87] = marketSupply_medical;
	const part3 = (openingSeekers_alliedHealth === 0 ? 0 : openingSeekers_alliedHealth / openingSeekers_alliedHealth);
	const marketSupply_alliedHealth = (openingSeekers_alliedHealth > 0) ? (0 >= part3 ? 0 : part3) : 1;
	v[88] = marketSupply_alliedHealth;
	const part4 = (openingSeekers_clinicalSupport === 0 ? 0 : openingSeekers_clinicalSupport / openingSeekers_clinicalSupport);
	const marketSupply_clinicalSupport = (openingSeekers_clinicalSupport > 0) ? (0 >= part4 ? 0 : part4) : 1;
	v[89] = marketSupply_clinicalSupport;
	const part5 = (openingSeekers_infrastructure === 0 ? 0 : openingSeekers_infrastructure / openingSeekers_infrastructure);
	const marketSupply_infrastructure = (openingSeekers_infrastructure > 0) ? (0 >= part5 ? 0 : part5) : 1;
	v[90] = marketSupply_infrastructure;
	const part6 = (openingSeekers_management === 0 ? 0 : openingSeekers_management / openingSeekers_management);
	const marketSupply_management = (openingSeekers_management > 0) ? (0 >= part6 ? 0 : part6) : 1;
	v[91] = marketSupply_management;
	const bankOfAll_nursing = v[26]!;
	const bankPullOfAll_nursing = v[20]!;
	const marketBankPull_nursing = (bankOfAll_nursing > 0) ? (bankOfAll_nursing === 0 ? 0 : bankPullOfAll_nursing / bankOfAll_nursing) : 1;
	v[92] = marketBankPull_nursing;
	const bankOfAll_medical = v[27]!;
	const bankPullOfAll_medical = v[21]!;
	const marketBankPull_medical = (bankOfAll_medical > 0) ? (bankOfAll_medical === 0 ? 0 : bankPullOfAll_medical / bankOfAll_medical) : 1;
	v[93] = marketBankPull_medical;
	const bankOfAll_alliedHealth = v[28]!;
	const bankPullOfAll_alliedHealth = v[22]!;
	const marketBankPull_alliedHealth = (bankOfAll_alliedHealth > 0) ? (bankOfAll_alliedHealth === 0 ? 0 : bankPullOfAll_alliedHealth / bankOfAll_alliedHealth) : 1;
	v[94] = marketBankPull_alliedHealth;
	const bankOfAll_clinicalSupport = v[29]!;
	const bankPullOfAll_clinicalSupport = v[23]!;
	const marketBankPull_clinicalSupport = (bankOfAll_clinicalSupport > 0) ? (bankOfAll_clinicalSupport === 0 ? 0 : bankPullOfAll_clinicalSupport / bankOfAll_clinicalSupport) : 1;
	v[95] = marketBankPull_clinicalSupport;
	const bankOfAll_infrastructure = v[30]!;
	const bankPullOfAll_infrastructure = v[24]!;
	const marketBankPull_infrastructure = (bankOfAll_infrastructure > 0) ? (bankOfAll_infrastructure === 0 ? 0 : bankPullOfAll_infrastructure / bankOfAll_infrastructure) : 1;
	v[96] = marketBankPull_infrastructure;
	const bankOfAll_management = v[31]!;
	const bankPullOfAll_management = v[25]!;
	const marketBankPull_management = (bankOfAll_management > 0) ? (bankOfAll_management === 0 ? 0 : bankPullOfAll_management / bankOfAll_management) : 1;
	v[97] = marketBankPull_management;
}

function hold1(): void {
}

function month1(): void {
}

function holdMonth1(): void {
}

function step1(): void {
	// System
	const leaversIntoMarket_nursing = v[2]!;
	v[62] = leaversIntoMarket_nursing;
	const leaversIntoMarket_medical = v[3]!;
	v[63] = leaversIntoMarket_medical;
	const leaversIntoMarket_alliedHealth = v[4]!;
	v[64] = leaversIntoMarket_alliedHealth;
	const leaversIntoMarket_clinicalSupport = v[5]!;
	v[65] = leaversIntoMarket_clinicalSupport;
	const leaversIntoMarket_infrastructure = v[6]!;
	v[66] = leaversIntoMarket_infrastructure;
	const leaversIntoMarket_management = v[7]!;
	v[67] = leaversIntoMarket_management;
	const offersFallenThrough_nursing = v[8]!;
	v[68] = offersFallenThrough_nursing;
	const offersFallenThrough_medical = v[9]!;
	v[69] = offersFallenThrough_medical;
	const offersFallenThrough_alliedHealth = v[10]!;
	v[70] = offersFallenThrough_alliedHealth;
	const offersFallenThrough_clinicalSupport = v[11]!;
	v[71] = offersFallenThrough_clinicalSupport;
	const offersFallenThrough_infrastructure = v[12]!;
	v[72] = offersFallenThrough_infrastructure;
	const offersFallenThrough_management = v[13]!;
	v[73] = offersFallenThrough_management;
	const recruitsWanted_nursing = v[14]!;
	v[74] = recruitsWanted_nursing;
	const recruitsWanted_medical = v[15]!;
	v[75] = recruitsWanted_medical;
	const recruitsWanted_alliedHealth = v[16]!;
	v[76] = recruitsWanted_alliedHealth;
	const recruitsWanted_clinicalSupport = v[17]!;
	v[77] = recruitsWanted_clinicalSupport;
	const recruitsWanted_infrastructure = v[18]!;
	v[78] = recruitsWanted_infrastructure;
	const recruitsWanted_management = v[19]!;
	v[79] = recruitsWanted_management;
	const jobSeekers_nursing = v[50]!;
	const shareGivingUp = v[1]!;
	const givingUp_nursing = jobSeekers_nursing * shareGivingUp;
	v[80] = givingUp_nursing;
	const jobSeekers_medical = v[51]!;
	const givingUp_medical = jobSeekers_medical * shareGivingUp;
	v[81] = givingUp_medical;
	const jobSeekers_alliedHealth = v[52]!;
	const givingUp_alliedHealth = jobSeekers_alliedHealth * shareGivingUp;
	v[82] = givingUp_alliedHealth;
	const jobSeekers_clinicalSupport = v[53]!;
	const givingUp_clinicalSupport = jobSeekers_clinicalSupport * shareGivingUp;
	v[83] = givingUp_clinicalSupport;
	const jobSeekers_infrastructure = v[54]!;
	const givingUp_infrastructure = jobSeekers_infrastructure * shareGivingUp;
	v[84] = givingUp_infrastructure;
	const jobSeekers_management = v[55]!;
	const givingUp_management = jobSeekers_management * shareGivingUp;
	v[85] = givingUp_management;
	const openingSeekers_nursing = v[38]!;
	const part1 = (openingSeekers_nursing === 0 ? 0 : jobSeekers_nursing / openingSeekers_nursing);
	const marketSupply_nursing = (openingSeekers_nursing > 0) ? (0 >= part1 ? 0 : part1) : 1;
	v[86] = marketSupply_nursing;
	const openingSeekers_medical = v[39]!;
	const part2 = (openingSeekers_medical === 0 ? 0 : jobSeekers_medical / openingSeekers_medical);
	const marketSupply_medical = (openingSeekers_medical > 0) ? (0 >= part2 ? 0 : part2) : 1;
	v[87] = marketSupply_medical;
	const openingSeekers_alliedHealth = v[40]!;
	const part3 = (openingSeekers_alliedHealth === 0 ? 0 : jobSeekers_alliedHealth / openingSeekers_alliedHealth);
	const marketSupply_alliedHealth = (openingSeekers_alliedHealth > 0) ? (0 >= part3 ? 0 : part3) : 1;
	v[88] = marketSupply_alliedHealth;
	const openingSeekers_clinicalSupport = v[41]!;
	const part4 = (openingSeekers_clinicalSupport === 0 ? 0 : jobSeekers_clinicalSupport / openingSeekers_clinicalSupport);
	const marketSupply_clinicalSupport = (openingSeekers_clinicalSupport > 0) ? (0 >= part4 ? 0 : part4) : 1;
	v[89] = marketSupply_clinicalSupport;
	const openingSeekers_infrastructure = v[42]!;
	const part5 = (openingSeekers_infrastructure === 0 ? 0 : jobSeekers_infrastructure / openingSeekers_infrastructure);
	const marketSupply_infrastructure = (openingSeekers_infrastructure > 0) ? (0 >= part5 ? 0 : part5) : 1;
	v[90] = marketSupply_infrastructure;
	const openingSeekers_management = v[43]!;
	const part6 = (openingSeekers_management === 0 ? 0 : jobSeekers_management / openingSeekers_management);
	const marketSupply_management = (openingSeekers_management > 0) ? (0 >= part6 ? 0 : part6) : 1;
	v[91] = marketSupply_management;
	const bankOfAll_nursing = v[26]!;
	const bankPullOfAll_nursing = v[20]!;
	const marketBankPull_nursing = (bankOfAll_nursing > 0) ? (bankOfAll_nursing === 0 ? 0 : bankPullOfAll_nursing / bankOfAll_nursing) : 1;
	v[92] = marketBankPull_nursing;
	const bankOfAll_medical = v[27]!;
	const bankPullOfAll_medical = v[21]!;
	const marketBankPull_medical = (bankOfAll_medical > 0) ? (bankOfAll_medical === 0 ? 0 : bankPullOfAll_medical / bankOfAll_medical) : 1;
	v[93] = marketBankPull_medical;
	const bankOfAll_alliedHealth = v[28]!;
	const bankPullOfAll_alliedHealth = v[22]!;
	const marketBankPull_alliedHealth = (bankOfAll_alliedHealth > 0) ? (bankOfAll_alliedHealth === 0 ? 0 : bankPullOfAll_alliedHealth / bankOfAll_alliedHealth) : 1;
	v[94] = marketBankPull_alliedHealth;
	const bankOfAll_clinicalSupport = v[29]!;
	const bankPullOfAll_clinicalSupport = v[23]!;
	const marketBankPull_clinicalSupport = (bankOfAll_clinicalSupport > 0) ? (bankOfAll_clinicalSupport === 0 ? 0 : bankPullOfAll_clinicalSupport / bankOfAll_clinicalSupport) : 1;
	v[95] = marketBankPull_clinicalSupport;
	const bankOfAll_infrastructure = v[30]!;
	const bankPullOfAll_infrastructure = v[24]!;
	const marketBankPull_infrastructure = (bankOfAll_infrastructure > 0) ? (bankOfAll_infrastructure === 0 ? 0 : bankPullOfAll_infrastructure / bankOfAll_infrastructure) : 1;
	v[96] = marketBankPull_infrastructure;
	const bankOfAll_management = v[31]!;
	const bankPullOfAll_management = v[25]!;
	const marketBankPull_management = (bankOfAll_management > 0) ? (bankOfAll_management === 0 ? 0 : bankPullOfAll_management / bankOfAll_management) : 1;
	v[97] = marketBankPull_management;
}

function integrate1(stepsPerYear: number): void {
	const dt = 1 / stepsPerYear;
	// Stocks
	const jobSeekers_nursing = v[50]!;
	const coming_nursing = v[56]!;
	const leavingATrust_nursing = v[62]!;
	const lookingAgain_nursing = v[68]!;
	const recruitsTaken_nursing = v[74]!;
	const givingUp_nursing = v[80]!;
	v[50] = (jobSeekers_nursing + (dt * (((((0 + coming_nursing) + leavingATrust_nursing) + lookingAgain_nursing) - recruitsTaken_nursing) - givingUp_nursing)));
	const jobSeekers_medical = v[51]!;
	const coming_medical = v[57]!;
	const leavingATrust_medical = v[63]!;
	const lookingAgain_medical = v[69]!;
	const recruitsTaken_medical = v[75]!;
	const givingUp_medical = v[81]!;
	v[51] = (jobSeekers_medical + (dt * (((((0 + coming_medical) + leavingATrust_medical) + lookingAgain_medical) - recruitsTaken_medical) - givingUp_medical)));
	const jobSeekers_alliedHealth = v[52]!;
	const coming_alliedHealth = v[58]!;
	const leavingATrust_alliedHealth = v[64]!;
	const lookingAgain_alliedHealth = v[70]!;
	const recruitsTaken_alliedHealth = v[76]!;
	const givingUp_alliedHealth = v[82]!;
	v[52] = (jobSeekers_alliedHealth + (dt * (((((0 + coming_alliedHealth) + leavingATrust_alliedHealth) + lookingAgain_alliedHealth) - recruitsTaken_alliedHealth) - givingUp_alliedHealth)));
	const jobSeekers_clinicalSupport = v[53]!;
	const coming_clinicalSupport = v[59]!;
	const leavingATrust_clinicalSupport = v[65]!;
	const lookingAgain_clinicalSupport = v[71]!;
	const recruitsTaken_clinicalSupport = v[77]!;
	const givingUp_clinicalSupport = v[83]!;
	v[53] = (jobSeekers_clinicalSupport + (dt * (((((0 + coming_clinicalSupport) + leavingATrust_clinicalSupport) + lookingAgain_clinicalSupport) - recruitsTaken_clinicalSupport) - givingUp_clinicalSupport)));
	const jobSeekers_infrastructure = v[54]!;
	const coming_infrastructure = v[60]!;
	const leavingATrust_infrastructure = v[66]!;
	const lookingAgain_infrastructure = v[72]!;
	const recruitsTaken_infrastructure = v[78]!;
	const givingUp_infrastructure = v[84]!;
	v[54] = (jobSeekers_infrastructure + (dt * (((((0 + coming_infrastructure) + leavingATrust_infrastructure) + lookingAgain_infrastructure) - recruitsTaken_infrastructure) - givingUp_infrastructure)));
	const jobSeekers_management = v[55]!;
	const coming_management = v[61]!;
	const leavingATrust_management = v[67]!;
	const lookingAgain_management = v[73]!;
	const recruitsTaken_management = v[79]!;
	const givingUp_management = v[85]!;
	v[55] = (jobSeekers_management + (dt * (((((0 + coming_management) + leavingATrust_management) + lookingAgain_management) - recruitsTaken_management) - givingUp_management)));
}

export const kernel: Kernel = {
	size: 98,
	values: v,
	open(of) {
		if (of !== v) v.set(of);
		open1();
		hold1();
		if (of !== v) of.set(v);
	},
	month(of) {
		if (of !== v) v.set(of);
		month1();
		holdMonth1();
		if (of !== v) of.set(v);
	},
	step(of) {
		if (of !== v) v.set(of);
		step1();
		if (of !== v) of.set(v);
	},
	integrate(of, stepsPerYear) {
		if (of !== v) v.set(of);
		integrate1(stepsPerYear);
		if (of !== v) of.set(v);
	}
};
