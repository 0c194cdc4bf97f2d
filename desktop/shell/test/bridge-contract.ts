// What a window may rely on, whichever transport carries its bridge: one suite, bound to each of them.
import {
  type BridgeInput,
  type BridgeOutput,
  type BridgeVerb,
  bridgeVerbs,
  type StationBridge,
} from '@lineside/core/contracts/station-bridge';
import { type Floor, workingFloor } from '@lineside/station/test/floor';
import { leader, workingRun } from '@lineside/station/test/plant';
import { BridgeFault } from '@lineside/station-ui/bridge/bridge-fault';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';

export interface Carried {
  /** as the window sees it */
  bridge: StationBridge;
  /** the runtime is gone, in the middle of whatever it was doing */
  fall(): Promise<void>;
  /** it answers again */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

export type Transport = (station: StationBridge) => Promise<Carried>;

export function bridgeContract(name: string, carry: Transport): void {
  describe(`the bridge over ${name}`, () => {
    let floor: Floor;
    beforeEach(async () => {
      const panels = workingRun('P1', {
        serials: { prefix: 'PB-', digits: 2, suffix: '', from: 1 },
        boards: 2,
      });
      floor = await workingFloor({ also: [...leader, ...panels] });
    });

    async function carried(station: StationBridge = floor.station.bridge): Promise<Carried> {
      const made = await carry(station);
      onTestFinished(() => made.close());
      return made;
    }

    test('given every verb in a day’s order, then each answer keeps the contract', async () => {
      const { bridge } = await carried();
      const asked = new Set<string>();
      const ask = async <Verb extends BridgeVerb>(verb: Verb, input: BridgeInput<Verb>) => {
        asked.add(verb);
        return bridgeVerbs[verb].output.parse(await bridge.call(verb, input)) as BridgeOutput<Verb>;
      };
      expect(await ask('face', {})).toMatchObject({ station: { code: 'ST-PRINT-01' } });
      expect(await ask('link', {})).toMatchObject({ state: 'ONLINE' });
      expect(await ask('signInByPin', { user: 'nobody', pin: '0000' })).toMatchObject({ ok: false });
      const signedIn = await ask('signInByBadge', { badge: 'BADGE-P01' });
      if (!signedIn.ok) throw new Error(signedIn.error.code);
      const { session } = signedIn.signedIn;
      const sn = 'SN-R1-0001';
      const chosen = { session, command: 'command-language', language: 'en' } as const;
      expect(await ask('chooseLanguage', chosen)).toMatchObject({ ok: true });
      const trackIn = { session, command: 'command-in', sn, provisionalReason: null };
      expect(await ask('trackIn', trackIn)).toMatchObject({ ok: true, unit: { sn } });
      expect(await ask('cockpit', { session })).toMatchObject({ cockpit: { inStation: [{ sn }] } });
      const trackOut: BridgeInput<'trackOut'> = {
        ...{ session, command: 'command-out', sn },
        ...{ result: 'PASS', values: [], defects: [] },
      };
      expect(await ask('trackOut', trackOut)).toMatchObject({ ok: true, sn, result: 'PASS' });
      const approval = { badge: 'BADGE-Q01' };
      const down = { session, command: 'command-down', condition: 'DOWN', reason: 'belt torn' } as const;
      expect(await ask('setEquipment', { ...down, approval })).toMatchObject({ ok: true });
      const hold = {
        session,
        command: 'command-hold',
        sn,
        disposition: { action: 'HOLD', reason: 'odd' },
      } as const;
      expect(await ask('dispose', hold)).toMatchObject({ error: { code: 'APPROVAL_NEEDED' } });
      expect(await ask('dispose', { ...hold, approval })).toMatchObject({ ok: true, sn });
      const found = await ask('lookUp', { session, code: sn });
      if (!found.ok) throw new Error(found.error.code);
      const visit = found.found.units[0]?.visits[0]?.id ?? '';
      const wrong: BridgeInput<'correctVisit'> = {
        ...{ session, command: 'command-void', sn, visit, reason: 'wrong board' },
        ...{ correction: { correction: 'VOID_VISIT' }, approval },
      };
      expect(await ask('correctVisit', wrong)).toMatchObject({ ok: true, sn });
      const running = { session, command: 'command-up', condition: 'RUNNING', reason: 'mended' } as const;
      expect(await ask('setEquipment', { ...running, approval })).toMatchObject({ ok: true });
      const panelIn = { session, command: 'command-panel-in', sn: 'PB-01', provisionalReason: null };
      expect(await ask('trackIn', panelIn)).toMatchObject({ boards: [{}, {}], left: [] });
      const board = { result: 'PASS' as const, values: [], defects: [] };
      const boards = ['PB-01-1', 'PB-01-2'].map((each) => ({ sn: each, ...board }));
      const panelOut = { session, command: 'command-panel-out', panel: 'PB-01', boards };
      expect(await ask('trackOutPanel', panelOut)).toMatchObject({ boards: [{}, {}] });
      expect(await ask('handover', { session, from: null })).toMatchObject({ sheet: { held: [{ sn }] } });
      const handOver = { session, command: 'command-shift', from: 0, remarks: 'all well' };
      expect(await ask('handOver', handOver)).toMatchObject({ sheet: { remarks: 'all well' } });
      expect(await ask('syncReport', { session })).toMatchObject({ report: { station: 'ST-PRINT-01' } });
      expect(await ask('signOut', { session })).toEqual({ ok: true });
      expect(await ask('enrol', { ticket: 'what somebody scanned' })).toMatchObject({ ok: false });
      expect([...asked].sort()).toEqual(Object.keys(bridgeVerbs).sort());
    });

    test('given what the station refuses, then the refusal is an answer with its code and both sentences', async () => {
      const { bridge } = await carried();
      const answer = await bridge.call('cockpit', { session: 'x'.repeat(30) });
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'NOT_SIGNED_IN', message: { zh: expect.any(String) } },
      });
    });

    const badInput: [string, string, unknown, string, object][] = [
      ['an unknown key', 'face', { more: 1 }, 'VALIDATION_ERROR', { path: '.' }],
      ['a prototype', 'face', JSON.parse('{"__proto__":{"more":1}}'), 'VALIDATION_ERROR', { path: '.' }],
      ['a missing key', 'cockpit', {}, 'VALIDATION_ERROR', { path: 'session' }],
      ['a value of another type', 'signInByBadge', { badge: 7 }, 'VALIDATION_ERROR', { path: 'badge' }],
      ['no object', 'face', 'face', 'VALIDATION_ERROR', { path: '.' }],
      ['a body too large', 'face', { more: 'x'.repeat(300_000) }, 'BODY_TOO_LARGE', { limitBytes: 262_144 }],
      ['an unknown verb', 'dance', {}, 'NOT_FOUND', {}],
      ['a verb that every object has', 'constructor', {}, 'NOT_FOUND', {}],
    ];
    test.each(badInput)(
      'given %s, then it is a fault with its problem',
      async (_what, verb, input, code, details) => {
        const { bridge } = await carried();
        const fault = await bridge.call(verb as 'face', input as never).catch((error: unknown) => error);
        expect(fault).toBeInstanceOf(BridgeFault);
        expect(fault).toMatchObject({ problem: { code, details } });
      },
    );

    test('given something broken inside, then the window gets a number for IT and nothing of the inside', async () => {
      const call = () => Promise.reject(new Error('secret inside'));
      const { bridge } = await carried({ call, watch: () => () => undefined });
      const fault = await bridge.call('face', {}).catch((error: unknown) => error);
      expect(fault).toMatchObject({
        problem: { code: 'INTERNAL_FAULT', details: { reference: expect.any(String) } },
      });
      expect(JSON.stringify(fault)).not.toContain('secret inside');
    });

    test('given a change made elsewhere, then the window hears of it, and of no more once it stopped listening', async () => {
      const { bridge } = await carried();
      const heard: string[] = [];
      const stop = bridge.watch(({ event }) => heard.push(event));
      await bridge.call('link', {});
      await floor.trackIn('SN-R1-0001');
      await expect.poll(() => heard).toContain('CHANGED');
      expect(new Set(heard)).toEqual(new Set(['CHANGED']));
      stop();
    });

    test('given a runtime that falls, then GONE and BACK are heard once each, and a call made meanwhile is answered', async () => {
      const { bridge, fall, comeBack } = await carried();
      const heard: string[] = [];
      onTestFinished(bridge.watch(({ event }) => heard.push(event)));
      await bridge.call('face', {});
      await fall();
      await expect.poll(() => heard).toContain('RUNTIME_GONE');
      const asked = bridge.call('face', {});
      await comeBack();
      expect(await asked).toMatchObject({ station: { code: 'ST-PRINT-01' } });
      await expect.poll(() => heard).toContain('RUNTIME_BACK');
      expect(heard.filter((event) => event !== 'CHANGED')).toEqual(['RUNTIME_GONE', 'RUNTIME_BACK']);
    });

    test('given a command that was done but whose answer was lost, then it is asked again and not done twice', async () => {
      const { station, session } = floor;
      const commands: string[] = [];
      const cutOff = Promise.withResolvers<void>();
      const losing: StationBridge = {
        watch: (onChange) => station.bridge.watch(onChange),
        async call(verb, input) {
          const answer = await station.bridge.call(verb, input);
          if (verb === 'trackIn' && 'command' in input) commands.push(input.command);
          if (commands.length === 1) {
            cutOff.resolve();
            await new Promise(() => undefined);
          }
          return answer;
        },
      };
      const { bridge, fall, comeBack } = await carried(losing);
      const trackIn = { session, command: 'command-once', sn: 'SN-R1-0001', provisionalReason: null };
      const asked = bridge.call('trackIn', trackIn);
      await cutOff.promise;
      await fall();
      await comeBack();
      expect(await asked).toMatchObject({ ok: true, confirmation: { repeated: true } });
      expect(commands).toEqual(['command-once', 'command-once']);
    });
  });
}
