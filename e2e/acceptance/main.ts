// Plays whole stories against real processes through the public contracts only. Exit code 1 when one fails, 2 on
// bad usage.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onEnd } from '../plant/on-end.ts';
import { Plant } from '../plant/plant.ts';
import { type AcceptanceArgs, acceptanceUsage, readAcceptanceArgs } from './args.ts';
import { junitXml, reportOf, type ScenarioResult } from './report.ts';
import type { Scenario } from './scenario.ts';
import { allScenarios } from './scenarios.ts';
import { type StepResult, Steps, StoryEnded } from './steps.ts';
import { type TrackName, trackNames, trackOf } from './tracks.ts';

const open = new Set<Plant>();
const end = onEnd(async () => {
  await Promise.all([...open].map((plant) => plant.stop()));
}, 130);

end(await acceptance(readArgsOrExit()));

function readArgsOrExit(): AcceptanceArgs {
  try {
    return readAcceptanceArgs(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${acceptanceUsage}`);
    process.exit(2);
  }
}

async function acceptance(args: AcceptanceArgs): Promise<number> {
  if (args.help) console.log(acceptanceUsage);
  if (args.list)
    for (const { name, about, tracks = trackNames } of allScenarios)
      console.log(`${name} (${tracks.join(', ')}): ${about}`);
  if (args.help || args.list) return 0;
  const results: ScenarioResult[] = [];
  for (const scenario of args.scenarios)
    for (const track of args.tracks)
      if ((scenario.tracks ?? trackNames).includes(track)) results.push(await play(scenario, track));
  const report = reportOf(results);
  if (args.json !== null) writeFileSync(args.json, `${JSON.stringify(report, null, 2)}\n`);
  if (args.junit !== null) writeFileSync(args.junit, junitXml(report));
  const failed = results.filter(({ ok }) => !ok).length;
  console.log(`\n${report.ok ? '✔' : '✖'} ${results.length - failed} of ${results.length} scenarios passed`);
  return report.ok ? 0 : 1;
}

async function play(scenario: Scenario, trackName: TrackName): Promise<ScenarioResult> {
  const track = trackOf(trackName);
  const folder = mkdtempSync(join(tmpdir(), `lineside-acceptance-${scenario.name}-${trackName}-`));
  const nowMs = () => performance.timeOrigin + performance.now();
  const started = nowMs();
  const steps = new Steps(printStep, nowMs);
  console.log(`\n${scenario.name} on ${trackName}`);
  let plant: Plant | undefined;
  let ok = false;
  try {
    await steps.step('a hub and its stations are seeded, enrolled and running', async () => {
      const props = scenario.props?.(track) ?? {};
      plant = await Plant.open({ folder, stations: track.stations, ...props });
      open.add(plant);
      return { detail: `${plant.stations.length} stations` };
    });
    if (plant === undefined) throw new StoryEnded('no plant');
    await scenario.play({ plant, track, newCommand: randomUUID, random: Math.random, nowMs }, steps);
    ok = true;
  } catch (error) {
    if (!(error instanceof StoryEnded)) throw error;
    console.log(`  logs and data: ${folder}`);
  } finally {
    await plant?.stop();
    if (plant !== undefined) open.delete(plant);
  }
  if (ok) rmSync(folder, { recursive: true, force: true });
  return {
    name: scenario.name,
    track: trackName,
    ok,
    ms: Math.round(nowMs() - started),
    steps: steps.results,
  };
}

function printStep({ ok, name, code, detail, ms }: StepResult): void {
  const notes = [code, detail].filter((note) => note !== undefined).join(', ');
  console.log(`  ${ok ? '✔' : '✖'} ${name}${notes === '' ? '' : ` [${notes}]`} (${ms} ms)`);
}
