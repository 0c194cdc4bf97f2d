// The shape of a command's rule: from what is known, who gives it and what it asks, to facts or a refusal. Pure.
import type { HubCommandName, hubCommands } from '@lineside/core/contracts/hub-api';
import type { Actor } from '@lineside/core/domain/access/state';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import type { Decision } from '@lineside/core/kernel/decision';
import type { z } from 'zod';
import type { World } from '../sync/admit-facts.ts';
import type { Known } from './known.ts';
import type { ReadyUser } from './user-rules.ts';

/** A command's input once it is parsed; a user's secrets are hashes by then. */
export type ReadyInput<Name extends HubCommandName> = Name extends 'configureUser'
  ? ReadyUser
  : z.output<(typeof hubCommands)[Name]>;

/** `problems`: what is wrong with the route that the command was about. */
export type Ruling = Decision<NewDomainFact, ProblemCode> & { problems?: readonly RouteProblem[] };

type Rule<Name extends HubCommandName> = (
  known: Known,
  actor: Actor,
  input: ReadyInput<Name>,
  world: World,
) => Ruling;

export type Rules = { readonly [Name in HubCommandName]: Rule<Name> };
