// [P5] Every station with its PCs: the one it is now, those that wait, those that were it, and what was salvaged.
import type { StationDevices, StationList } from '@lineside/core/contracts/devices';
import type { UserState } from '@lineside/core/domain/access/state';
import type { DeviceRequested } from '@lineside/core/domain/device/facts';
import { type DeviceState, deviceStatus } from '@lineside/core/domain/device/state';
import type { LineState } from '@lineside/core/domain/station/state';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';
import { contactState } from '../sync/contact.ts';
import { wipeVerdict } from './wipe-verdict.ts';

/** Closed devices shown of one station. */
const closedShown = 20;

type Requested = DeviceState & { requested: NonNullable<DeviceState['requested']> };

/** @param seen lines of which the reader sees stations */
export async function stationList(
  store: HubStore,
  now: number,
  seen: SeenLines,
): Promise<Omit<StationList, 'hub'>> {
  const lines = new Map((await store.all('line')).map((line) => [line.code, line]));
  const contacts = new Map((await store.contacts()).map((contact) => [contact.station, contact]));
  const codes = Map.groupBy(await store.openCodes(now), ({ station }) => station);
  const held = Map.groupBy(await store.heldLogs(), ({ station }) => station);
  const devices = Map.groupBy(
    (await store.all('device')).filter((state): state is Requested => state.requested !== null),
    ({ requested }) => requested.station as string,
  );
  const nameOf = userNames(await store.all('user'));

  const stations = (await store.all('station'))
    .filter(({ line }) => sees(seen, line))
    .toSorted((a, b) => compare(a.line, b.line) || a.sequence - b.sequence || compare(a.code, b.code))
    .map(({ code, name, line }): StationDevices => {
      const own = devices.get(code) ?? [];
      const active = own.find((state) => deviceStatus(state) === 'ACTIVE');
      const closed = own.flatMap((state) => closedDevice(state, nameOf) ?? []).sort(newest('closedAt'));
      const lastClosed = own.find(({ requested }) => requested.device === closed[0]?.device)?.closed ?? null;
      const contact = contacts.get(code);
      return {
        station: code,
        name,
        line,
        lineName: (lines.get(line) as LineState | undefined)?.name ?? { en: line, zh: line },
        contact: contactState(contact, now),
        lastContactAt: contact?.lastContactAt ?? null,
        owed: contact?.owed ?? 0,
        software: contact?.software || null,
        device: active === undefined ? null : activeDevice(active, nameOf),
        waiting: own.flatMap((state) => waitingDevice(state) ?? []).sort(newest('requestedAt')),
        wipe: wipeVerdict(active?.requested.device ?? null, contact, lastClosed, now),
        codes: (codes.get(code) ?? []).map(({ expiresAt }) => ({ expiresAt })),
        closed: closed.slice(0, closedShown),
        salvage: (held.get(code) ?? []).map(({ station: _station, types, by, ...log }) => ({
          ...log,
          by: nameOf(by),
          types: [...types],
        })),
      };
    });
  return { now, stations };
}

function face({ device, checkNumber, hostname, software }: DeviceRequested) {
  return { device, checkNumber, hostname, software };
}

function activeDevice({ requested, approved }: Requested, nameOf: (user: string) => string) {
  return {
    ...face(requested),
    enrolledAt: approved?.at ?? requested.at,
    approvedBy: nameOf(approved?.by ?? ''),
  };
}

function waitingDevice(state: Requested) {
  if (deviceStatus(state) !== 'WAITING') return null;
  return { ...face(state.requested), requestedAt: state.requested.at };
}

function closedDevice({ requested, approved, closed }: Requested, nameOf: (user: string) => string) {
  if (closed === null) return null;
  const { at, by, cause, reason, heads, owed } = closed;
  return {
    ...face(requested),
    enrolledAt: approved?.at ?? requested.at,
    closedAt: at,
    cause,
    reason,
    by: nameOf(by),
    acknowledged: heads.reduce((sum, { seq }) => sum + seq, 0),
    owedThen: owed,
  };
}

function userNames(users: readonly UserState[]): (user: string) => string {
  const names = new Map<string, string>();
  for (const { profile } of users) if (profile !== null) names.set(profile.user, profile.name);
  return (user) => names.get(user) ?? user;
}

function newest<Key extends string>(key: Key) {
  return (a: Record<Key, number>, b: Record<Key, number>) => b[key] - a[key];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
