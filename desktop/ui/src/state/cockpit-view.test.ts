// A cockpit that cannot be read says so: out, locked, or old.
import { problemBody } from '@lineside/core/contracts/problem';
import type { StationBridge } from '@lineside/core/contracts/station-bridge';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import { expect, it } from 'vitest';
import { createCockpitView } from './cockpit-view.ts';

/** The station answers every read with this. */
function reading(code: ProblemCode) {
  const heard: string[] = [];
  const refused = { ok: false as const, error: problemBody(code, { user: 'P01', reference: 'R' }).error };
  const bridge: StationBridge = { call: async () => refused as never, watch: () => () => {} };
  const view = createCockpitView(bridge, () => 'session-1', {
    onSignedOut: ({ code: why }) => heard.push(`out: ${why}`),
    onLocked: () => heard.push('locked'),
  });
  return { view, heard };
}

it.each([
  ['NOT_SIGNED_IN', ['out: NOT_SIGNED_IN'], undefined],
  ['USER_DISABLED', ['out: USER_DISABLED'], undefined],
  ['SESSION_LOCKED', ['locked'], undefined],
  ['INTERNAL_FAULT', [], 'INTERNAL_FAULT'],
] as const)('[cockpit] %s', async (code, told, problem) => {
  const { view, heard } = reading(code);
  await view.refresh();
  expect([heard, view.problem()?.code]).toEqual([told, problem]);
  view.clear();
  expect(view.problem()).toBeNull();
});
