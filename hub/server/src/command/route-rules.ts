// Commands about routes: saved by engineers, received from outside, published as versions.
import type { routeCommands } from '@lineside/core/contracts/routes';
import { decideReceiveRoute, decideSaveRoute, draftAfterReceipt } from '@lineside/core/domain/route/edit';
import { contentHash, decidePublishRoute, versionOf } from '@lineside/core/domain/route/publish';
import { compiledNow, compileGround, withOperations } from './compile-ground.ts';
import { staleEdit } from './edit-rule.ts';
import type { Rules } from './rule.ts';
import { takenAddress } from './taken-address.ts';

export const routeRules: Pick<Rules, keyof typeof routeCommands> = {
  saveRoute: (known, actor, { draft, basedOn }) => {
    const present = known.state('routeDraft', draft.route);
    const decision = decideSaveRoute({ actor, draft: present }, draft);
    if ('refused' in decision && decision.refused === 'FORBIDDEN') return decision;
    return (
      staleEdit(known, 'routeDraft', draft.route, basedOn) ??
      takenAddress('routeDraft', draft.route, 'input.draft.route') ??
      decision
    );
  },

  /** What does not compile is said at once, as an INVALID version; what does waits for an engineer to publish it. */
  receiveRoute: (known, actor, input, { sha256 }) => {
    const present = known.state('routeDraft', input.route);
    const definition = withOperations(input, known);
    const decision = decideReceiveRoute({ actor, draft: present }, definition);
    if ('refused' in decision) return decision;
    const misnamed = takenAddress('routeDraft', input.route, 'input.route');
    if (misnamed !== null) return misnamed;
    const compiled = compiledNow(draftAfterReceipt(present, definition), known);
    const { problems } = compiled;
    if (decision.facts.length === 0 || problems.length === 0) return { ...decision, problems };
    const route = known.state('route', input.route);
    const version = versionOf(compiled, contentHash(compiled.content, sha256), route);
    return { facts: [...decision.facts, ...version], problems };
  },

  publishRoute: (known, actor, input, { sha256 }) => {
    const present = known.state('routeDraft', input.route);
    const draft = present === null ? null : withOperations(present, known);
    const ground = compileGround(known);
    const route = known.state('route', input.route);
    const decision = decidePublishRoute({ actor, route, draft, ground, sha256 }, input);
    if ('refused' in decision || draft === null) return decision;
    const [version] = decision.facts;
    return { ...decision, problems: version?.data.problems ?? compiledNow(draft, known).problems };
  },
};
