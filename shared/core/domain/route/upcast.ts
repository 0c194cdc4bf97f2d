// Versions compiled when a problem was still a sentence: read as the located codes that say the same.
import { z } from 'zod';

const Version1 = z.looseObject({
  snapshot: z.looseObject({ steps: z.array(z.looseObject({ stepNo: z.int(), stationType: z.string() })) }),
  problems: z.array(z.object({ stepNo: z.int().nullable(), field: z.string(), problem: z.string() })),
});
type Version1 = z.infer<typeof Version1>;

/** `route.versionCompiled` from version 1 to 2; throws on what was never written. */
export function withProblemCodes(data: unknown): unknown {
  const version = Version1.parse(data);
  return { ...version, problems: version.problems.map((problem) => coded(problem, version.snapshot.steps)) };
}

function coded(
  { stepNo, field, problem }: Version1['problems'][number],
  steps: Version1['snapshot']['steps'],
): { stepNo: number | null; field: string; code: string; details: Record<string, unknown> } {
  switch (field) {
    case 'stepNo':
      return { stepNo, field, code: 'STEP_NO_TWICE', details: { step: stepNo ?? 0 } };
    case 'group': {
      const stationType = steps.find((step) => step.stepNo === stepNo)?.stationType ?? '';
      return { stepNo, field: 'place', code: 'STEP_STATION_UNRESOLVED', details: { stationType, place: [] } };
    }
    case 'specs':
      return {
        stepNo,
        field,
        code: 'DATA_SPEC_TWICE',
        details: { spec: problem.replace(/ is bound twice$/, '') },
      };
    default: {
      const details = {
        spec: field.replace(/^specs\./, ''),
        of: problem.startsWith('LSL') ? 'usl' : 'options',
      };
      return { stepNo, field: 'specs', code: 'DATA_SPEC_INVALID', details };
    }
  }
}
