// Who changed what, and when: the facts of one configured thing, each with what the thing was from then on.
import type { EditedKind, History, HistoryEntry } from '@lineside/core/contracts/master-data';
import type { Json } from '@lineside/core/domain/change/changes';
import type { Catalogue, KnownFact } from '@lineside/core/kernel/catalogue';
import type { Envelope } from '@lineside/core/kernel/fact';
import { StreamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import type { HubStore } from '../store/hub-store.ts';
import { editions } from './editions.ts';
import { historyChanges } from './history-changes.ts';
import type { Thing } from './thing.ts';

const entriesShown = 200;

/** @returns null when there never was such a thing */
export async function history(
  store: HubStore,
  catalogue: Catalogue,
  { kind, key }: Thing,
): Promise<z.infer<typeof History> | null> {
  const stream = StreamId.safeParse(`${kind}:${key}`);
  const stored = stream.success ? await store.facts(stream.data) : [];
  const facts = stored.flatMap(({ body }): KnownFact[] => {
    const read = catalogue.read(JSON.parse(body) as Envelope);
    return read.kind === 'known' ? [read.fact] : [];
  });
  if (facts.length === 0) return null;
  const states = statesAfter(facts, kind, catalogue);
  const shown = facts.map((fact, i) => ({ fact, i })).slice(-entriesShown);
  const editionOf = editions(store);
  const told = shown.map(async ({ fact, i }): Promise<HistoryEntry> => {
    const before = states[i - 1] ?? null;
    const data = states[i] ?? null;
    return {
      ...(await editionOf({ last: fact, actor: fact.actor, at: fact.at })),
      type: fact.type,
      data: data as HistoryEntry['data'],
      changes: before === null || data === null ? [] : historyChanges(before, data),
    };
  });
  return { entries: (await Promise.all(told)).reverse(), total: facts.length };
}

/** What the thing was after each of its facts: a fact may say less than the whole, as a received route does. */
function statesAfter(facts: readonly KnownFact[], kind: EditedKind, catalogue: Catalogue): (Json | null)[] {
  const rules = catalogue.streams[kind];
  if (rules === undefined) return [];
  let state: unknown = rules.initial;
  return facts.map((fact) => {
    state = rules.evolve(state, fact);
    return withoutStamps(state as StampedState | null);
  });
}

type StampedState = { editedAt?: number; operationsEditedAt?: unknown; [field: string]: unknown };

/** A fold also keeps when settings were edited; whoever edits does not say that. */
function withoutStamps(state: StampedState | null): Json | null {
  if (state === null) return null;
  const { editedAt: _operation, operationsEditedAt: _draft, ...data } = state;
  return data as Json;
}
