// Does what was typed at the demo's prompt.
import { hubName, type Plant } from '../plant/plant.ts';
import { promptHelp, readPromptCommand } from './prompt-command.ts';
import { textTable } from './text-table.ts';

/** Throws with a readable message when the command cannot be done. */
export async function runPromptCommand(
  plant: Plant,
  line: string,
  say: (text: string) => void,
): Promise<'quit' | 'done'> {
  const typed = readPromptCommand(line);
  switch (typed.command) {
    case 'quit':
      return 'quit';
    case 'help':
      say(promptHelp);
      break;
    case 'status':
      say(await statusText(plant));
      break;
    case 'cut':
    case 'restore': {
      const station = typed.name === null ? undefined : plant.find(typed.name);
      if (typed.command === 'cut') plant.cut(station);
      else plant.restore(station);
      say(`network ${typed.command === 'cut' ? 'cut' : 'restored'} for ${station ?? 'all stations'}`);
      break;
    }
    case 'kill':
    case 'start':
    case 'restart': {
      const name = plant.find(typed.name);
      await plant[typed.command](name);
      say(`${name} ${typed.command === 'kill' ? `is down; "start ${typed.name}" brings it back` : 'is up'}`);
      break;
    }
  }
  return 'done';
}

async function statusText(plant: Plant): Promise<string> {
  const rows = plant
    .status()
    .map(async ({ name, pid, cut }) => [
      name,
      pid === null ? 'down' : `up (${pid})`,
      name === hubName ? '' : cut ? '✖ cut' : '✔',
      name === hubName || pid === null ? '' : await linkText(plant, name),
    ]);
  return textTable(['Name', 'Process', 'Network', 'Says'], await Promise.all(rows));
}

async function linkText(plant: Plant, station: string): Promise<string> {
  try {
    const { state, waiting } = await plant.bridge(station).call('link', {});
    return `${state.toLowerCase()}, ${waiting} waiting`;
  } catch (error) {
    return `does not answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}
