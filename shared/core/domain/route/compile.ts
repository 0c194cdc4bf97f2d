// Compiles a route with its execution settings into one immutable version: READY, or INVALID with located problems.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { type RouteCode, streamId, type Text } from '../../kernel/ids.ts';
import { canonicalJson } from '../../kernel/state-digest.ts';
import { type Actor, may } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { RouteStep, routeFacts } from './facts.ts';
import type { RouteState } from './state.ts';

export interface CompileRoute {
  route: RouteCode;
  name: Text;
  product: string | null;
  steps: readonly RouteStep[];
}

export interface RouteFault {
  stepNo: number | null;
  field: string;
  problem: string;
}

/** A new version number only if the snapshot changed; an INVALID one leaves the older READY one usable. */
export function decideCompileRoute(
  context: { actor: Actor; route: RouteState },
  command: CompileRoute,
): Decision<NewFactOf<typeof routeFacts>, 'FORBIDDEN'> {
  const { actor, route } = context;
  if (!may(actor, 'route:compile'))
    return refuse('FORBIDDEN', { permission: 'route:compile', user: actor.name });
  const content = { ...command, steps: command.steps.toSorted((a, b) => a.stepNo - b.stepNo) };
  if (route.ready !== null) {
    const { version: _version, ...ready } = route.ready;
    if (canonicalJson(ready) === canonicalJson(content)) return { facts: [] };
  }
  const problems = routeFaults(content.steps);
  const snapshot = { ...content, version: route.latest + 1 };
  return {
    facts: [
      {
        stream: streamId('route', command.route),
        type: 'route.versionCompiled',
        data: { snapshot, status: problems.length === 0 ? 'READY' : 'INVALID', problems },
      },
    ],
  };
}

/** What stops a version from being READY, step by step. */
export function routeFaults(steps: readonly RouteStep[]): RouteFault[] {
  return steps.flatMap((step, i) => {
    const faults: RouteFault[] = [];
    const fault = (field: string, problem: string) => faults.push({ stepNo: step.stepNo, field, problem });
    if (steps.findIndex((other) => other.stepNo === step.stepNo) < i)
      fault('stepNo', `${step.stepNo} is given twice`);
    if (step.group === null && step.stations.length === 0)
      fault('group', 'names neither a station group nor stations');
    const codes = step.specs.map((spec) => spec.code);
    for (const code of new Set(codes.filter((code, i) => codes.indexOf(code) !== i)))
      fault('specs', `${code} is bound twice`);
    for (const spec of step.specs) {
      if (spec.lsl !== null && spec.usl !== null && spec.lsl > spec.usl)
        fault(`specs.${spec.code}`, 'LSL is above USL');
      if (spec.type === 'ENUM' && spec.options.length === 0)
        fault(`specs.${spec.code}`, 'an ENUM without options');
    }
    return faults;
  });
}
