// A hub in this process, over a database file, entered at the sync desk: what ingest costs without HTTP.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PushBatch } from '@lineside/core/contracts/sync';
import { CommandId } from '@lineside/core/kernel/ids';
import { hubItself } from '@lineside/hub/access/actor';
import { sha256, verifySeal } from '@lineside/hub/node-crypto';
import { type Hub, openHub } from '@lineside/hub/open-hub';
import { openSqliteFile } from '@lineside/hub/store/sqlite-store';
import { admitDevice } from '@lineside/hub/testing/admit-device';
import { DeviceKey } from '@lineside/hub/testing/device-key';
import { configurePlant } from './bench-plant.ts';
import type { HubDoor } from './hub-door.ts';

export async function openDesk(folder: string): Promise<HubDoor & { close(): Promise<void> }> {
  const hub = await openHub({
    store: openSqliteFile(join(folder, 'desk.sqlite')),
    clock: { now: () => Date.now() },
    random: { bytes: (length) => randomBytes(length) },
    sha256,
    verifySeal,
    software: 'lineside-bench',
  });
  const door = deskOf(hub);
  await configurePlant(door.give);
  return { ...door, close: () => hub.close() };
}

function deskOf(hub: Hub): HubDoor {
  return {
    give: async (name, input) => {
      const outcome = await hub.execute(name, input, hubItself, CommandId.parse(randomUUID()));
      if ('refused' in outcome) throw new Error(`${name}: ${outcome.refused}`);
    },
    enrol: async (station) => {
      const key = new DeviceKey();
      const device = await admitDevice(hub, station, key);
      return {
        signer: key,
        push: async ({ bytes }) => {
          const answer = await hub.desk.push(device, PushBatch.parse(JSON.parse(bytes.toString())));
          if (!('outcome' in answer) || answer.outcome !== 'ACKNOWLEDGED')
            throw new Error(`a push was answered with ${JSON.stringify(answer)}`);
        },
      };
    },
    head: () => hub.head(),
  };
}
