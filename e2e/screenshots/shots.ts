// Every picture of README and docs, one row each: when it is taken in the story of the plant, and how a window comes to
// show it.
import { panelLabel } from '../plant/panel-run.ts';
import { hubShots } from './hub-shots.ts';
import type { Shot } from './shot.ts';
import { hero } from './studio.ts';

const printing = 'SMT-A-PRINT-01';
const spi = 'SMT-A-SPI-01';
const reflow = 'SMT-A-REFLOW-01';
const feederTable = '5223029018 BOT SMT-A';
const boardOfRun = (n: number) => `SN-RUN-0412-0${n}`;

export const shots: readonly Shot[] = [
  { name: 'station-sign-in', moment: 'OUTAGE', show: (studio) => studio.station(reflow) },
  {
    name: 'station-cockpit',
    moment: 'OUTAGE',
    async show(studio) {
      const window = await studio.stationAtWork(printing);
      await window.scan(boardOfRun(209));
      await window.inStation(boardOfRun(209)).waitFor();
      return window;
    },
  },
  {
    name: 'station',
    moment: 'OUTAGE',
    async show(studio) {
      await studio.trackIn(reflow, boardOfRun(208));
      const window = await studio.stationAtWork(reflow);
      await window.scan(boardOfRun(208));
      await window.find('field-REFLOW_PEAK').fill('247.2');
      return window;
    },
  },
  {
    name: 'station-defects',
    moment: 'OUTAGE',
    async show(studio) {
      await studio.trackIn(printing, boardOfRun(210));
      const window = await studio.stationAtWork(printing);
      await window.scan(boardOfRun(210));
      await window.page.keyboard.press('F10');
      await window.find('defect-SP_BRIDGE').waitFor();
      return window;
    },
  },
  {
    name: 'station-provisional',
    moment: 'OUTAGE',
    async show(studio) {
      const window = await studio.stationAtWork(spi);
      await window.scan(boardOfRun(211));
      await window.find('provisional-reason-2').click();
      return window;
    },
  },
  {
    name: 'station-sync',
    moment: 'OUTAGE',
    async show(studio) {
      const window = await studio.stationAtWork(spi);
      await window.find('link-state').click();
      await window.find('sync-neighbours').waitFor();
      return window;
    },
  },
  {
    name: 'station-panel',
    moment: 'OUTAGE',
    async show(studio) {
      const window = await studio.stationAtWork(printing);
      await window.scan(panelLabel(1));
      await window.inStation(panelLabel(1)).waitFor();
      return window;
    },
  },
  {
    name: 'station-look-up',
    moment: 'OUTAGE',
    async show(studio) {
      const window = await studio.stationAtWork(printing);
      await window.page.keyboard.press('F2');
      await window.find('look-up-page').waitFor();
      await window.scan(hero);
      await window.find(`found-${hero}`).waitFor();
      return window;
    },
  },
  {
    name: 'station-approval',
    moment: 'OUTAGE',
    async show(studio) {
      const failed = boardOfRun(212);
      await studio.fail(printing, failed);
      const window = await studio.stationAtWork(printing);
      await window.page.keyboard.press('F2');
      await window.find('look-up-page').waitFor();
      await window.scan(failed);
      await window.find('dispose-REWORK').click();
      await window.find('reason-1').click();
      await window.find('dispose-confirm').click();
      await window.find('approval').waitFor();
      return window;
    },
  },
  {
    name: 'station-handover',
    moment: 'OUTAGE',
    async show(studio) {
      const window = await studio.stationAtWork(printing);
      await window.find('user-menu').click();
      await window.find('menu-handover').click();
      await window.find('handover-sheet').waitFor();
      return window;
    },
  },
  ...hubShots,
  { name: 'hub', moment: 'AFTER', show: (studio) => studio.hub('/', 'overview-run-RUN-0412') },
  { name: 'hub-run', moment: 'AFTER', show: (studio) => studio.hub('/runs/RUN-0412', 'units-table') },
  {
    name: 'trace',
    moment: 'AFTER',
    async show(studio) {
      const window = await studio.hub(`/trace/${hero}`, 'trace-visit-40');
      await window.find('trace-visit-40').click();
      await window.find('trace-value-REFLOW_PEAK').waitFor();
      return window;
    },
  },
  {
    name: 'review',
    moment: 'AFTER',
    show: (studio) => studio.hub('/review?kind=STEP_DONE_TWICE', 'case-axis'),
  },
  {
    name: 'first-start',
    moment: 'AFTER',
    async show(studio) {
      const pc = await studio.newPc();
      await pc.find('check-number').waitFor();
      return pc;
    },
  },
  {
    name: 'hub-approval',
    moment: 'AFTER',
    async show(studio) {
      await studio.newPc();
      return await studio.hub('/stations', 'approvals', 'admin');
    },
  },
  {
    name: 'engineer-plant',
    moment: 'AFTER',
    show: (studio) => studio.hub('/plant', 'plant-line-SMT-A', 'engineer'),
  },
  {
    name: 'engineer-spec',
    moment: 'AFTER',
    async show(studio) {
      const window = await studio.hub('/data-specs?edit=REFLOW_PEAK', 'spec-preview', 'engineer');
      await window.find('spec-try-HIGH').click();
      return window;
    },
  },
  {
    name: 'engineer-route',
    moment: 'AFTER',
    async show(studio) {
      const window = await studio.hub('/routes/SMT-BOT-STD', 'step-40', 'engineer');
      await window.find('step-40').locator('[data-row-link]').click();
      await window.find('scope-pane').waitFor();
      return window;
    },
  },
  {
    name: 'engineer-compile',
    moment: 'AFTER',
    async show(studio) {
      await studio.tightenPeak();
      return await studio.hub('/routes/SMT-BOT-STD?tab=compile', 'compile-changes', 'engineer');
    },
  },
  {
    name: 'engineer-feeder',
    moment: 'AFTER',
    show: (studio) =>
      studio.hub(`/feeder-tables/${encodeURIComponent(feederTable)}`, 'bom-check', 'engineer'),
  },
];
