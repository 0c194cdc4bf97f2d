// The outcome of a whole acceptance as JSON and as JUnit XML.
import type { StepResult } from './steps.ts';

export interface ScenarioResult {
  name: string;
  track: string;
  ok: boolean;
  ms: number;
  steps: readonly StepResult[];
}

export interface AcceptanceReport {
  ok: boolean;
  scenarios: readonly ScenarioResult[];
}

/** Ok means that something was played and nothing failed. */
export function reportOf(scenarios: readonly ScenarioResult[]): AcceptanceReport {
  return { ok: scenarios.length > 0 && scenarios.every(({ ok }) => ok), scenarios };
}

export function junitXml({ scenarios }: AcceptanceReport): string {
  const suites = scenarios.map(({ name, track, ms, steps }) => {
    const failures = steps.filter(({ ok }) => !ok).length;
    const cases = steps.map(
      (step) =>
        `    <testcase classname="${xml(`${name}.${track}`)}" name="${xml(step.name)}" time="${seconds(step.ms)}"` +
        (step.ok
          ? '/>'
          : `>\n      <failure type="${xml(step.code ?? 'FAILED')}" message="${xml(step.detail ?? '')}"/>\n    </testcase>`),
    );
    const head = `  <testsuite name="${xml(`${name} on ${track}`)}" tests="${steps.length}" failures="${failures}" time="${seconds(ms)}">`;
    return [head, ...cases, '  </testsuite>'].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join(
    '\n',
  );
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot carry control characters
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
