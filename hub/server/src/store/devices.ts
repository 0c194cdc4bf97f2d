// Devices (a station's keys), the codes that enrol them, and when each station was last heard.

export interface Device {
  device: string;
  station: string;
  /** raw Ed25519 key, base64 */
  publicKey: string;
  /** CLOSED: valid up to what it had acknowledged; nothing more is taken from it */
  status: 'ACTIVE' | 'CLOSED';
  software: string;
  enrolledAt: number;
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
}

export interface DeviceStore {
  device(device: string): Promise<Device | null>;
  contacts(): Promise<readonly ContactRow[]>;
  /** Writes a contact that brought no facts. */
  heard(contact: Contact): Promise<void>;
  /** From here on the device's cursor counts for this line. */
  scopeDevice(device: string, line: string | null): Promise<void>;
  revokeDevice(device: string, at: number): Promise<void>;
  keepCode(code: EnrolmentCodeRow): Promise<void>;
  /** [P5] Uses a code up; null when it is unknown, used or expired. The station's older ACTIVE device is closed. */
  enrolByCode(code: { hash: string; now: number }, make: (station: string) => Device): Promise<Device | null>;
  /** Takes a device in without a code; the station's older ACTIVE device is closed. */
  enrol(device: Device): Promise<void>;
}
