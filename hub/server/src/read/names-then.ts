// What things were called when a fact was recorded: later renaming never changes what a trace says.
import type { UserConfigured } from '@lineside/core/domain/access/facts';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { Envelope } from '@lineside/core/kernel/fact';
import { StreamId, type Text } from '@lineside/core/kernel/ids';
import type { PrecedenceKey } from '@lineside/core/kernel/precedence';
import type { HubStore } from '../store/hub-store.ts';

export async function stationNameThen(
  store: HubStore,
  station: string,
  then: PrecedenceKey,
): Promise<Text | null> {
  const data = await dataThen<StationConfigured>(store, 'station', station, then);
  return data?.name ?? null;
}

export async function userNameThen(
  store: HubStore,
  user: string,
  then: PrecedenceKey,
): Promise<string | null> {
  return (await dataThen<UserConfigured>(store, 'user', user, then))?.name ?? null;
}

async function dataThen<Data>(
  store: HubStore,
  kind: 'station' | 'user',
  key: string,
  then: PrecedenceKey,
): Promise<Data | null> {
  const stream = StreamId.safeParse(`${kind}:${key}`);
  if (!stream.success) return null;
  const body = await store.factBefore(stream.data, `${kind}.configured`, then);
  return body === null ? null : ((JSON.parse(body) as Envelope).data as Data);
}
