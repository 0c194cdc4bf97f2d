// [P3][P4] One page of the feed for a station. The cursor is checked against the feed's own hash chain, so a hub
// restored from any copy is noticed; the station then rejoins at the newest checkpoint in common.
import { type Cursor, maxBatchBytes, type PullAnswer, type PullRequest } from '@lineside/core/contracts/sync';
import { chainStart } from '@lineside/core/kernel/chain';
import type { Device } from '../store/devices.ts';
import type { FeedHead } from '../store/feed.ts';
import type { HubStore } from '../store/hub-store.ts';
import { reachable } from './contact.ts';

/** Most positions that one page looks at; what is out of scope between them costs nothing to send. */
const pageSpan = 5_000;

export async function pull(
  store: HubStore,
  device: Device,
  request: PullRequest,
  now: number,
): Promise<PullAnswer> {
  const { station, device: key } = device;
  await store.heard({ station, device: key, at: now, owed: request.owed });
  const stations = await store.all('station');
  const line = stations.find((station) => station.code === device.station)?.line ?? null;
  const head = await store.head();
  const beginning: Cursor = { feed: head.feed, position: 0, hash: chainStart };
  const from = request.cursor ?? beginning;
  const common = {
    from,
    neighbours: await neighbours(store, device, line, now),
    acknowledged: (await store.origins(device.station)).map(({ origin, acknowledged, frozen }) => ({
      origin,
      ...(frozen ?? acknowledged),
      forked: frozen !== null,
    })),
    time: now,
  };
  const rewound = (to: Cursor): PullAnswer => ({ ...common, outcome: 'REWOUND', to, facts: [], more: true });

  if (!(await isOfFeed(store, head, from))) return rewound(await newestInCommon(store, head, request));
  if (line !== device.scopeLine) {
    // what it holds was chosen for another line: only a new beginning brings it all of this one
    if (from.position > 0) return rewound(beginning);
    await store.scopeDevice(device.device, line);
  }
  const page = await store.page({
    line: line ?? '',
    after: from.position,
    except: request.except,
    limit: request.limit,
    maxBytes: maxBatchBytes,
    span: pageSpan,
  });
  return {
    ...common,
    outcome: 'PAGE',
    to: { feed: head.feed, ...page.to },
    facts: [...page.facts],
    more: page.more,
  };
}

async function isOfFeed(store: HubStore, head: FeedHead, cursor: Cursor): Promise<boolean> {
  if (cursor.feed !== head.feed) return false;
  if (cursor.position === 0) return cursor.hash === chainStart;
  return (await store.feedHashes([cursor.position])).get(cursor.position) === cursor.hash;
}

async function newestInCommon(
  store: HubStore,
  head: FeedHead,
  { checkpoints }: PullRequest,
): Promise<Cursor> {
  const held = await store.feedHashes(checkpoints.map((checkpoint) => checkpoint.position));
  const common = checkpoints
    .filter(({ feed, position, hash }) => feed === head.feed && held.get(position) === hash)
    .sort((a, b) => b.position - a.position);
  return common[0] ?? { feed: head.feed, position: 0, hash: chainStart };
}

/** The other stations of the line that ever had a key: only they can hold facts. */
async function neighbours(store: HubStore, device: Device, line: string | null, now: number) {
  const stations = await store.all('station');
  const onLine = new Set(
    stations.filter((other) => other.line === line).map((other) => other.code as string),
  );
  return (await store.contacts())
    .filter((contact) => contact.station !== device.station && onLine.has(contact.station))
    .map((contact) => ({
      station: contact.station,
      lastContactAt: contact.lastContactAt,
      owed: contact.owed,
      reachable: reachable(contact, now),
    }));
}
