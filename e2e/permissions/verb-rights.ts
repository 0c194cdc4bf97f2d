// What every verb of a station's bridge asks of who is signed in, with an input that gets as far as being asked for a
// right. OPEN: before anybody signs in. Total: a new verb does not compile without a row.
import type { BridgeInput, BridgeVerb } from '@lineside/core/contracts/station-bridge';
import type { Right } from './right.ts';

type Given<Verb extends BridgeVerb> = Omit<BridgeInput<Verb>, 'session' | 'command'>;
export interface VerbRight<Verb extends BridgeVerb> {
  /** null: everybody who is signed in */
  right: Right | null;
  /** with a unit of the walked station's run, another one each time */
  input: (sn: string) => Given<Verb>;
}
type VerbRights = { [Verb in BridgeVerb]: VerbRight<Verb> | 'OPEN' };

/** A panel that the walked station knows. */
export const walkedPanel = 'PANEL-1';

const reason = 'as agreed';
const quality: Right = { anyOf: ['quality:disposition'], reach: 'STATION' };
const trackOut: Right = { anyOf: ['exec:track_out'], reach: 'STATION' };
const passed = (sn: string) => ({ sn, result: 'PASS' as const, values: [], defects: [] });

export const verbRights = {
  face: 'OPEN',
  link: 'OPEN',
  enrol: 'OPEN',
  signInByBadge: 'OPEN',
  signInByPin: 'OPEN',
  signOut: 'OPEN',
  chooseLanguage: { right: null, input: () => ({ language: 'en' }) },
  cockpit: { right: null, input: () => ({}) },
  syncReport: { right: null, input: () => ({}) },
  lookUp: { right: null, input: (code) => ({ code }) },
  handover: { right: null, input: () => ({ from: null }) },
  handOver: { right: null, input: () => ({ from: 0, remarks: '' }) },
  trackIn: {
    right: { anyOf: ['exec:track_in'], reach: 'STATION' },
    input: (sn) => ({ sn, provisionalReason: null }),
  },
  trackOut: { right: trackOut, input: passed },
  trackOutPanel: { right: trackOut, input: (sn) => ({ panel: walkedPanel, boards: [passed(sn)] }) },
  dispose: { right: quality, input: (sn) => ({ sn, disposition: { action: 'HOLD', reason } }) },
  correctVisit: {
    right: quality,
    input: (sn) => ({
      ...{ sn, visit: `${'b'.repeat(32)}:1`, reason },
      correction: { correction: 'VOID_VISIT' },
    }),
  },
  setEquipment: {
    right: { anyOf: ['readiness:check'], reach: 'STATION' },
    input: () => ({ condition: 'RUNNING', reason }),
  },
} satisfies VerbRights;
