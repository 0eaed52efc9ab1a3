/** Tables that hold single people, each told by something else; every one must be refused. All people are invented. */
export const peopleTables: readonly (readonly [what: string, text: string])[] = [
	['an employee number by its head', 'Employee Number,Staff group,WTE\n20411234,Nursing,1'],
	['an assignment number by its head', 'Assignment No.,Group,WTE\nx,Nursing,1'],
	['a staff id by its head', 'Staff ID\tGroup\tWTE\n1\tNursing\t1'],
	['a National Insurance number by its head', 'NI No,Group\n,Nursing'],
	['an NHS number by its head', 'NHS number,Ward\n,1'],
	['a surname by its head', 'Surname,Group,WTE\nX,Nursing,1'],
	['full names by their head', 'Full name;Group;WTE\nX;Nursing;1'],
	['a birth date by its head', 'Group,DOB,WTE\nNursing,,1'],
	['an age by its head', 'Group,Age,WTE\nNursing,44,1'],
	['an email by its head', 'Group,E-mail,WTE\nNursing,,1'],
	['a telephone by its head', 'Group,Mobile no,WTE\nNursing,,1'],
	['a postcode by its head', 'Group,Home postcode,WTE\nNursing,,1'],
	['a registration by its head', 'Group,NMC PIN,WTE\nNursing,,1'],
	['a head below a title', 'Workforce report\nMarch 2026\nGroup,Payroll number,WTE\nNursing,,1'],
	['National Insurance numbers without a head', 'Nursing,AB123456C,1\nMedical,CD 65 43 21 A,1'],
	['email addresses without a head', 'Nursing,someone.here@example.org,1'],
	[
		'NHS numbers without a head',
		'Nursing,943 476 5919,1\nNursing,987 654 3210,1\nNursing,401 023 2137,1'
	],
	['assignment numbers without a head', 'Nursing,20411234-2,1\nMedical,20418834,0.8'],
	[
		'numbers of staff without a head',
		'20411234,Nursing,0.8\n20417731,Nursing,1\n20434345,Medical,1\n20400012,AHP,1\n20423999,AHP,0.5'
	],
	[
		'codes of staff with letters',
		'Code,Group\nAB123456,Nursing\nAB123457,Nursing\nAB125557,Medical\nAC123457,Medical'
	],
	[
		'surname, forename without a head',
		'Hartley, Rowan\tNursing\t1\nOkafor, Ngozi\tNursing\t0.8\nLindqvist, Per\tMedical\t1\nMbeki, Thandi\tMedical\t1'
	],
	[
		'forename surname without a head',
		'Priya Raman,Nursing,1\nJohn Atkin,Medical,1\nSarah Holm,AHP,0.6\nDavid Ross,AHP,1'
	],
	['titles and names', 'Ward,Lead,WTE\nA,Dr Okafor,22\nB,Mrs Hartley,18'],
	[
		'birth dates without a head',
		'Nursing,12/03/1971,1\nNursing,01/11/1988,1\nMedical,30/06/1964,1\nAHP,22/09/1995,0.6'
	],
	[
		'telephone numbers without a head',
		'Nursing,07700 900123\nMedical,07700 900456\nAHP,01632 960001'
	],
	[
		'home postcodes without a head',
		'Nursing,ZZ9 9ZZ,1\nMedical,ZZ1 4QQ,1\nAHP,ZZ12 3AB,0.6\nAHP,ZZ3 7TT,1'
	],
	[
		'one row for each person by its shape',
		`Staff group,Band,WTE\n${Array.from({ length: 40 }, (_, i) => `${['Nursing', 'Medical', 'AHP'][i % 3]},${5 + (i % 3)},${[1, 0.8, 1, 0.6][i % 4]}`).join('\n')}`
	]
];
