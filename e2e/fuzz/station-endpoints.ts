// How each thing that a station can be asked is asked properly: a line for every verb there is.
import { type BridgeVerb, bridgeVerbs } from '@lineside/core/contracts/station-bridge';
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import type { Message } from './attempt.ts';
import type { Endpoint } from './fuzz-endpoint.ts';
import type { FuzzedStation } from './fuzzed-station.ts';
import { asJson } from './hostile.ts';

type Ask = (station: FuzzedStation) => Promise<object> | object;

async function session(station: FuzzedStation): Promise<string> {
  const { badge } = station.person();
  const { signedIn } = (await station.call('signInByBadge', { badge })) as { signedIn: { session: string } };
  return signedIn.session;
}

async function command(station: FuzzedStation) {
  return { session: await session(station), command: `command-${station.next()}` };
}

async function trackIn(station: FuzzedStation) {
  return { ...(await command(station)), sn: station.unit(), provisionalReason: null };
}

async function trackOut(station: FuzzedStation) {
  const asked = await trackIn(station);
  const { unit } = (await station.call('trackIn', asked)) as { unit: UnitHere };
  const values = unit.form.map(({ spec }) => ({
    spec: spec.code,
    value: spec.code === 'STENCIL_TENSION' ? 40 : 1,
  }));
  return {
    ...asked,
    command: `command-${station.next()}`,
    result: 'PASS',
    values,
    defects: [],
    provisionalReason: undefined,
  };
}

/** A unit inside, and the visit that it is in. */
async function visited(station: FuzzedStation) {
  const asked = await trackIn(station);
  const { confirmation } = (await station.call('trackIn', asked)) as { confirmation: { facts: string[] } };
  const { session, sn } = asked;
  return { session, sn, visit: confirmation.facts.at(-1) ?? '', command: `command-${station.next()}` };
}

const reason = 'as somebody said';

export const stationVerbs: Readonly<Record<BridgeVerb, Ask>> = {
  face: () => ({}),
  link: () => ({}),
  enrol: () => ({ hub: 'http://127.0.0.1:9', code: 'ABCD-EFGH-JKMN-PQRS', fingerprint: null }),
  signInByBadge: (station) => ({ badge: station.person().badge }),
  signInByPin: (station) => ({ user: station.person().user, pin: station.person().pin }),
  signOut: async (station) => ({ session: await session(station) }),
  chooseLanguage: async (station) => ({ ...(await command(station)), language: 'zh' }),
  cockpit: async (station) => ({ session: await session(station) }),
  syncReport: async (station) => ({ session: await session(station) }),
  trackIn,
  trackOut,
  trackOutPanel: async (station) => ({
    ...(await command(station)),
    panel: 'PANEL-1',
    boards: [{ sn: station.unit(), result: 'PASS', values: [], defects: [] }],
  }),
  lookUp: async (station) => ({ session: await session(station), code: station.unit() }),
  dispose: async (station) => ({
    ...(await command(station)),
    sn: station.unit(),
    ...{ disposition: { action: 'HOLD', reason }, approval: null },
  }),
  correctVisit: async (station) => ({
    ...(await visited(station)),
    ...{ reason, correction: { correction: 'VOID_VISIT' }, approval: null },
  }),
  setEquipment: async (station) => ({
    ...(await command(station)),
    ...{ condition: 'DOWN', reason, approval: null },
  }),
  handover: async (station) => ({ session: await session(station), from: null }),
  handOver: async (station) => ({ ...(await command(station)), from: 0, remarks: 'all well' }),
};

/**
 * What a proper request is refused for at a PC that is a station already, whose run has no panels and whose people may
 * not take its equipment out of work: the others would not get in.
 */
const refusals: Partial<Record<BridgeVerb, string>> = {
  enrol: 'STATION_ENROLLED',
  trackOutPanel: 'PANEL_NOT_FOUND',
  setEquipment: 'APPROVAL_NEEDED',
};

/** Every verb as an endpoint of its own, one for verbs that there are not, and the stream of events. */
export function stationEndpoints(station: FuzzedStation): readonly Endpoint[] {
  const credentials = () => station.credentials();
  const plain = { params: null, query: null, body: null };
  const verbs = (Object.keys(stationVerbs) as BridgeVerb[]).map((verb): Endpoint => {
    const url = `/bridge/${verb}`;
    const route = { ...plain, name: `POST ${url}`, method: 'POST', url, body: bridgeVerbs[verb].input };
    const valid = async (): Promise<Message> => ({ body: asJson(await stationVerbs[verb](station)) });
    const refusal = refusals[verb];
    return { route, valid, credentials, ...(refusal === undefined ? {} : { refusal }) };
  });
  const any = { ...plain, name: 'POST /bridge/:verb', method: 'POST', url: '/bridge/:verb' };
  const events = { ...plain, name: 'GET /bridge/events', method: 'GET', url: '/bridge/events' };
  return [
    ...verbs,
    { route: any, valid: () => ({ params: { verb: 'face' }, body: {} }), credentials },
    { route: events, valid: () => ({}), credentials, streams: true },
  ];
}
