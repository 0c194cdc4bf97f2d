// A reimaged station: from the start of its enrolment until somebody signed in can track in any of ten thousand
// live units; and how large its process is then.
import { serialOf } from '@lineside/core/domain/run/units-of-run';
import { accepted } from '../../plant/operator.ts';
import type { Bench } from '../bench.ts';
import { createRun, stationsOf } from '../floor/bench-plant.ts';
import { HubProcess } from '../floor/hub-process.ts';
import { readyOperator } from '../floor/ready-operator.ts';
import { idleNodeMb } from '../floor/resident-mb.ts';
import { StationProcess } from '../floor/station-process.ts';
import { timed } from '../samples.ts';

const line = 'L1';
const run = 'RUN-L1-LIVE';

export const reimage: Bench = {
  name: 'reimage',
  async run({ folder, quick }) {
    const units = quick ? 3_000 : 10_000;
    const hub = await HubProcess.start(folder);
    const station = new StationProcess(folder, stationsOf(line)[0]?.code ?? '');
    try {
      await createRun(hub.give, line, run, units);
      const { ms } = await timed(async () => {
        await station.enrol(hub);
        await station.start();
        const operator = await readyOperator(station.bridge, units);
        accepted(await operator.trackIn(serialOf(run, units)));
      });
      const mb = station.residentMb();
      await station.stop();
      const again = await timed(async () => {
        await station.start();
        await readyOperator(station.bridge, units - 1);
      });
      return [
        {
          name: `reimaged station ready, ${units} live units`,
          ...{ measured: ms / 1000, unit: 's' },
          yardstick: { name: 'its next start', value: again.ms / 1000, unit: 's' },
          target: { of: 'VALUE', atMost: 10 },
        },
        {
          name: `memory of the station, ${units} live units`,
          ...{ measured: mb, unit: 'MB' },
          yardstick: { name: 'an idle Node', value: await idleNodeMb(), unit: 'MB' },
          target: { of: 'VALUE', atMost: 200 },
        },
      ];
    } finally {
      await station.stop();
      await hub.stop();
    }
  },
};
