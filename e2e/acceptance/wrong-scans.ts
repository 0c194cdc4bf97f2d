// Every wrong scan and wrong entry is refused with its own code, offline too, and writes nothing.
import type { ProblemCode } from '@lineside/core/i18n/problems';
import { accepted, type Operator, refusedCode } from '../plant/operator.ts';
import type { OutageLedger } from './outage-ledger.ts';
import { board, expectThat, linkOf, type Stage, stationAt } from './stage.ts';
import type { Steps } from './steps.ts';
import { at, verdictSpec } from './unit-form.ts';

/** @param done a board that passed every station. */
export async function refuseWrongScans(
  stage: Stage,
  steps: Steps,
  crew: readonly Operator[],
  ledger: OutageLedger,
  done: string,
): Promise<void> {
  const last = stage.track.stations.length - 1;
  const first = at(crew, 0);
  const third = at(crew, 2);
  const inspection = at(crew, last);
  const sn = board(stage, 8);
  const refused = (what: string, code: ProblemCode, act: () => Promise<Parameters<typeof refusedCode>[0]>) =>
    steps.step(`${what} is refused`, async () => {
      const before = await waitingOf(stage);
      const got = refusedCode(await act());
      expectThat(got === code, `${code}, not ${got}`);
      expectThat((await waitingOf(stage)) === before, 'a refusal writes nothing');
      return { code };
    });

  await refused('a label that no run knows', 'UNIT_NOT_FOUND', () => first.trackIn('SN-RUN-9999-0001'));
  await refused('a number beyond the run', 'UNIT_NOT_FOUND', () =>
    first.trackIn(`SN-${stage.track.run}-9999`),
  );
  await refused('a board that passed here already', 'STATION_MISMATCH', () => first.trackIn(done));
  await refused('a board that passed here and went on', 'STATION_MISMATCH', () => third.trackIn(done));
  await refused('going on provisionally without a reason', 'UPSTREAM_UNKNOWN_ASK', () =>
    third.trackIn(sn, '  '),
  );
  await refused('tracking out a board that is not here', 'UNIT_NOT_IN_STATION', () =>
    first.trackOut(sn, 'PASS', []),
  );

  // the rest needs a board in the station
  const { unit: inside, confirmation } = accepted(await first.trackIn(sn));
  ledger.wrote(0, confirmation);
  const filled = first.fill(inside);
  await refused('a board that is in the station', 'UNIT_ALREADY_IN_STATION', () => first.trackIn(sn));
  await refused('PASS with a required value missing', 'REQUIRED_DATA_MISSING', () =>
    first.trackOut(sn, 'PASS', []),
  );
  const entry = inside.form[0];
  if (entry !== undefined)
    await refused('a value of the wrong type', 'DATA_VALUE_INVALID', () =>
      first.trackOut(
        sn,
        'PASS',
        first.fill(inside, { [entry.spec.code]: entry.spec.type === 'NUMBER' ? 'many' : 7 }),
      ),
    );
  await refused('a value that the step does not collect', 'DATA_SPEC_NOT_FOUND', () =>
    first.trackOut(sn, 'PASS', first.fill(inside, { NO_SUCH_SPEC: 1 })),
  );
  await refused('FAIL without a defect', 'DEFECT_REQUIRED', () => first.trackOut(sn, 'FAIL', filled));
  await refused('a defect that does not belong to the step', 'DEFECT_CODE_UNKNOWN', () =>
    first.trackOut(sn, 'FAIL', filled, [{ code: 'NO_SUCH_DEFECT', location: '', remark: '' }]),
  );
  await refused('PASS with a defect', 'PASS_WITH_DEFECT', () =>
    first.trackOut(sn, 'PASS', filled, [{ code: inside.defects[0]?.code ?? '', location: '', remark: '' }]),
  );
  ledger.wrote(0, accepted(await first.trackOut(sn, 'PASS', filled)).confirmation);

  const judged = accepted(await inspection.trackIn(sn, 'Inspected out of turn'));
  ledger.wrote(last, judged.confirmation);
  const verdict = inspection.fill(judged.unit, { [verdictSpec(judged.unit).code]: 'FAIL' });
  await refused('PASS against a failed verdict', 'RESULT_FORCES_FAIL', () =>
    inspection.trackOut(sn, 'PASS', verdict),
  );
  const defects = [{ code: judged.unit.defects[0]?.code ?? '', location: 'R41', remark: '' }];
  ledger.wrote(last, accepted(await inspection.trackOut(sn, 'FAIL', verdict, defects)).confirmation);
}

/** What waits at all stations of the track together. */
async function waitingOf(stage: Stage): Promise<number> {
  let total = 0;
  for (let i = 0; i < stage.track.stations.length; i++)
    total += (await linkOf(stage, stationAt(stage, i))).waiting;
  return total;
}
