// Days are those of the plant: a label that is made before dawn carries the date that people there read on the wall.
import { PreviewSerials } from '@lineside/core/contracts/planning';
import { expect, test } from 'vitest';
import { TestHub } from '../../testing/test-hub.ts';

const site = { name: { en: 'Plant', zh: '工厂' }, provisionalWork: true };

test.each([
  ['UTC', '260526'],
  ['Asia/Shanghai', '260527'],
])(
  'given a plant in %s at 22:30 UTC, then its labels say %s, in the preview as in the run',
  async (timeZone, day) => {
    const plant = await TestHub.withPlant();
    try {
      await plant.command('configureSite', { ...site, timeZone });
      plant.clock.set(Date.UTC(2026, 4, 26, 22, 30));
      const run = { run: 'RUN-2', order: 'WO-1', qty: 1, pattern: 'N{yy}{mm}{dd}-{n}' };
      const preview = await plant.hub.reads.previewSerials(PreviewSerials.parse(run), 'ALL');
      expect(preview).toMatchObject({ sample: [{ label: `N${day}-1` }] });
      await plant.command('createRun', { ...run, units: 'BULK' });
      expect(await plant.hub.store.unitsOfRun('RUN-2')).toMatchObject([{ sn: `N${day}-1` }]);
    } finally {
      await plant.close();
    }
  },
);
