// IT sets up a PC, reimages it, takes one out of the line that still holds work, and brings that work home: nothing is
// trusted before somebody approved it, and nothing is wiped that only a disk still has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StationDevices } from '@lineside/core/contracts/devices';
import { approvePc } from '../plant/approve-pc.ts';
import type { HubClient } from '../plant/hub-client.ts';
import { Operator, refusedCode } from '../plant/operator.ts';
import { sendSteps } from '../plant/seed.ts';
import { readTables } from '../plant/tables.ts';
import { type Twin, twinOperator, twinPlan } from '../plant/twin.ts';
import { until } from '../plant/until.ts';
import { CabledPc } from './cabled-pc.ts';
import type { Scenario } from './scenario.ts';
import { board, expectThat, type Stage } from './stage.ts';
import type { Steps } from './steps.ts';
import type { Track } from './tracks.ts';

/** The new station: a second one beside the track's first. */
function newStationOf({ stations: [beside = ''] }: Track): Twin {
  return { station: beside.replace(/01$/, '02'), beside };
}

export const enrolAndReimage: Scenario = {
  name: 'enrol-and-reimage',
  about: 'a PC is enrolled, reimaged and revoked; nothing counts unapproved, nothing unsent is lost',
  async play(stage, steps) {
    const { plant, track } = stage;
    await sendSteps(plant.hubUrl, twinPlan(readTables(), [newStationOf(track)]));
    const pc = await CabledPc.unpack(plant.folder, newStationOf(track).station, plant.hubUrl);
    try {
      await play(stage, steps, pc);
    } finally {
      await pc.remove();
    }
  },
};

async function play(stage: Stage, steps: Steps, pc: CabledPc): Promise<void> {
  const { plant, track, newCommand } = stage;
  const admin = plant.session('admin');
  const { station } = newStationOf(track);
  const signIn = () => Operator.byBadge(pc.bridge, twinOperator.badge, newCommand, stage.random);

  await steps.step('a bare PC says that it is not set up, and nobody can sign in', async () => {
    await pc.start();
    const face = await pc.bridge.call('face', {});
    expectThat(face.station === null && face.enrolment?.state === 'NONE', 'it is no station yet');
    const code = refusedCode(await pc.bridge.call('signInByBadge', { badge: twinOperator.badge }));
    return { code };
  });
  await steps.step('a wrong code is refused, and asks nobody for an approval', async () => {
    const input = { hub: pc.hub, code: 'AAAA-BBBB-CCCC-DDDD', fingerprint: null };
    const code = refusedCode(await pc.bridge.call('enrol', input));
    expectThat(code === 'ENROLMENT_CODE_INVALID', `ENROLMENT_CODE_INVALID, not ${code}`);
    expectThat((await stationAtHub(admin, station)).waiting.length === 0, 'nobody waits');
    return { code };
  });
  await steps.step('with a code it waits, and both screens show the same check number', async () => {
    const face = await pc.enrol(await admin.enrolmentCode(station));
    const [waiting] = (await stationAtHub(admin, station)).waiting;
    expectThat(face?.state === 'WAITING', `WAITING, not ${face?.state}`);
    expectThat(waiting?.checkNumber === face.checkNumber, 'the same number on both');
    return { code: face.state, detail: face.checkNumber ?? '' };
  });
  await steps.step('it goes on waiting over a restart; rejected, it says why', async () => {
    await pc.stop();
    await pc.start();
    await until('it waits again', async () => (await pc.enrolment())?.state === 'WAITING');
    const device = (await stationAtHub(admin, station)).waiting[0]?.device ?? '';
    await admin.command('rejectDevice', newCommand(), { device, reason: 'Not the PC on my desk' });
    const reason = await until('it is rejected', async () => {
      const face = await pc.enrolment();
      return face?.state === 'REJECTED' && face.reason;
    });
    expectThat(reason === 'Not the PC on my desk', 'the reason is shown');
    return { code: 'REJECTED' };
  });
  await steps.step('with another code and an approval it is the station, and works', async () => {
    await pc.enrol(await admin.enrolmentCode(station));
    await approvePc(admin, station);
    await pc.untilStation();
    await (await signIn()).work(board(stage, 1));
    await until('nothing waits', async () => (await pc.bridge.call('link', {})).waiting === 0);
    return undefined;
  });
  await steps.step(
    'while it holds unsent work, neither the hub nor the PC calls it safe to wipe',
    async () => {
      pc.cable.cut();
      await (await signIn()).work(board(stage, 2));
      await until(
        'the hub does not know any more',
        async () => (await stationAtHub(admin, station)).wipe.verdict === 'UNKNOWN',
        { timeoutMs: 60_000 },
      );
      await pc.stop();
      expectThat(!(await pc.safeToWipe()), 'the PC says that facts wait');
      return { code: 'UNKNOWN' };
    },
  );
  await steps.step('once all is sent, both say that it is safe', async () => {
    pc.cable.restore();
    await pc.start();
    const holdsAll = async (laterThan: number) => {
      const { verdict, asOf } = (await stationAtHub(admin, station)).wipe;
      return verdict === 'HOLDS_ALL' && (asOf ?? 0) > laterThan && (asOf ?? 0);
    };
    // said once more, so that no request that was under way when it sent the last can say otherwise
    const first = await until('the hub holds all', () => holdsAll(0));
    await until('the station says so once more', () => holdsAll(first));
    await pc.stop();
    expectThat(await pc.safeToWipe(), 'the PC says so too');
    return { code: 'HOLDS_ALL' };
  });
  let takenOut = '';
  await steps.step('the PC is reimaged and enrolled again: same station, new key, history back', async () => {
    takenOut = pc.keepDisk();
    pc.wipe();
    await pc.start();
    await pc.enrol(await admin.enrolmentCode(station));
    await approvePc(admin, station);
    await pc.untilStation();
    const code = await until('it knows what it did before', async () => {
      const refused = await (await signIn()).trackIn(board(stage, 1));
      return !refused.ok && refused.error.code === 'STATION_MISMATCH' && refused.error.code;
    });
    return { code };
  });
  await steps.step('the old key is closed at its last fact, and says who closed it', async () => {
    const { closed, device } = await stationAtHub(admin, station);
    const [old] = closed;
    expectThat(old?.cause === 'REPLACED' && old.by !== '' && old.owedThen === 0, 'replaced, owing nothing');
    expectThat(device !== null && device.device !== old.device, 'the new key is another');
    return { detail: `${old.acknowledged} facts acknowledged` };
  });
  await salvageSteps(stage, steps, pc, admin, takenOut);
}

/** The old disk turns up with work that nobody sent. */
async function salvageSteps(
  stage: Stage,
  steps: Steps,
  pc: CabledPc,
  admin: HubClient,
  takenOut: string,
): Promise<void> {
  const { newCommand } = stage;
  const { station } = newStationOf(stage.track);
  const sn = board(stage, 3);
  const file = join(stage.plant.folder, 'salvage.jsonl');
  const quality = stage.plant.session('quality');

  await steps.step('the old disk is started once more, cut off, and worked with', async () => {
    await pc.stop();
    pc.putDisk(takenOut);
    pc.cable.cut();
    await pc.start();
    const operator = await Operator.byBadge(pc.bridge, twinOperator.badge, newCommand, stage.random);
    await operator.work(sn);
    return undefined;
  });
  await steps.step('back in the network it is refused, says so, and takes no new board', async () => {
    pc.cable.restore();
    await until('it knows', async () => (await pc.enrolment())?.state === 'REVOKED');
    const operator = await Operator.byBadge(pc.bridge, twinOperator.badge, newCommand, stage.random);
    const code = refusedCode(await operator.trackIn(board(stage, 4)));
    expectThat(code === 'STATION_REVOKED', `STATION_REVOKED, not ${code}`);
    return { code };
  });
  await steps.step('what it held is exported, and lies in quarantine, not in the trace', async () => {
    await pc.stop();
    expectThat(!(await pc.safeToWipe()), 'that disk is not safe to wipe');
    await pc.run('export', '--out', file);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    let kept = 0;
    for (const line of lines) kept += (await admin.salvage(line)).kept;
    for (const line of lines)
      expectThat((await admin.salvage(line)).kept === 0, 'bringing it twice changes nothing');
    expectThat((await quality.trace(sn)).visits.length === 0, 'nothing of it counts yet');
    return { detail: `${kept} facts` };
  });
  await steps.step('somebody who may decides that it counts, and it is in the trace', async () => {
    const [found] = (await stationAtHub(admin, station)).salvage;
    expectThat(found !== undefined, 'the page shows it');
    const { device, origin } = found;
    const reason = 'Work of the night shift on the old PC';
    await admin.command('acceptSalvage', newCommand(), { device, origin, reason });
    const visit = await until('the board is in the trace', async () => {
      const trace = await quality.trace(sn);
      return trace.visits[0];
    });
    expectThat(visit.station === station && visit.result === 'PASS', 'as it was recorded');
    return { detail: `${found.facts} facts` };
  });
  await steps.step('a revoked PC is refused at its next request', async () => {
    await pc.stop();
    pc.wipe();
    await pc.start();
    await pc.enrol(await admin.enrolmentCode(station));
    const device = await approvePc(admin, station);
    await pc.untilStation();
    await admin.command('revokeDevice', newCommand(), { device, reason: 'The PC was stolen' });
    await until('it knows', async () => (await pc.enrolment())?.state === 'REVOKED');
    const { closed } = await stationAtHub(admin, station);
    expectThat(
      closed.some(({ cause, reason }) => cause === 'REVOKED' && reason !== ''),
      'revoked, and why',
    );
    return { code: 'DEVICE_REVOKED' };
  });
  await steps.step('the trace of its work stays, complete as before', async () => {
    const trace = await quality.trace(board(stage, 1));
    expectThat(trace.visits.length === 1 && trace.visits[0]?.station === station, 'what it did is kept');
    return undefined;
  });
}

async function stationAtHub(admin: HubClient, station: string): Promise<StationDevices> {
  const found = (await admin.stations()).stations.find((candidate) => candidate.station === station);
  if (found === undefined) throw new Error(`the hub has no ${station}`);
  return found;
}
