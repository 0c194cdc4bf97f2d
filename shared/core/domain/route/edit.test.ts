// Saving and receiving drafts: our routes are ours whole; of ERP's only the settings are, and they stay by key.
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { lacks } from '../../testing/refusals/lacks.ts';
import { proveRefusals } from '../../testing/refusals/prove.ts';
import { someone } from '../../testing/smt-line.ts';
import { type Draft, smtDraft } from '../../testing/smt-plant.ts';
import type { RouteDefinition, RouteDraft } from './draft.ts';
import { decideReceiveRoute, decideSaveRoute, draftAfterReceipt, routeEditRefusals } from './edit.ts';
import { noSettings } from './settings.ts';

const creator = someone(['route:create']);
const configurer = someone(['route:configure']);
const integration = someone(['system:integration']);

const { operationsEditedAt: _stamps, ...own } = smtDraft;
const { route, name, product, effectiveFrom, effectiveTo, steps } = own;
const definition: RouteDefinition = { route, name, product, effectiveFrom, effectiveTo, steps };
const fromErp: Draft = { ...smtDraft, source: 'ERP' };
const erps: RouteDraft = { ...own, source: 'ERP' };
const requiresFAI = { ...noSettings, requiresFAI: true };

const save = (draft: Draft | null, command: RouteDraft, actor = configurer) =>
  decideSaveRoute(deepFreeze({ actor, draft }), deepFreeze(command));
const receive = (draft: Draft | null, command: RouteDefinition, actor = integration) =>
  decideReceiveRoute(deepFreeze({ actor, draft }), deepFreeze(command));
const twice = steps.map((step) => ({ ...step, key: 'S10' }));

describe('saveRoute', () => {
  test('given a new route of our own, then one fact with all of it', () => {
    expect(save(null, own, creator)).toEqual({
      facts: [{ stream: 'routeDraft:SMT-BOT-STD', type: 'routeDraft.saved', data: own }],
    });
  });

  test('given the same draft, its fields in any order, then nothing new', () => {
    const respelled = Object.fromEntries(Object.entries(own).reverse()) as RouteDraft;
    expect(save(smtDraft, respelled)).toEqual({ facts: [] });
  });

  test('given our own route, when steps are changed, then one fact', () => {
    expect(save(smtDraft, { ...own, steps: steps.slice(1) })).toHaveProperty('facts.length', 1);
  });

  test('given a route of ERP’s, when only settings, template and activity change, then one fact', () => {
    const changed = { ...erps, settings: requiresFAI, faiTemplate: 'QR-Pro-05', active: false };
    expect(save(fromErp, changed)).toMatchObject({ facts: [{ data: { settings: requiresFAI } }] });
  });
});

describe('receiveRoute', () => {
  test('given a new route, then one fact with what ERP says of it', () => {
    expect(receive(null, definition)).toEqual({
      facts: [{ stream: 'routeDraft:SMT-BOT-STD', type: 'routeDraft.received', data: definition }],
    });
  });

  test('given the same again, whatever our settings, then nothing new', () => {
    expect(receive({ ...fromErp, settings: requiresFAI }, definition)).toEqual({ facts: [] });
  });

  test('given an engineer without the integration’s right, who may create routes, then they may', () => {
    expect(receive(null, definition, creator)).toHaveProperty('facts.length', 1);
  });

  test('given a draft and what ERP sends, then the draft after it has ERP’s steps and our settings', () => {
    const shorter = { ...definition, steps: steps.slice(0, 2) };
    const after = draftAfterReceipt({ ...fromErp, settings: requiresFAI }, shorter);
    expect(after).toEqual({ ...fromErp, settings: requiresFAI, steps: shorter.steps });
  });
});

proveRefusals(routeEditRefusals, [
  lacks('route:create', 'they save a new one', () => save(null, own)),
  lacks('route:configure', 'they change one that is there', () => save(smtDraft, own, creator)),
  lacks('system:integration', 'they send ERP’s', () => receive(null, definition, configurer)),
  {
    code: 'ROUTE_STEPS_READ_ONLY',
    given: 'a route of ERP’s',
    when: 'an engineer takes out a step',
    answer: 'the steps are to be changed in ERP',
    decision: () => save(fromErp, { ...erps, steps: steps.slice(1) }),
    details: { route: 'SMT-BOT-STD' },
  },
  {
    code: 'VALIDATION_ERROR',
    given: 'a route with two steps of one key',
    when: 'it is saved',
    answer: 'the key is named',
    decision: () => save(smtDraft, { ...own, steps: twice }),
    details: { path: 'input.draft.steps', issue: 'key S10 is given twice' },
  },
  {
    code: 'VALIDATION_ERROR',
    given: 'a route of ERP’s with two steps of one key',
    when: 'it is received',
    answer: 'the key is named',
    decision: () => receive(fromErp, { ...definition, steps: twice }),
    details: { path: 'input.steps', issue: 'key S10 is given twice' },
  },
  {
    code: 'VALIDATION_ERROR',
    given: 'a new route',
    when: 'an engineer says that it is ERP’s',
    answer: 'it is our own',
    decision: () => save(null, erps, creator),
    details: { path: 'input.draft.source', issue: 'is MES' },
  },
  {
    code: 'VALIDATION_ERROR',
    given: 'a code that one of our own routes has',
    when: 'ERP sends a route by it',
    answer: 'ours is not overwritten',
    decision: () => receive(smtDraft, definition),
    details: { path: 'input.route', issue: 'this code is one of our own routes' },
  },
]);
