// Scans where people type: into fields, over a PIN begun, under a Chinese input method, with CapsLock on; and people
// who type are never taken for a reader.
import { expect } from '@playwright/test';
import { printing, test } from './plant-fixture.ts';
import { askedIn, atWork, boardsFrom, openDefectLocation, scanIn } from './scan-bench.ts';

const newBoard = boardsFrom(251);

test('in a field, a text fills it and a serial number is a board', async ({ openStation }) => {
  const station = await atWork(openStation);
  const failing = newBoard();
  await scanIn(station, failing);
  await openDefectLocation(station);
  await station.scan('FEEDER-12 LEFT');
  await expect(station.find('defect-location')).toHaveValue('FEEDER-12 LEFT');
  await expect(station.inStation(failing)).toBeVisible();
  await station.find('defect-remark').focus();
  await station.reader.type('seen by', 150);
  const sn = newBoard();
  await station.reader.send({ text: sn, afterMs: 150 });
  await expect(station.inStation(sn)).toBeVisible();
  await station.find(`unit-${failing}`).click();
  await expect(station.find('defect-remark')).toHaveValue('seen by');
});

test('a badge signs in from the list of names and over a PIN begun', async ({ openStation }) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P03');
  await station.signOut();
  await station.find('sign-in-user-P05').click();
  await station.reader.type('10', 200);
  await expect(station.find('pin-dots')).toHaveAccessibleName(/2/);
  await station.signInByBadge('BADGE-P02');
  await expect(station.find('user-menu')).toContainText('P02');
});

test('a Chinese input method that composes in the focused field does not break a scan', async ({
  openStation,
}) => {
  const station = await atWork(openStation);
  const failing = newBoard();
  await scanIn(station, failing);
  await station.find('scan-input').focus();
  const fromScanField = newBoard();
  await station.reader.send({ text: fromScanField, inputMethod: true });
  await expect(station.inStation(fromScanField)).toBeVisible();
  await expect(station.find('scan-input')).toHaveValue('');

  await station.find(`unit-${failing}`).click();
  await openDefectLocation(station);
  await station.reader.send({ text: 'Lot-2506', inputMethod: true });
  await expect(station.find('defect-location')).toHaveValue('Lot-2506');
  const fromForm = newBoard();
  await station.reader.send({ text: fromForm, inputMethod: true });
  await expect(station.inStation(fromForm)).toBeVisible();
  await station.find(`unit-${failing}`).click();
  await expect(station.find('defect-location')).toHaveValue('Lot-2506');
});

test('a person composing Chinese is not disturbed', async ({ openStation }) => {
  const station = await atWork(openStation);
  await scanIn(station, newBoard());
  await openDefectLocation(station);
  const remark = station.find('defect-remark');
  await remark.focus();
  await station.reader.send({ text: 'lianxi', inputMethod: true, gapMs: 120, suffix: 'NONE' });
  await expect(remark).toHaveValue('lianxi');
  await station.page.keyboard.insertText('连锡');
  await expect(remark).toHaveValue('连锡');
});

test('CapsLock turns the letters of a label around; it is read as printed', async ({ openStation }) => {
  const station = await openStation(printing);
  // the lock cannot be pressed through the browser's protocol
  await station.page.evaluate(() => {
    KeyboardEvent.prototype.getModifierState = (key) => key === 'CapsLock';
  });
  await station.signInByBadge('badge-p01');
  const sn = newBoard();
  await station.scan(sn.toLowerCase());
  await expect(station.inStation(sn)).toBeVisible();
});

test('slow typing is typing: into a field, and at large into the serial number', async ({ openStation }) => {
  const station = await atWork(openStation);
  const asked = askedIn(station.page);
  await scanIn(station, newBoard());
  await openDefectLocation(station);
  const sn = newBoard();
  await station.reader.type(sn, 120);
  await expect(station.find('defect-location')).toHaveValue(sn);
  await station.page.keyboard.press('Escape');
  await station.reader.type(sn, 120);
  await expect(station.find('scan-input')).toHaveValue(sn);
  expect(asked).toHaveLength(1);
  await station.page.keyboard.press('Enter');
  await expect(station.inStation(sn)).toBeVisible();
});
