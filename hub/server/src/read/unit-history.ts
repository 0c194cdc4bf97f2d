// A unit's facts as the hub holds them, in precedence order, each with its arrival.
import type { DomainFact } from '@lineside/core/domain/facts';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Envelope } from '@lineside/core/kernel/fact';
import { factId, type StreamId } from '@lineside/core/kernel/ids';
import type { HubStore } from '../store/hub-store.ts';

/** A fact that reached the hub later than this after it was recorded was recorded without it. */
const lateAfterMs = 60_000;

type UnitFact = Extract<DomainFact, { type: `unit.${string}` }>;

export interface Arrived<Fact = UnitFact> {
  fact: Fact;
  position: number;
  arrivedAt: number;
}

export interface UnitHistory {
  arrived: readonly Arrived[];
  /** kept, and not folded */
  notFolded: readonly { fact: string; type: string; why: 'UNKNOWN' | 'POISON' }[];
  total: number;
}

export async function unitHistory(
  store: HubStore,
  stream: StreamId,
  catalogue: Catalogue,
): Promise<UnitHistory> {
  const arrived: Arrived[] = [];
  const notFolded: UnitHistory['notFolded'][number][] = [];
  const rows = await store.facts(stream);
  for (const { body, position, arrivedAt, status } of rows) {
    const envelope = JSON.parse(body) as Envelope;
    const read = catalogue.read(envelope);
    if (status === 'OK' && read.kind === 'known')
      arrived.push({ fact: read.fact as UnitFact, position, arrivedAt });
    else {
      const why = status === 'POISON' ? 'POISON' : 'UNKNOWN';
      notFolded.push({ fact: factId(envelope.origin, envelope.seq), type: envelope.type, why });
    }
  }
  return { arrived, notFolded, total: rows.length };
}

export function arrival({ fact, arrivedAt }: Arrived) {
  return {
    fact: factId(fact.origin, fact.seq),
    at: fact.at,
    arrivedAt,
    late: arrivedAt - fact.at > lateAfterMs,
  };
}
