// One transaction with everything that follows from a decision. The same command id gives the first outcome again, read
// back from the facts it wrote.
import type { BridgeOutput } from '@lineside/core/contracts/station-bridge';
import type { Actor } from '@lineside/core/domain/access/state';
import type { DomainFact, FactType, NewDomainFact } from '@lineside/core/domain/facts';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import type { Decision, Details } from '@lineside/core/kernel/decision';
import { maxDataLength } from '@lineside/core/kernel/fact';
import { type CommandId, factId } from '@lineside/core/kernel/ids';
import { ProblemFault, type Refusal, refusal } from '../problem.ts';
import type { CommandParts } from './command-parts.ts';

type Of<Type extends FactType> = Extract<DomainFact, { type: Type }>;

/** What a command wrote. */
export interface Written<Type extends FactType> {
  confirmation: Extract<BridgeOutput<'chooseLanguage'>, { ok: true }>['confirmation'];
  /** the facts that its answer is told from */
  told: readonly Of<Type>[];
  /** its first fact; null when nothing had to be written */
  first: DomainFact | null;
}

export interface Command<Type extends FactType> {
  actor: Actor;
  command: CommandId;
  /** the type of the facts that its answer is told from */
  type: Type;
  /** whether such a fact is what this command asks for: else its id did something else before */
  asks: (fact: Of<Type>) => boolean;
}

/** @throws ProblemFault for an id that did something else, and for a fact longer than the hub takes */
export function writeOnce<Type extends FactType>(
  { store, log, clock, people }: Pick<CommandParts, 'store' | 'log' | 'clock' | 'people'>,
  { actor, command, type, asks }: Command<Type>,
  decide: () => Decision<NewDomainFact, ProblemCode>,
): Written<Type> | Refusal {
  const isTold = (fact: DomainFact): fact is Of<Type> => fact.type === type;
  return store.write(() => {
    const before = log.ofCommand(command) as readonly DomainFact[];
    if (before.length > 0) {
      const told = before.filter(isTold);
      if (told.some(asks)) return written(true, before, told);
      throw new ProblemFault('VALIDATION_ERROR', { path: 'command', issue: 'this id did something else' });
    }
    const decision = decide();
    if ('refused' in decision) return refusal(decision.refused, withNames(decision.details));
    // it could never be pushed, nor anything behind it
    if (decision.facts.some(({ data }) => JSON.stringify(data).length > maxDataLength))
      throw new ProblemFault('BODY_TOO_LARGE', { limitBytes: maxDataLength });
    const at = clock.now();
    const facts = log.append(decision.facts, { actor: actor.user, command, at }) as readonly DomainFact[];
    return written(false, facts, facts.filter(isTold));
  });

  function written(
    repeated: boolean,
    facts: readonly DomainFact[],
    told: readonly Of<Type>[],
  ): Written<Type> {
    const [first = null] = facts;
    const ids = facts.map((fact) => factId(fact.origin, fact.seq));
    return { confirmation: { repeated, at: first?.at ?? clock.now(), facts: ids }, told, first };
  }

  /** Whoever held or stopped something is shown by name. */
  function withNames(details: Details): Details {
    return typeof details.by === 'string' ? { ...details, by: people.nameOf(details.by) } : details;
  }
}
