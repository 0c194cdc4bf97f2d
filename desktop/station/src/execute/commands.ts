// Commands at a station: decide on what is known here, then one transaction with everything that follows from it.
// The same command id gives the first outcome again, read back from the facts it wrote.
import type { BridgeOutput, bridgeVerbs } from '@lineside/core/contracts/station-bridge';
import type { Actor } from '@lineside/core/domain/access/state';
import type { DomainFact, NewDomainFact } from '@lineside/core/domain/facts';
import type { RunState } from '@lineside/core/domain/run/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { UnitRefusal } from '@lineside/core/domain/unit/refusals';
import type { UnitState } from '@lineside/core/domain/unit/state';
import { decideTrackIn } from '@lineside/core/domain/unit/track-in';
import { decideTrackOut } from '@lineside/core/domain/unit/track-out';
import { type Decision, refuse } from '@lineside/core/kernel/decision';
import { type CommandId, type StreamId, streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import type { Revocation } from '../enrolment/revocation.ts';
import type { Folds } from '../log/folds.ts';
import type { Log } from '../log/log.ts';
import type { Place } from '../place.ts';
import type { Clock } from '../ports.ts';
import { ProblemFault, type Refusal, refusal } from '../problem.ts';
import type { RunsHere } from '../read/runs-here.ts';
import { idOf, nextStep, type UnitsHere } from '../read/unit-here.ts';
import type { Store } from '../store.ts';
import type { LinkMonitor } from '../sync/link-monitor.ts';

export interface CommandParts {
  store: Store;
  clock: Clock;
  folds: Folds;
  log: Log;
  place: Place;
  link: LinkMonitor;
  revocation: Revocation;
  runs: RunsHere;
  units: UnitsHere;
}

type Input<Verb extends keyof typeof bridgeVerbs> = z.output<(typeof bridgeVerbs)[Verb]['input']>;
type Type = DomainFact['type'];
type Of<T extends Type> = Extract<DomainFact, { type: T }>;

/** What a command wrote: all its facts, and among them the one that its answer is told from. */
interface Written<T extends Type> {
  repeated: boolean;
  facts: readonly { origin: Of<T>['origin']; seq: number }[];
  told: Of<T>;
}

export class Commands {
  readonly #parts: CommandParts;

  constructor(parts: CommandParts) {
    this.#parts = parts;
  }

  trackIn(actor: Actor, station: StationConfigured, input: Input<'trackIn'>): BridgeOutput<'trackIn'> {
    const { folds, place, link, runs, units, revocation } = this.#parts;
    const { sn, command } = input;
    const written = this.#write('unit.trackedIn', streamId('unit', sn), actor, command, () => {
      if (revocation.stands) return refuse('STATION_REVOKED');
      const unit = folds.state('unit', sn);
      const run = unit?.run == null ? runs.fitting(station, sn) : this.#runOf(unit);
      const context = { actor, station, site: place.site, unit, run, knowledge: link.knowledge() };
      return decideTrackIn(context, input);
    });
    if ('ok' in written) return written;
    const unit = units.of(written.told);
    if (unit === null) throw new Error(`the run of ${sn} was known when it was tracked in`);
    return { ok: true, confirmation: confirmation(written), unit };
  }

  trackOut(actor: Actor, station: StationConfigured, input: Input<'trackOut'>): BridgeOutput<'trackOut'> {
    const { folds } = this.#parts;
    const { sn, command } = input;
    const written = this.#write('unit.trackedOut', streamId('unit', sn), actor, command, () => {
      const unit = folds.state('unit', sn);
      return decideTrackOut({ actor, station, unit, run: this.#runOf(unit) }, input);
    });
    if ('ok' in written) return written;
    const { run, step, result, heldBy, values } = written.told.data;
    const frozen = folds.state('run', run)?.created?.frozen;
    const goesOn = result === 'PASS' && heldBy.length === 0 && frozen !== undefined;
    return {
      ok: true,
      confirmation: confirmation(written),
      sn,
      result,
      heldBy,
      judgements: values.map(({ spec, judgement }) => ({ spec, judgement })),
      next: goesOn ? nextStep(frozen, step) : null,
    };
  }

  chooseLanguage(actor: Actor, input: Input<'chooseLanguage'>): BridgeOutput<'chooseLanguage'> {
    const { user } = actor;
    const { command, language } = input;
    const type = 'user.languageChosen';
    const stream = streamId('user', user);
    const written = this.#write(type, stream, actor, command, () => ({
      facts: [{ stream, type, data: { user, language } }],
    }));
    return 'ok' in written ? written : { ok: true, confirmation: confirmation(written) };
  }

  #write<T extends Type>(
    type: T,
    stream: StreamId,
    actor: Actor,
    command: CommandId,
    decide: () => Decision<NewDomainFact, UnitRefusal | 'STATION_REVOKED'>,
  ): Written<T> | Refusal {
    const { store, log, clock } = this.#parts;
    const tell = (repeated: boolean, facts: readonly { type: string; stream: string }[]) => {
      const written = facts as readonly DomainFact[];
      const told = written.find((fact): fact is Of<T> => fact.type === type && fact.stream === stream);
      return told === undefined ? null : { repeated, facts: written, told };
    };
    return store.write(() => {
      const before = log.ofCommand(command);
      if (before.length > 0) {
        const first = tell(true, before);
        if (first !== null) return first;
        throw new ProblemFault('VALIDATION_ERROR', { path: 'command', issue: 'this id did something else' });
      }
      const decision = decide();
      if ('refused' in decision) return refusal(decision.refused, decision.details);
      const done = tell(false, log.append(decision.facts, { actor: actor.user, command, at: clock.now() }));
      if (done === null) throw new Error(`the decision wrote no ${type}`);
      return done;
    });
  }

  #runOf(unit: UnitState | null): RunState | null {
    return unit?.run == null ? null : this.#parts.folds.state('run', unit.run);
  }
}

function confirmation({ repeated, facts, told }: Omit<Written<Type>, 'told'> & { told: { at: number } }) {
  return { repeated, at: told.at, facts: facts.map(idOf) };
}
