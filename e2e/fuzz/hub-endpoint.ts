// What has to be known of a hub endpoint beside what the app says of it: whom it lets in, and a proper request.
import type { Message } from './attempt.ts';
import type { FuzzedHub } from './fuzzed-hub.ts';
import { asJson } from './hostile.ts';

export interface HubEndpoint {
  lets: 'ANYBODY' | 'PERSON' | 'DEVICE';
  streams?: boolean;
  /** a request that the hub must take; made anew each time, with whatever must be true before it */
  valid(hub: FuzzedHub): Promise<Message> | Message;
  /** requests that are right in form and seal, and mean what no station should mean */
  crafted?(hub: FuzzedHub, seed: number): Message[];
}

export type HubEndpoints = Readonly<Record<string, HubEndpoint>>;

/** A read that changes nothing, and may be asked the same again. */
export function read(message: Message = {}, lets: HubEndpoint['lets'] = 'PERSON'): HubEndpoint {
  return { lets, valid: () => message };
}

/** A command of a person whose input is made anew each time. */
export function command(input: (hub: FuzzedHub) => Promise<object> | object): HubEndpoint {
  const valid = async (hub: FuzzedHub) => {
    const body = { command: hub.fresh('command'), input: await input(hub) };
    return { body: asJson(body) };
  };
  return { lets: 'PERSON', valid };
}
