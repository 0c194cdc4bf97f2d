// Specs from files and into files: every row is told before any is written, what is faulty stays out, a refused chunk
// stops none of the others, and what was exported comes in again as the same.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { Engineer } from '../plant/engineer.ts';
import { asEngineer } from './as-engineer.ts';
import { expectAccessible } from './axe-checks.ts';
import { test } from './plant-fixture.ts';
import { expectFits } from './size-checks.ts';
import { bulk, csvFile, openSpecs } from './spec-pages.ts';

test.describe.configure({ mode: 'serial' });

test('an import tells every row before it writes any, leaves out what is faulty, and again changes nothing', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await openSpecs(hub);
  await hub.find('specs-import').click();
  const rows = bulk(0, 302);
  rows[3] = { ...bulk(3, 4)[0], usl: '-9' } as (typeof rows)[number];
  const file = csvFile([...rows.slice(0, 301), { ...bulk(301, 302)[0], operation: 'FLYING' }]);
  await hub.find('import-file').setInputFiles(file);
  await expect(hub.find('import-filter-NEW')).toContainText('300');
  await hub.find('import-filter-BAD').click();
  await expect(hub.find('import-row-5')).toContainText('The lower limit is above the upper one.');
  await expect(hub.find('import-row-303')).toContainText('FLYING');
  await expectAccessible(hub.page, 'import');
  await expectFits(hub.page, 'import', 'import-start');
  const faults = hub.page.waitForEvent('download');
  await hub.find('import-faults').click();
  const told = readFileSync(await (await faults).path(), 'utf8');
  expect(told.split('\r\n').filter((line) => line !== '')).toHaveLength(3);

  // held back, so that the progress is seen on the way
  const release = Promise.withResolvers<void>();
  await hub.page.route('**/api/commands/configureDataSpecs', async (route) => {
    await release.promise;
    await route.continue();
  });
  await hub.find('import-start').click();
  await expect(hub.find('import-progress')).toHaveAttribute('aria-valuenow', '0');
  await expect(hub.find('import-chunk-0')).toHaveAttribute('data-state', 'WRITING');
  release.resolve();
  await expect(hub.find('import-done')).toHaveText('300 of 300 imported');
  await expect(hub.find('import-chunk-0')).toHaveAttribute('data-state', 'WRITTEN');

  await hub.find('import-file').setInputFiles(file);
  await expect(hub.find('import-filter-SAME')).toContainText('300');
  await expect(hub.find('import-start')).toBeDisabled();
  await openSpecs(hub, '?q=BULK_');
  await expect(hub.find('specs-total')).toHaveText('300 specs');
});

test('a chunk that is refused says which rows, and the rest is offered again', async ({ openHub, plant }) => {
  const hub = await asEngineer(openHub);
  await hub.open('/data-specs/import');
  const changed = bulk(0, 3).map((spec) => ({ ...spec, usl: '7' }));
  await hub.find('import-file').setInputFiles(csvFile(changed));
  await expect(hub.find('import-filter-CHANGED')).toContainText('3');
  const colleague = new Engineer(plant.session('engineer-b'), randomUUID);
  const { data, edition } = await colleague.spec('BULK_0001');
  await colleague.saveSpec({ ...data, target: 1 }, edition);
  await hub.find('import-start').click();
  const chunk = hub.find('import-chunk-0');
  await expect(chunk).toHaveAttribute('data-state', 'REFUSED');
  await expect(chunk).toContainText('rows 2 to 4');
  await expect(chunk).toContainText('BULK_0001 was changed by somebody else');
  await hub.find('import-again').click();
  await hub.find('import-start').click();
  await expect(hub.find('import-done')).toHaveText('3 of 3 imported');
});

test('what is exported imports as the same; a file that is none says so', async ({ openHub }) => {
  const hub = await asEngineer(openHub);
  for (const ending of ['csv', 'json']) {
    await openSpecs(hub, '?operation=AOI');
    const download = hub.page.waitForEvent('download');
    await hub.find('specs-export').click();
    await hub.find(`specs-export-${ending}`).click();
    const path = await (await download).path();
    await hub.find('specs-import').click();
    await hub.find('import-file').setInputFiles({
      name: `back.${ending}`,
      mimeType: ending === 'csv' ? 'text/csv' : 'application/json',
      buffer: readFileSync(path),
    });
    await expect(hub.find('import-filter-SAME')).toBeVisible();
    await expect(hub.find('import-start')).toBeDisabled();
  }
  const junk = { name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') };
  await hub.find('import-file').setInputFiles(junk);
  await expect(hub.find('import-unreadable')).toContainText('no column named code');
});
