// Commands about master data: which permission each kind asks for, and what must exist before something may name it.
import type { EditedKind, masterDataCommands } from '@lineside/core/contracts/master-data';
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import type { DefectCodeConfigured } from '@lineside/core/domain/defect/facts';
import { feederTableCode } from '@lineside/core/domain/loading/facts';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { hubStation } from '@lineside/core/kernel/catalogue';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import { decideEdits, editPermissions, editRule, type Sound } from './edit-rule.ts';
import { inUse } from './in-use.ts';
import type { Known } from './known.ts';
import { permitted } from './permitted.ts';
import { decideRemove } from './remove.ts';
import type { Rules } from './rule.ts';

export const masterRules: Pick<Rules, keyof typeof masterDataCommands> = {
  configureLine: editRule('line', nothingNamed),

  configureStationGroup: editRule(
    'stationGroup',
    ({ code, line }, known) => lineKnown(line, known) ?? groupMayMove(code, line, known),
  ),

  configureStation: editRule(
    'station',
    (station, known, at) =>
      (station.code === hubStation ? invalid(`${at}.code`, 'is the hub') : null) ??
      lineKnown(station.line, known) ??
      groupOnLine(station, known, at) ??
      operationKnown(station.operation, known, `${at}.operation`),
  ),

  configureOperation: editRule('operation', nothingNamed),
  configureExecutionDefaults: editRule('executionDefaults', nothingNamed),

  configureDefectCode: editRule('defectCode', ({ code, operations }, known, at) => {
    const others = known.all('defectCode').filter((other) => other.code !== code);
    return first(
      operations,
      (operation, i) =>
        operationKnown(operation, known, `${at}.operations.${i}`) ??
        roomForDefect(operation, others, `${at}.operations.${i}`),
    );
  }),

  configureProduct: editRule('product', nothingNamed),

  configureFaiTemplate: editRule('faiTemplate', (template, known, at) =>
    first(template.items, ({ specs }, i) =>
      first(specs, (spec) => existing('dataSpec', spec, known, `${at}.items.${i}.specs`)),
    ),
  ),

  configureSamplingRule: editRule(
    'samplingRule',
    (rule, known, at) =>
      (rule.line === null ? null : lineKnown(rule.line, known)) ??
      (rule.route === null ? null : existing('routeDraft', rule.route, known, `${at}.route`)),
  ),

  configureFeederTable: editRule('feederTable', (table, known, at) => {
    const code = feederTableCode(table);
    return lineKnown(table.line, known) ?? (table.code === code ? null : invalid(`${at}.code`, `is ${code}`));
  }),

  configureDataSpec: editRule('dataSpec', specSound),

  configureDataSpecs: (known, actor, { specs }) =>
    permitted(actor, ...editPermissions.dataSpec) ??
    decideEdits('dataSpec', known, specs, specSound, 'input.specs'),

  removeMasterData: decideRemove,
};

/** As many as a step of a version holds. */
const mostDefects = 200;

function roomForDefect(operation: string, others: readonly DefectCodeConfigured[], path: string) {
  const there = others.filter(({ operations }) => operations.includes(operation)).length;
  return there < mostDefects ? null : invalid(path, `${operation} has ${mostDefects} defect codes already`);
}

function nothingNamed(): null {
  return null;
}

function specSound(...[{ operation }, known, at]: Parameters<Sound<DataSpecConfigured>>) {
  return operationKnown(operation, known, `${at}.operation`);
}

function lineKnown(line: string, known: Known): Refused<'LINE_NOT_FOUND'> | null {
  return known.found('line', line) === null ? refuse('LINE_NOT_FOUND', { line }) : null;
}

function operationKnown(operation: string, known: Known, path: string) {
  return existing('operation', operation, known, path);
}

function existing(kind: 'operation' | 'dataSpec' | 'routeDraft', key: string, known: Known, path: string) {
  return known.found(kind, key) === null ? missing(kind, key, path) : null;
}

function missing(kind: EditedKind, key: string, path: string): Refused<'MASTER_DATA_NOT_FOUND'> {
  return refuse('MASTER_DATA_NOT_FOUND', { kind, key, path });
}

/** A station stands in a group of its own line. */
function groupOnLine({ group, line }: StationConfigured, known: Known, at: string) {
  const found = known.found('stationGroup', group);
  if (found === null) return missing('stationGroup', group, `${at}.group`);
  return found.line === line ? null : invalid(`${at}.group`, `${group} is on line ${found.line}`);
}

/** A group whose stations stand on a line stays there. */
function groupMayMove(code: string, line: string, known: Known) {
  const present = known.found('stationGroup', code);
  if (present === null || present.line === line) return null;
  const standing = known.all('station').filter(({ group }) => group === code);
  const uses = standing.map(({ code: key, name }) => ({ kind: 'station' as const, key, name, stepNo: null }));
  return inUse('stationGroup', code, uses);
}

function first<Entry>(
  entries: readonly Entry[],
  check: (entry: Entry, i: number) => ReturnType<Sound<never>>,
): ReturnType<Sound<never>> {
  for (const [i, entry] of entries.entries()) {
    const refused = check(entry, i);
    if (refused !== null) return refused;
  }
  return null;
}

function invalid(path: string, issue: string): Refused<'VALIDATION_ERROR'> {
  return refuse('VALIDATION_ERROR', { path, issue });
}
