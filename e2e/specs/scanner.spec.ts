// Readers as floors have them, point by point: any screen, any suffix, any speed, separators; and nothing that a reader
// sends presses a button, is lost, is done twice or is cut.
import { expect } from '@playwright/test';
import { accepted } from '../plant/operator.ts';
import { printing, spi, test } from './plant-fixture.ts';
import type { Suffix } from './reader.ts';
import { askedIn, atWork, boardsFrom, openDefectLocation, scanIn } from './scan-bench.ts';
import { passThroughForm } from './station-form.ts';
import type { StationWindow } from './station-window.ts';

const newBoard = boardsFrom(201);

const places: Record<string, (station: StationWindow) => Promise<void>> = {
  'the sync page': async (station) => {
    await station.find('link-state').click();
    await expect(station.find('sync-neighbours')).toBeVisible();
  },
  'an open form': async (station) => {
    await station.page.keyboard.press('F9');
    await expect(station.find('field-PASTE_EXPOSURE_16H')).toBeFocused();
  },
  'the naming of a defect': openDefectLocation,
  'a value that will send the board to hold': async (station) => {
    await station.page.keyboard.press('F9');
    await station.find('field-STENCIL_TENSION').fill('20');
    await expect(station.find('judged-STENCIL_TENSION')).toHaveAttribute('data-judgement', 'LOW');
  },
  'the language switch': async (station) => station.find('language-en').focus(),
  'the open user menu': async (station) => {
    await station.find('user-menu').click();
    await expect(station.find('sign-out')).toBeVisible();
  },
  'the remarks of the handover': async (station) => {
    await station.openMenu('menu-handover');
    await station.find('handover-remarks').fill('Stencil 2 leaks');
  },
  'a refusal': async (station) => {
    await station.scan('SN-RUN-9999-0001');
    await station.find('refusal-dismiss').focus();
  },
};

test('a scan is heard from every screen, panel and menu', async ({ openStation }) => {
  const station = await atWork(openStation);
  await scanIn(station, newBoard());
  for (const [place, open] of Object.entries(places))
    await test.step(place, async () => {
      await open(station);
      await scanIn(station, newBoard());
      await expect(station.find('refusal')).toHaveCount(0);
      await station.page.keyboard.press('Escape');
    });
});

test('a scan is heard over the question about a board of unknown past', async ({ openStation, plant }) => {
  const station = await openStation(spi);
  await station.signInByBadge('BADGE-P05');
  plant.cut(spi);
  await expect(station.link('OFFLINE')).toBeVisible();
  const question = station.find('provisional-panel');
  for (const sn of [newBoard(), newBoard()]) {
    await station.scan(sn);
    await expect(question).toHaveAttribute('data-sn', sn);
  }
  plant.restore(spi);
  await expect(station.link('ONLINE')).toBeVisible();
});

test('with any suffix or none the code is read, and the focused button is neither pressed nor left', async ({
  openStation,
}) => {
  const station = await atWork(openStation);
  await station.find('language-zh').focus();
  for (const suffix of ['CR', 'LF', 'CR+LF', 'TAB', 'NONE'] satisfies Suffix[])
    await test.step(suffix, async () => {
      const sn = newBoard();
      await station.reader.send({ text: sn, suffix });
      await expect(station.inStation(sn)).toBeVisible();
      await expect(station.find('language-zh')).toBeFocused();
      await expect(station.page.locator('html')).toHaveAttribute('lang', 'en');
    });
});

test('an Enter that comes late still belongs to the scan', async ({ openStation }) => {
  const station = await atWork(openStation);
  await scanIn(station, newBoard());
  await station.find('track-fail').focus();
  const sn = newBoard();
  await station.reader.send({ text: sn, suffix: 'NONE' }, { text: '', suffix: 'CR', afterMs: 100 });
  await expect(station.inStation(sn)).toBeVisible();
  await expect(station.find('fail-panel')).toHaveCount(0);
});

test('keys of any speed of a reader are one code', async ({ openStation }) => {
  const station = await atWork(openStation);
  const asked = askedIn(station.page);
  const boards: string[] = [];
  for (const gapMs of [0, 1, 5, 40]) {
    const sn = newBoard();
    boards.push(sn);
    await station.reader.send({ text: sn, gapMs, suffix: 'NONE' });
    await expect(station.inStation(sn)).toBeVisible();
  }
  expect(asked).toEqual(boards);
});

test('two scans 100 ms apart both count, in their order, with a suffix and without', async ({
  openStation,
}) => {
  const station = await atWork(openStation);
  const asked = askedIn(station.page);
  const boards = [newBoard(), newBoard(), newBoard(), newBoard()] as const;
  const [first, second, third, fourth] = boards;
  await station.reader.send({ text: first }, { text: second, afterMs: 100 });
  await expect(station.inStation(second)).toBeVisible();
  await station.reader.send({ text: third, suffix: 'NONE' }, { text: fourth, suffix: 'NONE', afterMs: 100 });
  await expect(station.inStation(fourth)).toBeVisible();
  expect(asked).toEqual(boards);
});

const withSeparators = '[)>\u001e06\u001dP5223029018\u001dSNR-77\u001e\u0004';

test('separators of GS1 and MH10 stay in the text, however a reader sends them', async ({ openStation }) => {
  const station = await atWork(openStation);
  await scanIn(station, newBoard());
  await openDefectLocation(station);
  for (const separators of ['CTRL', 'LONE'] as const) {
    await station.find('defect-location').fill('');
    await station.reader.send({ text: withSeparators, separators, afterMs: 1200 });
    await expect(station.find('defect-location')).toHaveValue(withSeparators);
  }
});

test('a code of several fields is no serial number, and that is said with the whole code in sight', async ({
  openStation,
}) => {
  const station = await atWork(openStation);
  const asked = askedIn(station.page);
  await station.scan(withSeparators);
  await expect(station.find('refusal')).toContainText('several data fields');
  await expect(station.find('refusal')).toContainText('␝P5223029018␝SNR-77');
  expect(asked).toEqual([]);
});

test('scans during a request that takes long stand in line, in sight, and are all done', async ({
  openStation,
}) => {
  const station = await atWork(openStation);
  const asked = askedIn(station.page);
  const { promise: mayGo, resolve: letGo } = Promise.withResolvers<void>();
  await station.page.route('**/bridge/trackIn', async (route) => {
    await mayGo;
    await route.continue();
  });
  const boards = [newBoard(), newBoard(), newBoard()];
  for (const sn of boards) await station.scan(sn);
  await expect(station.find('scans-in-line')).toContainText('3');
  expect(asked).toEqual(boards.slice(0, 1));
  letGo();
  await expect(station.inStation(boards[2] ?? '')).toBeVisible();
  expect(asked).toEqual(boards);
});

test('the same label read twice within a second is one scan, and that is said', async ({ openStation }) => {
  const station = await atWork(openStation);
  const asked = askedIn(station.page);
  const sn = newBoard();
  await station.reader.send({ text: sn }, { text: sn, afterMs: 300 });
  await expect(station.find('scanned-twice')).toBeVisible();
  await expect(station.inStation(sn)).toBeVisible();
  await expect(station.find('track-out-form')).toHaveCount(0);
  await station.reader.send({ text: sn, afterMs: 1200 });
  await expect(station.find('track-out-form')).toBeVisible();
  await expect(station.find('scanned-twice')).toHaveCount(0);
  expect(asked).toEqual([sn]);
});

test('a badge read twice signs in once and is not taken for a board', async ({ openStation }) => {
  const station = await openStation(printing);
  const asked = askedIn(station.page);
  await station.reader.send({ text: 'BADGE-P03' }, { text: 'BADGE-P03', afterMs: 300 });
  await expect(station.find('user-menu')).toBeVisible();
  await expect(station.find('refusal')).toHaveCount(0);
  expect(asked).toEqual([]);
});

test('a scan while a result fills the panel counts, and ends the show', async ({
  openStation,
  operatorAt,
}) => {
  const sn = newBoard();
  const colleague = await operatorAt(printing);
  accepted(await colleague.trackIn(sn));
  const station = await openStation(printing);
  // the panel stays filled until something ends it
  await station.page.evaluate(() => {
    const original = window.setTimeout;
    window.setTimeout = ((act: () => void, ms: number) =>
      ms === 600 ? 0 : original(act, ms)) as typeof window.setTimeout;
  });
  await station.signInByBadge('BADGE-P01');
  await expect(station.inStation(sn)).toBeVisible();
  await passThroughForm(station, colleague, sn);
  await expect(station.find('result-flash')).toHaveAttribute('data-sn', sn);
  await scanIn(station, newBoard());
  await expect(station.find('result-flash')).toHaveCount(0);
});

test('a code that is too long is refused in words and never cut: as a board, in a field, as a badge', async ({
  openStation,
}) => {
  const long = 'A1'.repeat(100);
  const station = await openStation(printing);
  await station.scan(long);
  await expect(station.find('sign-in-problem')).toContainText('200 characters');
  await station.signInByBadge('BADGE-P01');
  const asked = askedIn(station.page);
  await station.scan(`${long}B`);
  await expect(station.find('refusal')).toHaveAttribute('data-sn', `${long}B`);
  await expect(station.find('refusal')).toContainText('201 characters; at most 120');
  expect(asked).toEqual([]);
  await scanIn(station, newBoard());
  await openDefectLocation(station);
  await station.scan('X'.repeat(81));
  await expect(station.find('refusal')).toContainText('at most 80');
  await expect(station.find('defect-location')).toHaveValue('');
});
