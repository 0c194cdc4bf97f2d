// Devices (a station's keys) as folded, the codes that enrol them, and when each station was last heard.
import type { DeviceStatus } from '@lineside/core/domain/device/state';

/** One device, as the fold of its stream says; rebuilt with it. */
export interface DeviceRow {
  device: string;
  station: string;
  /** raw Ed25519 key, base64 */
  publicKey: string;
  /** CLOSED: valid up to what it had acknowledged; nothing more is taken from it */
  status: DeviceStatus;
  software: string;
}

export interface Device extends DeviceRow {
  /** the line for which its cursor counts; null before its first pull */
  scopeLine: string | null;
}

/** What a station said of itself when it was heard. Left-out fields keep what is known. */
export interface Contact {
  station: string;
  device: string;
  /** wall clock of the hub, ms */
  at: number;
  owed?: number;
  /** hub clock minus station clock, ms */
  clockOffsetMs?: number;
  software?: string;
  /** wall clock of the station at the last fact that arrived, ms */
  lastFactAt?: number;
  /** facts whose stamp led the hub's clock too far [F7] */
  clockLeads?: number;
}

export interface ContactRow {
  station: string;
  device: string;
  lastContactAt: number | null;
  owed: number;
  clockOffsetMs: number | null;
  software: string;
  lastFactAt: number | null;
  clockLeads: number;
}

export interface EnrolmentCodeRow {
  codeHash: string;
  station: string;
  expiresAt: number;
  /** the device that used it up */
  device: string | null;
}

export interface DeviceStore {
  device(device: string): Promise<Device | null>;
  contacts(): Promise<readonly ContactRow[]>;
  /** Writes a contact that brought no facts. */
  heard(contact: Contact): Promise<void>;
  /** From here on the device's cursor counts for this line. */
  scopeDevice(device: string, line: string | null): Promise<void>;
  keepCode(code: EnrolmentCodeRow): Promise<void>;
  /** codes that nobody used and that are valid beyond `now` */
  openCodes(now: number): Promise<readonly EnrolmentCodeRow[]>;
}
