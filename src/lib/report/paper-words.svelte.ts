/** What a person writes on a board paper. Kept while the page is open; nothing of it is stored or sent. */
export class PaperWords {
	title = $state('');
	item = $state('');
	date = $state('');
	ask = $state('');
	whyNow = $state('');
	purpose = $state({ decision: true, assurance: false, information: false });
}
