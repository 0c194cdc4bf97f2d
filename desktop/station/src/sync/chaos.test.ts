// Whatever is lost, late, doubled or killed: what was confirmed reaches the hub, once, and both hold the same.
import { LinkFault } from '@lineside/core/contracts/sync';
import { factId } from '@lineside/core/kernel/ids';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Floor, workingFloor } from '../../test/floor.ts';
import { user } from '../../test/plant.ts';

type Mishap =
  | { kind: 'SCAN' }
  | { kind: 'TIME'; ms: number }
  | { kind: 'LOSE'; what: 'PUSH' | 'PULL'; leg: 'REQUEST' | 'ANSWER' }
  | { kind: 'CRASH' }
  | { kind: 'CUT' }
  | { kind: 'HEAL' }
  | { kind: 'NEWS' };

const mishaps: fc.Arbitrary<Mishap> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Mishap>({ kind: 'SCAN' }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('TIME' as const), ms: fc.integer({ min: 1, max: 9_000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('LOSE' as const),
      what: fc.constantFrom('PUSH' as const, 'PULL' as const),
      leg: fc.constantFrom('REQUEST' as const, 'ANSWER' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Mishap>(
      { kind: 'CRASH' },
      { kind: 'CUT' },
      { kind: 'HEAL' },
      { kind: 'NEWS' },
    ),
  },
);

test('[P1][P2][F2] every confirmed fact reaches the hub exactly once, and both hold the same facts', async () => {
  await fc.assert(fc.asyncProperty(fc.array(mishaps, { minLength: 5, maxLength: 40 }), live), {
    numRuns: 30,
  });
});

async function live(story: Mishap[]): Promise<void> {
  let floor = await workingFloor();
  const { hub, time } = floor;
  const confirmed: string[] = [];
  let n = 0;
  for (const mishap of story)
    switch (mishap.kind) {
      case 'SCAN': {
        n += 1;
        const sn = `SN-R1-${String(n).padStart(4, '0')}`;
        for (const answer of [await floor.trackIn(sn), await floor.trackOut(sn)])
          if (answer.ok) confirmed.push(...answer.confirmation.facts);
        break;
      }
      case 'TIME':
        await time.pass(mishap.ms);
        break;
      case 'LOSE':
        lose(floor, mishap);
        break;
      case 'CRASH':
        floor = await (await floor.reopened().online()).signedIn();
        break;
      case 'CUT':
      case 'HEAL':
        hub.reachable = mishap.kind === 'HEAL';
        break;
      case 'NEWS':
        hub.write(user(`P-${hub.facts.length}`));
        hub.poke();
        break;
    }
  hub.reachable = true;
  await time.pass(90_000);
  expect(floor.station.linkStatus()).toMatchObject({ waiting: 0, state: 'ONLINE', trouble: null });
  const atHub = hub.facts.map(({ envelope }) => factId(envelope.origin, envelope.seq));
  expect(new Set(atHub).size).toBe(atHub.length);
  expect(atHub).toEqual(expect.arrayContaining(confirmed));
  const here = floor.database
    .prepare("SELECT o.origin || ':' || f.seq FROM facts f JOIN origins o ON o.no = f.origin")
    .pluck()
    .all();
  expect(here.toSorted()).toEqual(atHub.toSorted());
}

/** The next push or pull is lost on its way there, or its answer on the way back. */
function lose({ hub }: Floor, { what, leg }: Extract<Mishap, { kind: 'LOSE' }>): void {
  const lost = new LinkFault('UNREACHABLE', 'TIMEOUT');
  if (what === 'PULL') hub.nextPull = () => lost;
  else
    hub.nextPush = (batch) => {
      if (leg === 'ANSWER') hub.ingest(batch);
      return lost;
    };
}
