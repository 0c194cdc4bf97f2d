// A window on the hub as an engineer uses it.
import type { HubWindow } from './hub-window.ts';

/** Signs in, and reads English: the second engineer has Chinese. */
export async function asEngineer(openHub: () => Promise<HubWindow>, user = 'engineer'): Promise<HubWindow> {
  const hub = await openHub();
  await hub.signIn(user);
  await hub.find('language-en').click();
  return hub;
}
