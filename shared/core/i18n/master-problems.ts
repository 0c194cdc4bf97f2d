// Refusals and located problems about master data and routes. Part of problems.ts.

import type { SpecFaultCode } from '../domain/collection/spec-faults.ts';
import type { RouteProblem, RouteProblemCode } from '../domain/route/facts.ts';
import type { Text } from '../kernel/ids.ts';

/** Editing master data, and finding a route for an order. */
export type MasterProblem =
  | 'IN_USE'
  | 'STALE_EDIT'
  | 'MASTER_DATA_NOT_FOUND'
  | 'ROUTE_NOT_FOUND'
  | 'ROUTE_AMBIGUOUS'
  | 'ROUTE_STEPS_READ_ONLY';

export const masterProblemTexts: Record<MasterProblem, Text> = {
  IN_USE: {
    en: '{key} is in use: {where}. Take it out there first.',
    zh: '{key} 正在使用：{where}。请先在那里移除。',
  },
  STALE_EDIT: {
    en: '{key} was changed by somebody else meanwhile. Look at the difference, then save again.',
    zh: '{key} 已被他人修改。请查看差异后再保存。',
  },
  MASTER_DATA_NOT_FOUND: {
    en: '{key} is not there, or no more. Read the list again.',
    zh: '{key} 不存在或已被删除，请刷新列表。',
  },
  ROUTE_NOT_FOUND: {
    en: 'No route {route} may be used. Choose another, or let an engineer set one up.',
    zh: '没有可用的路由（{route}）。请另选路由，或请工程师建立。',
  },
  ROUTE_AMBIGUOUS: {
    en: 'Product {product} has several routes that fit: {candidates}. Choose one.',
    zh: '产品 {product} 有多条路由都适用：{candidates}。请选择其一。',
  },
  ROUTE_STEPS_READ_ONLY: {
    en: 'The steps of {route} come from ERP. Change them there; the settings beside them are yours.',
    zh: '{route} 的工序来自 ERP，请在 ERP 中修改；此处只能修改执行设置。',
  },
};

/** What is the matter with a route, told beside the step and field where it is. */
export const routeProblemTexts: Record<RouteProblemCode, Text> = {
  ROUTE_EMPTY: { en: 'The route has no steps. Add the first one.', zh: '路由没有工序，请添加第一道工序。' },
  STEP_NO_TWICE: {
    en: 'Step number {step} is given twice. Give one of them another number.',
    zh: '工序号 {step} 重复，请修改其中一个。',
  },
  OPERATION_UNKNOWN: {
    en: 'No operation is known for "{operation}". Choose one, or add this code to an operation.',
    zh: '未找到“{operation}”对应的作业。请选择作业，或把此代码加到某个作业。',
  },
  STEP_STATION_UNRESOLVED: {
    en: 'This step needs a station of type {stationType}, and there is none at its place: {place}. Choose a group or stations.',
    zh: '此工序需要{stationType}工位，但执行地点（{place}）没有。请选择工位组或工位。',
  },
  DATA_SPEC_NOT_FOUND: {
    en: 'Spec {spec} is not there or not active. Unbind it, or enable it.',
    zh: '采集项 {spec} 不存在或未启用。请解除绑定或启用它。',
  },
  DATA_SPEC_OPERATION_MISMATCH: {
    en: 'Spec {spec} belongs to operation {operation}. Bind one of this step’s operation.',
    zh: '采集项 {spec} 属于作业 {operation}。请绑定本工序作业的采集项。',
  },
  DATA_SPEC_TWICE: {
    en: 'Spec {spec} is bound twice. Unbind one.',
    zh: '采集项 {spec} 重复绑定，请去掉一个。',
  },
  DATA_SPEC_INVALID: {
    en: 'Spec {spec} is faulty in {of}. Mend the spec first.',
    zh: '采集项 {spec} 的 {of} 有误，请先修正该采集项。',
  },
  INGEST_MAPPING_MISSING: {
    en: 'A {stationType} step needs to know how machine messages are read. Add an ingest mapping.',
    zh: '{stationType} 类型的工序需要设备数据映射，请添加。',
  },
  INGEST_SPEC_UNBOUND: {
    en: 'The ingest mapping fills {spec}, which is not bound to this step. Bind it, or take it out of the mapping.',
    zh: '数据映射写入 {spec}，但本工序未绑定它。请绑定，或从映射中去掉。',
  },
  TIME_WINDOW_UNRESOLVED: {
    en: 'Time window {window} begins at {after}, and no earlier step does that. Choose an earlier operation.',
    zh: '时间窗 {window} 从 {after} 开始，但之前没有该作业的工序。请选择更早的作业。',
  },
  FAI_TEMPLATE_NOT_FOUND: {
    en: 'First-article template {template} is not there. Choose another.',
    zh: '首件模板 {template} 不存在，请另选一个。',
  },
  EFFECTIVITY_INVALID: {
    en: 'The last day ({to}) is before the first ({from}). Correct one of them.',
    zh: '失效日（{to}）早于生效日（{from}），请更正。',
  },
};

/** What is wrong with a spec, a first-article template or a sampling rule, beside its field. */
export const specFaultTexts: Record<
  SpecFaultCode | 'TWICE' | 'OPERATION_UNKNOWN' | 'CODE_TAKEN' | 'NAME_MISSING',
  Text
> = {
  LIMITS_CROSS: { en: 'The lower limit is above the upper one.', zh: '下限大于上限。' },
  TARGET_OUTSIDE_LIMITS: { en: 'The target lies outside the limits.', zh: '目标值超出规格限。' },
  WARNING_OUTSIDE_LIMITS: { en: 'The warning limit lies outside the limits.', zh: '预警限超出规格限。' },
  LIMITS_NEED_NUMBER: {
    en: 'Only numbers have limits. Leave this empty.',
    zh: '只有数值型才有限值，请留空。',
  },
  OPTIONS_NEED_ENUM: {
    en: 'Only a choice has options. Leave this empty.',
    zh: '只有选项型才有选项，请留空。',
  },
  OPTIONS_MISSING: { en: 'A choice needs at least one option.', zh: '选项型至少需要一个选项。' },
  OPTION_TWICE: { en: 'An option is given twice.', zh: '选项重复。' },
  TWICE: { en: 'This code stands in the list twice.', zh: '列表中此编码重复。' },
  CODE_TAKEN: {
    en: 'This code has another meaning in addresses. Choose another.',
    zh: '此编码在网址中另有含义，请另选一个。',
  },
  NAME_MISSING: { en: 'Give it a name in at least one language.', zh: '请至少用一种语言命名。' },
  OPERATION_UNKNOWN: { en: 'This operation is not known. Add it first.', zh: '没有此作业，请先添加。' },
};

/** STEP_STATION_UNRESOLVED where neither groups nor stations are named at all. */
const placeUnsaid: Text = {
  en: 'This step needs a station of type {stationType}, and nobody says where it is done. Choose a group or stations.',
  zh: '此工序需要{stationType}工位，但未指定执行地点。请选择工位组或工位。',
};

/** The sentence for a located problem in one language, its details filled in. */
export function routeProblemText({ code, details }: RouteProblem, language: 'en' | 'zh'): string {
  const { place = [] } = details;
  const isUnsaid = code === 'STEP_STATION_UNRESOLVED' && Array.isArray(place) && place.length === 0;
  return (isUnsaid ? placeUnsaid : routeProblemTexts[code])[language].replace(
    /\{(\w+)\}/g,
    (_match, name: string) => {
      const value = details[name];
      if (value === undefined || value === '') return '—';
      return Array.isArray(value) ? value.join(', ') || '—' : String(value);
    },
  );
}
