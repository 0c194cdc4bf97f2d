// The acceptance program's own reading and reporting.

import { problemBody } from '@lineside/core/contracts/problem';
import { describe, expect, it } from 'vitest';
import { Refused } from '../plant/operator.ts';
import { readAcceptanceArgs } from './args.ts';
import { junitXml, reportOf } from './report.ts';
import { allScenarios } from './scenarios.ts';
import { Steps, StoryEnded } from './steps.ts';

const ms = () => {
  let now = 0;
  return () => (now += 5);
};

describe('the command line', () => {
  it('plays everything on both tracks when nothing is chosen', () => {
    const args = readAcceptanceArgs([]);
    expect(args.tracks).toEqual(['smt', 'dip']);
    expect(args.scenarios).toEqual(allScenarios);
  });

  it('takes one track, several scenarios and report files', () => {
    const args = readAcceptanceArgs(
      '-- --track dip --scenario kill-hub kill-station --json a.json --junit b.xml'.split(' '),
    );
    expect(args).toMatchObject({ tracks: ['dip'], json: 'a.json', junit: 'b.xml' });
    expect(args.scenarios.map(({ name }) => name)).toEqual(['kill-hub', 'kill-station']);
    expect(readAcceptanceArgs(['--scenario', 'all']).scenarios).toEqual(allScenarios);
  });

  it.each([['--track'], ['--track', 'tht'], ['--scenario', 'flood'], ['--json'], ['--fast'], ['smt']])(
    'refuses %s %s',
    (...args) => {
      expect(() => readAcceptanceArgs(args)).toThrow();
    },
  );
});

describe('the step runner', () => {
  it('ends the story at the first step that fails, and keeps its code', async () => {
    const steps = new Steps(() => {}, ms());
    await steps.step('first', async () => ({ code: 'STATION_MISMATCH' }));
    const failing = steps.step('second', async () => {
      throw new Refused({ ok: false, ...problemBody('UNIT_ON_HOLD', { sn: 'SN-1', reason: 'x' }) });
    });
    await expect(failing).rejects.toThrow(StoryEnded);
    expect(steps.results).toEqual([
      { name: 'first', ok: true, code: 'STATION_MISMATCH', ms: 5 },
      { name: 'second', ok: false, code: 'UNIT_ON_HOLD', detail: expect.stringContaining('on hold'), ms: 5 },
    ]);
  });
});

describe('the report', () => {
  const failing = {
    name: 'kill-hub',
    track: 'dip',
    ok: false,
    ms: 1500,
    steps: [{ name: 'a "b" <c>', ok: false, detail: '1 & 2', ms: 1 }],
  };

  it('is ok only when something was played and nothing failed', () => {
    expect(reportOf([]).ok).toBe(false);
    expect(reportOf([{ ...failing, ok: true }]).ok).toBe(true);
    expect(reportOf([{ ...failing, ok: true }, failing]).ok).toBe(false);
  });

  it('escapes what XML cannot carry as it is', () => {
    const text = junitXml(reportOf([failing]));
    expect(text).toContain('name="a &quot;b&quot; &lt;c&gt;"');
    expect(text).toContain('message="1 &amp; 2"');
    expect(text).toContain('failures="1" time="1.500"');
  });
});
