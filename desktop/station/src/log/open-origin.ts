// Opens an origin: one opening of one database. Its first fact says who opened it and what came before, so a
// database restored from an old copy can never reuse a number.
import type { OriginOpened } from '@lineside/core/domain/origin/facts';
import { CommandId, OriginId, streamId } from '@lineside/core/kernel/ids';
import type { Clock, Random } from '../ports.ts';
import type { Log } from './log.ts';

export interface Opening {
  clock: Clock;
  random: Random;
  software: string;
}

/** Inside a transaction: from now on own facts are written under a new origin. */
export function openOrigin(log: Log, opening: Opening, cause: OriginOpened['cause']): void {
  const { station, origins } = log.parts;
  const previous = origins.newestOwn?.origin ?? null;
  const data: OriginOpened = {
    station,
    software: opening.software,
    previous: previous === null ? null : { origin: previous.origin, ...previous.head },
    cause,
  };
  const origin = OriginId.parse(Buffer.from(opening.random.bytes(16)).toString('hex'));
  log.begin(origin);
  log.append([{ stream: streamId('origin', origin), type: 'origin.opened', data }], {
    actor: `station:${station}`,
    command: CommandId.parse(`open:${origin}`),
    at: opening.clock.now(),
  });
}
