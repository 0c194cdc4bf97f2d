// Devices, codes and contacts in SQLite. A station has at most one ACTIVE device; an index holds it.
import type { Database } from 'better-sqlite3';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Device, DeviceStore } from '../devices.ts';
import type { EffectsWriter } from './effects-writer.ts';
import { contact, device as devices, enrolmentCode } from './schema.ts';

export function sqliteDevices(db: Database, writer: EffectsWriter): DeviceStore {
  const orm = drizzle(db);
  const find = db.prepare<[string], Device>(
    `SELECT device, station, public_key AS publicKey, status, software, enrolled_at AS enrolledAt,
            scope_line AS scopeLine FROM device WHERE device = ?`,
  );

  function replace(device: Device): void {
    orm
      .update(devices)
      .set({ status: 'CLOSED', closedAt: device.enrolledAt })
      .where(and(eq(devices.station, device.station), eq(devices.status, 'ACTIVE')))
      .run();
    orm.insert(devices).values(device).run();
    const { station, software } = device;
    const present = { device: device.device, software };
    orm
      .insert(contact)
      .values({ station, ...present, owed: 0, clockLeads: 0 })
      .onConflictDoUpdate({ target: contact.station, set: present })
      .run();
  }

  return {
    device: async (device) => find.get(device) ?? null,
    contacts: async () => orm.select().from(contact).all(),
    heard: async (heard) => writer.writeContact(heard),
    scopeDevice: async (device, line) => {
      orm.update(devices).set({ scopeLine: line }).where(eq(devices.device, device)).run();
    },
    revokeDevice: async (device, at) => {
      orm.update(devices).set({ status: 'CLOSED', closedAt: at }).where(eq(devices.device, device)).run();
    },
    keepCode: async (code) => {
      orm.insert(enrolmentCode).values(code).run();
    },
    enrolByCode: async (code, make) =>
      db
        .transaction(() => {
          const usable = and(
            eq(enrolmentCode.codeHash, code.hash),
            isNull(enrolmentCode.device),
            gt(enrolmentCode.expiresAt, code.now),
          );
          const found = orm.select().from(enrolmentCode).where(usable).get();
          if (found === undefined) return null;
          const device = make(found.station);
          orm.update(enrolmentCode).set({ device: device.device }).where(usable).run();
          replace(device);
          return device;
        })
        .immediate(),
    enrol: async (device) => db.transaction(() => replace(device)).immediate(),
  };
}
