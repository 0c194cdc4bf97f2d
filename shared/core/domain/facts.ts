// Every fact there is and every kind of stream: the tables that readers, folds and stores go by.
import { Catalogue, type StreamRules } from '../kernel/catalogue.ts';
import { accessFacts } from './access/facts.ts';
import {
  evolveRole,
  evolveUser,
  initialRole,
  initialUser,
  type RoleState,
  type UserState,
} from './access/state.ts';
import { deviceFacts } from './device/facts.ts';
import { type DeviceState, evolveDevice, initialDevice } from './device/state.ts';
import type { FactOf, NewFactOf } from './fact-of.ts';
import { orderFacts } from './order/facts.ts';
import { evolveOrder, initialOrder, type OrderState } from './order/state.ts';
import { originFacts } from './origin/facts.ts';
import { evolveOrigin, initialOrigin, type OriginState } from './origin/state.ts';
import { reviewFacts } from './review/facts.ts';
import { type ExceptionAnswerState, evolveException, initialException } from './review/state.ts';
import { routeFacts } from './route/facts.ts';
import { evolveRoute, initialRoute, type RouteState } from './route/state.ts';
import { runFacts } from './run/facts.ts';
import { evolveRun, initialRun, type RunState } from './run/state.ts';
import { siteFacts } from './site/facts.ts';
import { evolveSite, initialSite, type SiteState } from './site/state.ts';
import { stationFacts } from './station/facts.ts';
import {
  evolveLine,
  evolveStation,
  initialLine,
  initialStation,
  type LineState,
  type StationState,
} from './station/state.ts';
import { unitFacts } from './unit/facts.ts';
import { evolveUnit, initialUnit, type UnitState } from './unit/state.ts';

export const factTypes = {
  ...originFacts,
  ...siteFacts,
  ...stationFacts,
  ...accessFacts,
  ...deviceFacts,
  ...orderFacts,
  ...routeFacts,
  ...runFacts,
  ...unitFacts,
  ...reviewFacts,
} as const;

export type FactType = keyof typeof factTypes;
export type DomainFact = FactOf<typeof factTypes>;
export type NewDomainFact = NewFactOf<typeof factTypes>;

/** Folded state by kind of stream. */
export interface StreamStates {
  origin: OriginState;
  site: SiteState;
  line: LineState;
  station: StationState;
  role: RoleState;
  user: UserState;
  device: DeviceState;
  order: OrderState;
  route: RouteState;
  run: RunState;
  unit: UnitState;
  exception: ExceptionAnswerState;
}
export type StreamKind = keyof StreamStates;

export const streamRules: { [Kind in StreamKind]: StreamRules<StreamStates[Kind]> } = {
  origin: { initial: initialOrigin, evolve: evolveOrigin },
  site: { initial: initialSite, evolve: evolveSite },
  line: { initial: initialLine, evolve: evolveLine },
  station: { initial: initialStation, evolve: evolveStation },
  role: { initial: initialRole, evolve: evolveRole },
  user: { initial: initialUser, evolve: evolveUser },
  device: { initial: initialDevice, evolve: evolveDevice },
  order: { initial: initialOrder, evolve: evolveOrder },
  route: { initial: initialRoute, evolve: evolveRoute },
  run: { initial: initialRun, evolve: evolveRun },
  unit: { initial: initialUnit, evolve: evolveUnit },
  exception: { initial: initialException, evolve: evolveException },
};

/**
 * Version of the fold. Raise it when any `evolve` changes: stores refold every stream at their next start.
 */
export const foldVersion = 3;

export const catalogue = new Catalogue(factTypes, streamRules);

/** The lines whose stations must hold a stream that this fact belongs to; null means the whole plant. */
export type Reach = { plant: true } | { line: string } | { station: string };

/** How far a stream reaches because of one of its facts; `station` stands for that station's line. */
export function reachOf(fact: { stream: string; station: string; type: string; data: unknown }): Reach {
  const kind = fact.stream.slice(0, fact.stream.indexOf(':'));
  if (kind !== 'unit' && kind !== 'run') return { plant: true };
  if (fact.type === 'run.created' || fact.type === 'unit.created' || fact.type === 'unit.corrected') {
    const line = (fact.data as { line?: unknown } | null)?.line;
    if (typeof line === 'string') return { line };
  }
  return { station: fact.station };
}
