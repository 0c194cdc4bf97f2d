// What happened, in people's words: one telling for each kind of exception, and whether the sides could have known.
import type { Text } from '../kernel/ids.ts';

export const hubCaseTexts = {
  caseSTEP_DONE_TWICE: {
    en: '{unit} went through step {step} twice: at {stationA} by {whoA}, {timeA}, and at {stationB} by {whoB}, {timeB}.',
    zh: '{unit} 的工序 {step} 做了两次：{timeA} 在 {stationA}（{whoA}），{timeB} 在 {stationB}（{whoB}）。',
  },
  caseSTEP_BEFORE_PREDECESSOR: {
    en: '{whoA} took {unit} in for step {step} at {stationA}, {timeA}, before step {stepB} had passed at {stationB}, {timePassed}.',
    zh: '{whoA} 于 {timeA} 在 {stationA} 让 {unit} 进入工序 {step}，而工序 {stepB} 直到 {timePassed} 才在 {stationB} 合格。',
  },
  caseSTEP_BEFORE_PREDECESSORAlone: {
    en: '{whoA} took {unit} in for step {step} at {stationA}, {timeA}, although a step before it has not passed.',
    zh: '{whoA} 于 {timeA} 在 {stationA} 让 {unit} 进入工序 {step}，但其前道工序尚未合格。',
  },
  caseWORK_PROVISIONAL: {
    en: '{whoA} went on provisionally with {unit} at {stationA}, step {step}, {timeA}, not knowing whether step {missing} had passed.',
    zh: '{whoA} 于 {timeA} 在 {stationA} 对 {unit} 的工序 {step} 临时放行，当时不知道工序 {missing} 是否合格。',
  },
  caseWORK_PROVISIONALUnnamed: {
    en: '{whoA} went on provisionally with {unit} at {stationA}, step {step}, {timeA}, not knowing whether the steps before had passed.',
    zh: '{whoA} 于 {timeA} 在 {stationA} 对 {unit} 的工序 {step} 临时放行，当时不知道前道工序是否合格。',
  },
  caseWORK_AFTER_REVOKE: {
    en: '{whoA} worked on {unit} at {stationA}, {timeA}, after {by} had revoked run {run}, {byTime}.',
    zh: '{by} 于 {byTime} 撤销批次 {run} 之后，{whoA} 于 {timeA} 仍在 {stationA} 作业 {unit}。',
  },
  caseWORK_AFTER_END: {
    en: '{whoA} worked on {unit} at {stationA}, {timeA}, after {by} had closed run {run}, {byTime}.',
    zh: '{by} 于 {byTime} 关闭批次 {run} 之后，{whoA} 于 {timeA} 仍在 {stationA} 作业 {unit}。',
  },
  caseWORK_AFTER_ENDUnread: {
    en: '{whoA} worked on {unit} at {stationA}, {timeA}, before {by} closed run {run}, {byTime}; the hub heard of it only afterwards.',
    zh: '{whoA} 于 {timeA} 在 {stationA} 作业 {unit}，早于 {by} 于 {byTime} 关闭批次 {run}，但中心在关闭之后才收到。',
  },
  caseWORK_AFTER_ENDCancelled: {
    en: '{whoA} worked on {unit} at {stationA}, {timeA}, in run {run}, which {by} cancelled as not begun, {byTime}.',
    zh: '{whoA} 于 {timeA} 在 {stationA} 作业 {unit}，而其批次 {run} 已由 {by} 于 {byTime} 作为未开工取消。',
  },
  caseDISPOSED_TWICE: {
    en: 'About {unit} two people decided differently: {whoA} "{decisionA}" ({stationA}, {timeA}) and {whoB} "{decisionB}" ({stationB}, {timeB}).',
    zh: '对 {unit} 有两个不同的处置：{whoA}“{decisionA}”（{stationA}，{timeA}）与 {whoB}“{decisionB}”（{stationB}，{timeB}）。',
  },
  decidedREWORK: { en: 'rework from step {toStep}', zh: '返修，从工序 {toStep} 起' },
  decidedSCRAP: { en: 'scrap', zh: '报废' },
  decidedHOLD: { en: 'hold', zh: '隔离' },
  decidedRELEASE: { en: 'release', zh: '解除隔离' },
  caseSERIAL_IN_TWO_RUNS: {
    en: '{unit} was recorded under two runs: {runA} at {stationA}, {timeA}, and {runB} at {stationB}, {timeB}.',
    zh: '{unit} 出现在两个批次中：{runA}（{stationA}，{timeA}）与 {runB}（{stationB}，{timeB}）。',
  },
  caseUSER_ACTED_AFTER_DISABLED: {
    en: '{whoA} worked at {stationA}, {timeA}, after {by} had disabled this user, {byTime}.',
    zh: '{by} 于 {byTime} 停用该用户之后，{whoA} 于 {timeA} 仍在 {stationA} 作业。',
  },
  caseCLOCK_WRONGAhead: {
    en: `The clock of {stationA} was {span} ahead of the hub's when it recorded "{timeA}". Its times do not sort with those of others.`,
    zh: '{stationA} 记录“{timeA}”时，其时钟比中心快 {span}，其时间不能与其他工位直接比较。',
  },
  caseCLOCK_WRONGBehind: {
    en: `The clock of {stationA} was {span} behind the hub's when it recorded "{timeA}". Its times do not sort with those of others.`,
    zh: '{stationA} 记录“{timeA}”时，其时钟比中心慢 {span}，其时间不能与其他工位直接比较。',
  },
  caseFACT_POISON: {
    en: 'A record of {stationA} ({type}, {timeA}) cannot be read: {issue}. It is kept, does not count, and holds nothing up.',
    zh: '{stationA} 的一条记录（{type}，{timeA}）无法读取：{issue}。已保存，不计入，也不影响其他记录。',
  },
  caseORIGIN_FORKED: {
    en: '{stationA} sent two different histories under one name, as when a copy of its database ran too. Both are kept; the log is frozen where they part.',
    zh: '{stationA} 以同一来源发送了两份不同的历史，例如其数据库副本也在运行。两份均已保存，日志在分歧处冻结。',
  },
  caseReason: { en: 'The reason given: "{reason}".', zh: '填写的原因：“{reason}”。' },
  knewNeither: { en: 'Neither could know of the other.', zh: '双方当时都无从得知对方。' },
  knewSecond: { en: '{stationB} already knew of the first.', zh: '{stationB} 当时已知前者。' },
  knewFirst: { en: '{stationA} already knew of the second.', zh: '{stationA} 当时已知后者。' },
  knewBoth: { en: 'Each knew of the other.', zh: '双方当时互相知晓。' },
  knewNot: { en: '{stationA} had not heard of it.', zh: '{stationA} 当时并不知情。' },
  knewIt: { en: '{stationA} knew of it.', zh: '{stationA} 当时已知情。' },
  clearsLater: { en: '{who} – this may clear itself.', zh: '{who}——此事项可能自行消除。' },
} as const satisfies Record<string, Text>;
