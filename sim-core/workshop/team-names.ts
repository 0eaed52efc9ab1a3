/** Names for teams: sixty animals that are easy to say, to spell and to tell apart, and that rank nobody. */

/** Animal names in order of the alphabet; the first sixty teams take them in turn. */
export const animalNames: readonly string[] = (
	'Adder Badger Beaver Bittern Bunting Buzzard Chough Cormorant Crane Curlew Dipper Dormouse Dunlin ' +
	'Eagle Eider Falcon Fieldfare Firecrest Gannet Goldfinch Goshawk Grebe Hare Harrier Hedgehog Heron ' +
	'Hobby Jackdaw Jay Kestrel Kingfisher Kite Lapwing Linnet Magpie Martin Merlin Nightjar Nuthatch ' +
	'Osprey Otter Owl Petrel Pipit Plover Puffin Raven Redstart Robin Sandpiper Seal Shearwater Siskin ' +
	'Skylark Stoat Swift Tern Vole Warbler Wren'
).split(' ');

/** Letters that stand for teams where names are left out: A to Z, then AA, AB and so on. */
export function teamLetter(team: number): string {
	const at = team - 1;
	const letter = String.fromCharCode(65 + (at % 26));
	return at < 26 ? letter : `${String.fromCharCode(64 + Math.floor(at / 26))}${letter}`;
}
