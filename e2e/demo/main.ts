// The demo: a hub, an SMT line and a DIP line as real processes, seeded once, found again at the next start.
// Works with and without a terminal; signals and `plant.json` let tests drive it.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onEnd } from '../plant/on-end.ts';
import { Plant, type PlantNews } from '../plant/plant.ts';
import { forgetPlant } from '../plant/plant-record.ts';
import { plantStations } from '../plant/seed-plan.ts';
import { startTraffic } from '../plant/traffic.ts';
import { type DemoArgs, demoUsage, readDemoArgs } from './args.ts';
import { DemoConsole } from './demo-console.ts';
import { writePlantFile } from './plant-file.ts';
import { runPromptCommand } from './run-prompt-command.ts';
import { bringBack } from './supervisor.ts';
import { welcomeText } from './welcome.ts';

const folder = join(new URL('../..', import.meta.url).pathname, '.lineside/demo');
/** The demo's addresses begin here when the ports are free at its first start. */
const firstPort = 7400;

const screen = new DemoConsole(process.stdin, process.stdout);
let plant: Plant | null = null;
let stopTraffic: (() => Promise<void>) | null = null;
let ending = false;

const end = onEnd(async () => {
  ending = true;
  screen.close();
  console.log('\nstopping everything …');
  await stopTraffic?.();
  await plant?.stop();
  console.log('stopped; the next start finds its data');
}, 0);

await demo(readArgsOrExit());

function readArgsOrExit(): DemoArgs {
  try {
    const args = readDemoArgs(process.argv.slice(2));
    if (!args.help) return args;
    console.log(demoUsage);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${demoUsage}`);
    process.exit(2);
  }
}

async function demo(args: DemoArgs): Promise<void> {
  try {
    if (args.fresh) await forgetPlant(folder);
    const stations = Object.values(plantStations).flat();
    plant = await Plant.open({ folder, stations, firstPort, onNews: hear });
  } catch (error) {
    if (ending) return;
    console.error(`\n✖ ${error instanceof Error ? error.message : String(error)}`);
    console.error('  (`--fresh` starts over: free ports, no data)');
    process.exit(1);
  }
  if (ending) return await plant.stop();
  work(plant, args);
}

function work(open: Plant, args: DemoArgs): void {
  writePlantFile(open);
  screen.say(`\n${welcomeText(open)}\n`);
  if (args.traffic) {
    screen.say('scripted operators are at work at every station');
    const onTrouble = (text: string) => screen.say(`▲ ${text}`);
    stopTraffic = startTraffic({
      plant: open,
      random: Math.random,
      newCommand: randomUUID,
      pace: 1,
      onTrouble,
    });
  }
  process.on('SIGUSR2', () => toggleNetwork(open));
  screen.prompt(
    async (line) => {
      if ((await runPromptCommand(open, line, (text) => screen.say(text))) === 'quit') end(0);
      else writePlantFile(open);
    },
    () => end(0),
  );
}

function hear(news: PlantNews): void {
  if (news.news === 'STEP') {
    screen.progress(news.text);
    return;
  }
  const open = plant;
  // while the plant is being opened, its own failure tells
  if (open === null || ending) return;
  writePlantFile(open);
  void bringBack(
    open,
    news.name,
    news.how,
    (text) => screen.say(text),
    () => ending,
  ).then(() => {
    if (!ending) writePlantFile(open);
  });
}

function toggleNetwork(open: Plant): void {
  const cut = open.status().some((node) => node.cut);
  if (cut) open.restore();
  else open.cut();
  screen.say(cut ? '✔ network restored for all stations' : '✖ network cut for all stations');
  writePlantFile(open);
}
