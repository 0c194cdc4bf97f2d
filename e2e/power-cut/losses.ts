// The ways in which a power cut is unkind, chosen by chance: from everything lost to the last write torn.
import type { Chance } from '../simulation/prng.ts';
import type { Loss } from './disk.ts';
import type { Fate } from './disk-file.ts';

const unkindnesses: readonly { name: string; begin: (chance: Chance) => Fate }[] = [
  { name: 'only what was synced is there', begin: () => () => 0 },
  // as when only the process died
  { name: 'all is there', begin: () => (_sector, changes) => changes },
  {
    name: 'some sectors were never written back',
    begin: (chance) => {
      const share = chance.fraction();
      return (_sector, changes) => (chance.hit(share) ? changes : 0);
    },
  },
  {
    name: 'each sector was written back at a moment of its own',
    begin: (chance) => (_sector, changes) => chance.between(0, changes),
  },
  {
    name: 'the last write is torn',
    begin: (chance) => (_sector, changes) => changes - chance.between(0, Math.min(1, changes)),
  },
];

/** In what pieces disks and file systems write. */
const sectorSizes = [512, 4096] as const;

/** Up to which of a file's unsynced changes a sector has got. */
interface Moment {
  sector: number | null;
  moment: number;
  changes: number;
}

/** Of so many sectors of a file it is said what became of them. */
const momentsTold = 40;

/** A way to lose what is unsynced, and how to say in words what it did. */
export function chooseLoss(chance: Chance): { loss: Loss; told: () => string } {
  const sectorBytes = chance.pick(sectorSizes);
  const forAll = chance.hit(0.5) ? chance.pick(unkindnesses) : null;
  const files: { path: string; name: string; moments: Moment[] }[] = [];
  const folders: string[] = [];
  const loss: Loss = {
    sectorBytes,
    names: (path, changes) => {
      const kept = chance.pick([0, changes, chance.between(0, changes)]);
      folders.push(`${path}/: ${kept} of ${changes} changes of names`);
      return kept;
    },
    fate: (path) => {
      const { name, begin } = forAll ?? chance.pick(unkindnesses);
      const fate = begin(chance);
      const moments: Moment[] = [];
      files.push({ path, name, moments });
      return (sector, changes) => {
        const moment = fate(sector, changes);
        moments.push({ sector, moment, changes });
        return moment;
      };
    },
  };
  const told = () =>
    [
      `sectors of ${sectorBytes} bytes`,
      ...folders,
      ...files
        .filter(({ moments }) => moments.length > 0)
        .map(({ path, name, moments }) => `${path}: ${name} (${inWords(moments)})`),
    ].join('; ');
  return { loss, told };
}

function inWords(moments: readonly Moment[]): string {
  const told = moments
    .slice(0, momentsTold)
    .map(({ sector, moment, changes }) => `${sector ?? 'length'}: ${moment}/${changes}`);
  const more = moments.length - told.length;
  return told.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
