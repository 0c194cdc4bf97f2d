// Brings a node back that died by itself or was killed from outside, as a service manager would on a real floor.
// One that was killed at the prompt stays down.
import type { Plant } from '../plant/plant.ts';

const restartDelayMs = 1000;
const tries = 5;

/** Starts `name` again after a moment; gives up loudly after some tries. */
export async function bringBack(
  plant: Plant,
  name: string,
  how: string,
  say: (text: string) => void,
  isEnding: () => boolean,
): Promise<void> {
  say(`✖ ${name} died (${how}); starting it again …`);
  for (let attempt = 1; attempt <= tries; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, restartDelayMs * attempt));
    if (isEnding()) return;
    try {
      await plant.start(name);
      say(`✔ ${name} is back`);
      return;
    } catch (error) {
      if (isEnding()) return;
      say(`✖ ${name} did not come back: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  say(`✖ ${name} stays down; "start ${name}" tries again`);
}
