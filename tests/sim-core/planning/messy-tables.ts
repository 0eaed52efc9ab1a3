/** Messy tables of totals, each kind of mess named, with what must be read of it or asked about it. */

export interface MessyTable {
	readonly mess: string;
	readonly text: string;
	/** Figures by "measure/group"; group "-" is the whole trust. Every one must be read, and no other. */
	readonly gives?: Readonly<Record<string, number>>;
	/** Beginnings of the ids of the open questions, in their order. */
	readonly asks?: readonly string[];
	/** Answers by the beginning of the question's id, after which `then` must be read. */
	readonly answers?: Readonly<Record<string, string>>;
	readonly then?: Readonly<Record<string, number>>;
	/** Words of a doubt. */
	readonly doubts?: string;
}

const two = { 'inPost/nursing': 1200.5, 'inPost/medical': 300.25 };

export const messyTables: readonly MessyTable[] = [
	{
		mess: 'a plain block copied from a sheet',
		text: 'Staff group\tStaff in post WTE\nNursing\t1200.5\nMedical\t300.25',
		gives: two
	},
	{
		mess: 'commas between thousands',
		text: 'Staff group\tIn post WTE\nNursing\t1,200.5\nMedical\t300.25',
		gives: two
	},
	{
		mess: 'blanks between thousands',
		text: 'Staff group\tIn post WTE\nNursing\t1\u00a0200.5\nMedical\t300.25',
		gives: two
	},
	{
		mess: 'quoted cells with commas in a CSV',
		text: 'Staff group,In post WTE\n"Nursing, registered","1,200.5"\nMedical,300.25',
		gives: two
	},
	{
		mess: 'semicolons and decimal commas',
		text: 'Staff group;In post WTE\nNursing;1.200,50\nMedical;300,25',
		gives: two
	},
	{
		mess: 'bars between columns',
		text: 'Staff group|In post WTE\nNursing|1200.5\nMedical|300.25',
		gives: two
	},
	{
		mess: 'a line that names the separator',
		text: 'sep=;\nStaff group;In post WTE\nNursing;1200.5\nMedical;300.25',
		gives: two
	},
	{
		mess: 'Windows line ends and blank lines',
		text: 'Staff group,In post WTE\r\n\r\nNursing,1200.5\r\n\r\n\r\nMedical,300.25\r\n',
		gives: two
	},
	{
		mess: 'blank columns at the left and between',
		text: '\t\tStaff group\t\tIn post WTE\n\t\tNursing\t\t1200.5\n\t\tMedical\t\t300.25',
		gives: two
	},
	{
		mess: 'titles above the heads',
		text: 'Anytown Hospitals\nWorkforce return, March 2026\n\nStaff group,In post WTE\nNursing,1200.5\nMedical,300.25',
		gives: two
	},
	{
		mess: 'footnotes below',
		text: 'Staff group,In post WTE\nNursing,1200.5\nMedical,300.25\n\nSource: payroll extract at month end.\n* Excludes hosted services.',
		gives: two
	},
	{
		mess: 'footnote marks behind figures',
		text: 'Staff group,In post WTE\nNursing,1200.5*\nMedical,300.25 [1]',
		gives: two
	},
	{
		mess: 'a total row',
		text: 'Staff group,In post WTE\nNursing,1200.5\nMedical,300.25\nTotal,1500.75',
		gives: two
	},
	{
		mess: 'a total that does not add up',
		text: 'Staff group,In post WTE\nNursing,1200.5\nMedical,300.25\nGrand total,1700',
		gives: two,
		doubts: 'the total says 1700'
	},
	{
		mess: 'a total column',
		text: 'Staff group,In post WTE,Total WTE\nNursing,1200.5,1300\nMedical,300.25,310',
		gives: two
	},
	{
		mess: 'rows that are parts of other rows',
		text: 'Staff group,In post WTE\nNursing,1200.5\nof which midwives,150\nMedical,300.25',
		gives: two
	},
	{
		mess: 'words of the Electronic Staff Record',
		text: 'Staff Group,FTE\nAdd Prof Scientific and Technic,150.5\nAdditional Clinical Services,700\nAdministrative and Clerical,500\nAllied Health Professionals,200\nEstates and Ancillary,250\nHealthcare Scientists,50\nMedical and Dental,300\nNursing and Midwifery Registered,1200.5',
		gives: {
			'inPost/nursing': 1200.5,
			'inPost/medical': 300,
			'inPost/alliedHealth': 400.5,
			'inPost/clinicalSupport': 700,
			'inPost/infrastructure': 750
		}
	},
	{
		mess: 'abbreviations',
		text: 'Group,WTE\nN&M registered,1200.5\nM&D,300.25\nAHPs,180.5\nHCAs,400.5\nA&C,350.5',
		gives: {
			...two,
			'inPost/alliedHealth': 180.5,
			'inPost/clinicalSupport': 400.5,
			'inPost/infrastructure': 350.5
		}
	},
	{
		mess: 'a name that could be either of two groups',
		text: 'Group,In post WTE\nNursing,1200.5\nSupport staff,420.5',
		asks: ['group:support staff'],
		answers: { 'group:': 'clinicalSupport' },
		then: { 'inPost/nursing': 1200.5, 'inPost/clinicalSupport': 420.5 }
	},
	{
		mess: 'a name that means nothing to a stranger',
		text: 'Group,In post WTE\nNursing,1200.5\nHosted network,33.5',
		asks: ['group:hosted network'],
		answers: { 'group:': 'ignore' },
		then: { 'inPost/nursing': 1200.5 }
	},
	{
		mess: 'merged heads in two rows',
		text: 'Staff group,Substantive,,Bank,\n,WTE,£000 a year,WTE,£000 a year\nNursing,1200.5,57624,80.5,3900\nMedical,300.25,43536,5.5,700',
		gives: {
			...two,
			'payCost/nursing': 57_624_000,
			'payCost/medical': 43_536_000,
			'bankWte/nursing': 80.5,
			'bankWte/medical': 5.5,
			'bankCost/nursing': 3_900_000,
			'bankCost/medical': 700_000
		}
	},
	{
		mess: 'a column that says substantive, bank or agency, its group merged',
		text: 'Staff group,Type,WTE,£ a year\nNursing,Substantive,1200.5,"57,624,000"\n,Bank,80.5,"3,900,000"\n,Agency,20.5,"1,900,000"\nMedical,Substantive,300.25,"43,536,000"',
		gives: {
			...two,
			'payCost/nursing': 57_624_000,
			'payCost/medical': 43_536_000,
			'bankWte/nursing': 80.5,
			'bankCost/nursing': 3_900_000,
			'agencyWte/nursing': 20.5,
			'agencyCost/nursing': 1_900_000
		}
	},
	{
		mess: 'staff groups across',
		text: 'Measure,Nursing,Medical\nEstablishment WTE,1320.5,310\nIn post WTE,1200.5,300.25\nSickness %,5.5,2.1',
		gives: {
			...two,
			'establishment/nursing': 1320.5,
			'establishment/medical': 310,
			'sickness/nursing': 0.055,
			'sickness/medical': 0.021
		}
	},
	{
		mess: 'percentages as 4.5%',
		text: 'Group,Sickness\nNursing,4.5%\nMedical,2.1%',
		gives: { 'sickness/nursing': 0.045, 'sickness/medical': 0.021 }
	},
	{
		mess: 'percentages as 4.5',
		text: 'Group,Sickness %\nNursing,4.5\nMedical,2.1',
		gives: { 'sickness/nursing': 0.045, 'sickness/medical': 0.021 }
	},
	{
		mess: 'percentages as 0.045',
		text: 'Group,Sickness %\nNursing,0.045\nMedical,0.021',
		gives: { 'sickness/nursing': 0.045, 'sickness/medical': 0.021 }
	},
	{
		mess: 'a share that could be half a per cent or half',
		text: 'Group,Sickness rate\nNursing,0.5\nMedical,0.4',
		asks: ['share:'],
		answers: { 'share:': 'percent' },
		then: { 'sickness/nursing': 0.005, 'sickness/medical': 0.004 }
	},
	{
		mess: 'pounds with signs and commas',
		text: 'Group\tIn post WTE\tPay £ a year\nNursing\t1200.5\t£57,624,000\nMedical\t300.25\t£43,536,250',
		gives: { ...two, 'payCost/nursing': 57_624_000, 'payCost/medical': 43_536_250 }
	},
	{
		mess: 'millions written in the cells',
		text: 'Group\tIn post WTE\tPay a year\nNursing\t1200.5\t£57.6m\nMedical\t300.25\t£43.5m',
		gives: { ...two, 'payCost/nursing': 57_600_000, 'payCost/medical': 43_500_000 }
	},
	{
		mess: 'thousands said in a title only',
		text: 'Pay bill, £000, full year\nGroup\tIn post WTE\tPay\nNursing\t1200.5\t57624\nMedical\t300.25\t43536',
		gives: { ...two, 'payCost/nursing': 57_624_000, 'payCost/medical': 43_536_000 }
	},
	{
		mess: 'pay without a unit, which only one unit makes possible',
		text: 'Group\tIn post WTE\tPay\nNursing\t1200.5\t4802\nMedical\t300.25\t3628',
		gives: { ...two, 'payCost/nursing': 57_624_000, 'payCost/medical': 43_536_000 }
	},
	{
		mess: 'income without a unit or a period',
		text: 'Whole trust,Value\nOperating income,420',
		asks: ['pounds:'],
		answers: { 'pounds:': '1000000', 'period:': 'year' },
		then: { 'income/-': 420_000_000 }
	},
	{
		mess: 'a deficit in brackets',
		text: 'Whole trust,Value\nOperating income (£m a year),420\nSurplus/(deficit) £m a year,(12.5)',
		gives: { 'income/-': 420_000_000, 'surplus/-': -12_500_000 }
	},
	{
		mess: 'a deficit with the minus behind',
		text: 'Whole trust,Value\nSurplus or deficit £000 a year,12500-',
		gives: { 'surplus/-': -12_500_000 }
	},
	{
		mess: 'a figure of one month or of a year',
		text: 'Group,In post WTE,Leavers WTE\nNursing,1200.5,10.5\nMedical,300.25,2.5',
		asks: ['period:'],
		answers: { 'period:': 'month' },
		then: { ...two, 'leavers/nursing': 126, 'leavers/medical': 30 }
	},
	{
		mess: 'monthly figures said to be so',
		text: 'Group,In post WTE,Leavers in month\nNursing,1200.5,10.5\nMedical,300.25,2.5',
		gives: { ...two, 'leavers/nursing': 126, 'leavers/medical': 30 }
	},
	{
		mess: 'months side by side',
		text: 'WTE in post\nGroup,Jan-26,Feb-26,Mar-26\nNursing,1190.5,1195.5,1200.5\nMedical,300,300.1,300.25',
		asks: ['time:'],
		answers: { 'time:': 'last' },
		then: two
	},
	{
		mess: 'months as Excel’s numbers of days',
		text: 'WTE in post\nGroup\t46023\t46054\t46082\nNursing\t1190.5\t1195.5\t1200.5\nMedical\t300\t300.1\t300.25',
		asks: ['time:'],
		answers: { 'time:': 'last' },
		then: two
	},
	{
		mess: 'years side by side for the whole trust',
		text: 'Whole trust,2024/25,2025/26\nOperating income £m,400,420\nBeds,600,610',
		asks: ['column:'],
		answers: { 'column:': '1', 'period:': 'year' },
		then: { 'income/-': 420_000_000, 'beds/-': 610 }
	},
	{
		mess: 'missing figures as n/a, -, * and nothing',
		text: 'Group,In post WTE,Sickness %\nNursing,1200.5,n/a\nMedical,300.25,-\nAHPs,180.5,*\nHCAs,400.5,',
		gives: { ...two, 'inPost/alliedHealth': 180.5, 'inPost/clinicalSupport': 400.5 }
	},
	{
		mess: 'heads beside WTE',
		text: 'Group,Headcount,In post WTE\nNursing,1400,1200.5\nMedical,340,300.25',
		gives: two
	},
	{
		mess: 'heads only',
		text: 'Group,Headcount\nNursing,1400\nMedical,340',
		asks: ['heads:'],
		answers: { 'heads:': 'wte' },
		then: { 'inPost/nursing': 1400, 'inPost/medical': 340 }
	},
	{
		mess: 'staff in post that may be heads',
		text: 'Group,Staff in post\nNursing,1400\nMedical,340',
		asks: ['heads:'],
		answers: { 'heads:': 'ignore' },
		then: {}
	},
	{
		mess: 'a head that says nothing',
		text: 'Group,In post WTE,Q4 position\nNursing,1200.5,17\nMedical,300.25,4',
		asks: ['measure:'],
		answers: { 'measure:': 'vacancies' },
		then: { ...two, 'vacancies/nursing': 17, 'vacancies/medical': 4 }
	},
	{
		mess: 'the same measure twice',
		text: 'Group,In post WTE,Contracted WTE\nNursing,1210.5,1200.5\nMedical,301.5,300.25',
		asks: ['twice:'],
		answers: { 'twice:': 'r2c3' },
		then: two
	},
	{
		mess: 'points that part thousands or decimals',
		text: 'Group\tIn post WTE\nNursing\t1.200\nMedical\t1.300',
		asks: ['decimal:'],
		answers: { 'decimal:': 'thousands', 'heads:': 'wte' },
		then: { 'inPost/nursing': 1200, 'inPost/medical': 1300 }
	},
	{
		mess: 'rates of several rows of one group, weighted by their staff',
		text: 'Group,In post WTE,Sickness %\nRegistered nurses,900.5,5\nMidwives,300.5,3\nMedical,300.25,2',
		gives: {
			'inPost/nursing': 1201,
			'inPost/medical': 300.25,
			'sickness/nursing': (900.5 * 0.05 + 300.5 * 0.03) / 1201,
			'sickness/medical': 0.02
		}
	},
	{
		mess: 'a rate of the whole trust',
		text: 'Whole trust,Value\nSickness absence rate,5.2%',
		asks: ['spread:'],
		answers: { 'spread:': 'ignore' },
		then: {}
	},
	{
		mess: 'groups and the whole trust in one sheet',
		text: 'Staff group,In post WTE\nNursing,1200.5\nMedical,300.25\n\nWhole trust,Value,Unit\nBeds available,612,beds\nBed occupancy,93.5,%\nWaiting list,"45,210",pathways',
		gives: { ...two, 'beds/-': 612, 'occupancy/-': 0.935, 'waitingList/-': 45_210 }
	},
	{
		mess: 'capitals, stray blanks and a mark of UTF-8',
		text: '\ufeff  STAFF   GROUP , IN POST  (WTE) \n  NURSING ,  1200.5 \n MEDICAL, 300.25',
		gives: two
	},
	{
		mess: 'bank and agency in one column',
		text: 'Group,In post WTE,Bank & agency £000 a year\nNursing,1200.5,4000\nMedical,300.25,900',
		asks: ['measure:'],
		answers: { 'measure:': 'bankCost' },
		then: { ...two, 'bankCost/nursing': 4_000_000, 'bankCost/medical': 900_000 }
	},
	{
		mess: 'subheadings between rows',
		text: 'Staff group,In post WTE\nClinical\nNursing,1200.5\nMedical,300.25\nNon-clinical\nAdmin and clerical,350.5',
		gives: { ...two, 'inPost/infrastructure': 350.5 }
	}
];
