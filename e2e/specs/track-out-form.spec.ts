// The operator's form as its specs ask: key values before observations, a scan that finds its field, values that are
// missing or wrong named in the operator's words, and what is out of limits held without the hub as well.
import { expect } from '@playwright/test';
import type { Operator } from '../plant/operator.ts';
import { aoi, board, printing, stations, test } from './plant-fixture.ts';
import { fillForm, valuesFor } from './station-form.ts';
import type { StationWindow } from './station-window.ts';

/** A board that came through the line, inside AOI with its form open. */
async function formAtAoi(
  station: StationWindow,
  operatorAt: (station: string) => Promise<Operator>,
  sn: string,
): Promise<void> {
  for (const before of stations.slice(0, stations.indexOf(aoi))) {
    const operator = await operatorAt(before);
    await expect(async () => operator.work(sn)).toPass();
  }
  await expect(station.page.locator(`[data-testid=queued-${sn}][data-gap=false]`)).toBeVisible();
  await station.scan(sn);
  await expect(station.inStation(sn)).toBeVisible();
  await station.page.keyboard.press('F9');
  await expect(station.find('track-out-form')).toBeVisible();
}

async function expectFocus(station: StationWindow, field: string): Promise<void> {
  await expect(station.page.locator(':focus')).toHaveAttribute('data-field', field);
}

test('key values stand before observations, and Enter goes the way they are shown', async ({
  openStation,
  operatorAt,
}) => {
  const sn = board(171);
  const station = await openStation(aoi);
  await station.signInByBadge('BADGE-P05');
  await station.find('language-en').click();
  await formAtAoi(station, operatorAt, sn);
  await expect(station.find('fields-KEY')).toHaveText('Key values');
  await expect(station.find('fields-OBSERVATION')).toHaveText('Observations');
  await expectFocus(station, 'AOI_RESULT');
  await station.find('field-AOI_RESULT-PASS').click();
  await station.page.keyboard.press('Enter');
  await expectFocus(station, 'AOI_DEFECTS');
  await station.find('field-AOI_DEFECTS').fill('0');
  await station.page.keyboard.press('Enter');
  await expectFocus(station, 'AOI_REMARK');
  await station.page.keyboard.press('Enter');
  await expect(station.outcome('PASS', sn)).toBeVisible();
});

test('a scan fills the text that waits for its value, whatever has the focus', async ({
  openStation,
  operatorAt,
}) => {
  const sn = board(172);
  const station = await openStation(aoi);
  await station.signInByBadge('BADGE-P05');
  await formAtAoi(station, operatorAt, sn);
  await station.find('field-AOI_DEFECTS').focus();
  await station.scan('CLEANED WITH IPA');
  await expect(station.find('field-AOI_REMARK')).toHaveValue('CLEANED WITH IPA');
  await expect(station.find('field-AOI_DEFECTS')).toHaveValue('');
  await station.find('field-AOI_DEFECTS').fill('1');
  await station.find('field-AOI_RESULT-PASS').click();
  await station.page.keyboard.press('F9');
  await expect(station.outcome('PASS', sn)).toBeVisible();
});

test('what is missing or wrong is named in the operator’s words, and has the focus', async ({
  openStation,
  operatorAt,
}) => {
  const sn = board(173);
  const station = await openStation(aoi);
  await station.signInByBadge('BADGE-P05');
  await station.find('language-en').click();
  await formAtAoi(station, operatorAt, sn);
  await station.find('field-AOI_DEFECTS').focus();
  await station.page.keyboard.press('F9');
  const missing = station.refusal('REQUIRED_DATA_MISSING');
  await expect(missing).toContainText('Enter what is missing: AOI result, Defect count.');
  await expectFocus(station, 'AOI_RESULT');
  await station.find('language-zh').click();
  await expect(missing).toContainText('请补录必填项：检测结果、缺陷数量。');
  await station.find('language-en').click();
  await station.find('field-AOI_RESULT-PASS').click();
  await expect(station.find('refusal')).toHaveCount(0);
  await station.find('field-AOI_DEFECTS').fill('four');
  await station.page.keyboard.press('F9');
  await expect(station.refusal('DATA_VALUE_INVALID')).toContainText(
    '"four" is no valid value for Defect count.',
  );
  await expectFocus(station, 'AOI_DEFECTS');
  await station.find('field-AOI_DEFECTS').fill('4');
  await station.page.keyboard.press('F9');
  await expect(station.outcome('PASS', sn)).toBeVisible();
});

test('a value out of limits that holds sends the board to hold without the hub as well', async ({
  openStation,
  operatorAt,
  plant,
}) => {
  const sn = board(174);
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  plant.cut(printing);
  await expect(station.link('OFFLINE')).toBeVisible();
  await station.scan(sn);
  await expect(station.inStation(sn)).toBeVisible();
  await station.page.keyboard.press('F9');
  await fillForm(station, await valuesFor(await operatorAt(printing), sn, { STENCIL_TENSION: 20 }));
  await expect(station.find('judged-STENCIL_TENSION')).toHaveAttribute('data-judgement', 'LOW');
  await station.page.keyboard.press('F9');
  await expect(station.outcome('HOLD', sn)).toBeVisible();
  // later than a reader that reads a label twice
  await station.reader.send({ text: sn, afterMs: 1_500 });
  await expect(station.refusal('UNIT_ON_HOLD')).toBeVisible();
  plant.restore(printing);
  await expect(station.link('ONLINE')).toBeVisible({ timeout: 45_000 });
});
