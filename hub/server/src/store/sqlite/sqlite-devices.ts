// Devices, codes and contacts in SQLite. A station has at most one ACTIVE device; an index holds it.
import type { Database } from 'better-sqlite3';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Device, DeviceStore } from '../devices.ts';
import type { EffectsWriter } from './effects-writer.ts';
import { contact, device as devices, enrolmentCode } from './schema.ts';

export function sqliteDevices(db: Database, writer: EffectsWriter): DeviceStore {
  const orm = drizzle(db);
  const find = db.prepare<[string], Device>(
    `SELECT device, station, public_key AS publicKey, status, software, scope_line AS scopeLine
     FROM device WHERE device = ?`,
  );
  return {
    device: async (device) => find.get(device) ?? null,
    contacts: async () => orm.select().from(contact).all(),
    heard: async (heard) => writer.writeContact(heard),
    scopeDevice: async (device, line) => {
      orm.update(devices).set({ scopeLine: line }).where(eq(devices.device, device)).run();
    },
    keepCode: async (code) => {
      orm.insert(enrolmentCode).values(code).run();
    },
    openCodes: async (now) =>
      orm
        .select()
        .from(enrolmentCode)
        .where(and(isNull(enrolmentCode.device), gt(enrolmentCode.expiresAt, now)))
        .orderBy(asc(enrolmentCode.expiresAt))
        .all(),
  };
}
