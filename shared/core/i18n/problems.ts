// Every refusal and error a person may meet: what is so, and what to do next, in both languages.
// `{name}` is filled from the details; one that names a thing in words (`belongsToEn`, `belongsToZh`) comes first.
import type { UnitRefusal } from '../domain/unit/refusals.ts';
import type { Details } from '../kernel/decision.ts';
import type { Text } from '../kernel/ids.ts';
import { type AccessProblem, accessProblemTexts } from './access-problems.ts';
import { type DeviceProblem, deviceProblemTexts, type EnrolmentProblem } from './device-problems.ts';
import { type MasterProblem, masterProblemTexts } from './master-problems.ts';
import { permissionText } from './permission-texts.ts';
import { type PlanningProblem, planningProblemTexts } from './planning-problems.ts';
import { type RequestProblem, requestProblemTexts } from './request-problems.ts';
import { type ReviewProblem, reviewProblemTexts } from './review-problems.ts';

/** Sync between a station and the hub. */
export type SyncProblem =
  | 'DEVICE_UNKNOWN'
  | 'DEVICE_REVOKED'
  | 'DEVICE_NOT_APPROVED'
  | 'SIGNATURE_INVALID'
  | 'CLOCK_CHALLENGE'
  | 'NONCE_REUSED'
  | 'PROTOCOL_MISMATCH'
  | 'BATCH_INVALID'
  | 'BATCH_TOO_LARGE'
  | 'CHAIN_BROKEN'
  | 'ORIGIN_NOT_YOURS'
  | 'HUB_BUSY'
  | 'ENROLMENT_CODE_INVALID'
  | 'ENROLMENT_KEY_INVALID'
  | 'STATION_NOT_FOUND';

/** What a station process itself may be unable to do. */
export type StationProblem =
  | 'DISK_FULL'
  | 'STATION_NOT_ENROLLED'
  | 'STATION_NOT_CONFIGURED'
  | 'STATION_REVOKED'
  | 'RUNTIME_GONE'
  | EnrolmentProblem;

export type ProblemCode =
  | UnitRefusal
  | PlanningProblem
  | AccessProblem
  | RequestProblem
  | SyncProblem
  | DeviceProblem
  | MasterProblem
  | ReviewProblem
  | StationProblem;

export const problemTexts: Record<ProblemCode, Text> = {
  ...reviewProblemTexts,
  ...masterProblemTexts,
  ...requestProblemTexts,
  ...accessProblemTexts,
  ...planningProblemTexts,
  FORBIDDEN: {
    en: '{user} may not do this ({permission}). Ask a leader, or sign in as someone who may.',
    zh: '{user} 无此权限（{permission}）。请找班长，或换有权限的账号登录。',
  },
  UNIT_NOT_FOUND: {
    en: 'No unit {sn} is known here. Check the label, or ask the planner for its run.',
    zh: '本工位查无单件 {sn}。请核对标签，或向计划员确认其批次。',
  },
  RUN_NOT_FOUND: {
    en: 'No run {run} is known here. Wait for the hub, or ask the planner.',
    zh: '查无批次 {run}。请等待与中心同步，或联系计划员。',
  },
  RUN_NOT_AUTHORIZED: {
    en: 'Run {run} is not authorised ({status}). Put the board aside and call the leader.',
    zh: '批次 {run} 未授权（{status}）。请将板放置一旁并通知班长。',
  },
  STATION_LINE_MISMATCH: {
    en: 'This board belongs to line {line}. Take it there.',
    zh: '此板属于产线 {line}，请送到该产线。',
  },
  STATION_NOT_IN_ROUTE: {
    en: 'No step of route {route} is done at this station. Take the board to the leader.',
    zh: '路由 {route} 没有在本工位执行的工序。请将板交给班长。',
  },
  STATION_MISMATCH: {
    en: 'This board belongs to {belongsTo} (step {step}). Take it there.',
    zh: '此板应去{belongsTo}（工序 {step}）。',
  },
  UPSTREAM_UNKNOWN: {
    en: 'It is not known here whether steps {missing} passed, and this site allows no provisional work. Set the board aside until the hub is back.',
    zh: '本工位不知道工序 {missing} 是否合格，且本厂不允许临时放行。请将板放置一旁，待网络恢复。',
  },
  UPSTREAM_UNKNOWN_ASK: {
    en: 'It is not known here whether steps {missing} passed. Check the board, then go on provisionally with a reason, or set it aside.',
    zh: '本工位不知道工序 {missing} 是否合格。请检查该板后填写原因临时放行，或放置一旁。',
  },
  UNIT_ALREADY_IN_STATION: {
    en: '{sn} is in station {station}. Track it out there first.',
    zh: '{sn} 在工位 {station} 中，请先在该工位出站。',
  },
  UNIT_NOT_IN_STATION: {
    en: '{sn} is not in this station. Scan it in first.',
    zh: '{sn} 不在本工位，请先扫码进站。',
  },
  UNIT_ALREADY_DONE: { en: '{sn} is finished. Nothing is left to do.', zh: '{sn} 已完工，无需再做。' },
  UNIT_OUT_FAILED: {
    en: '{sn} failed at step {step} and waits for a decision. Put it on the quality shelf.',
    zh: '{sn} 在工序 {step} 不良，等待处置。请放到品质待处理区。',
  },
  UNIT_ON_HOLD: {
    en: '{by} put {sn} on hold ({reason}). Put it on the quality shelf.',
    zh: '{sn} 已被 {by} 隔离（{reason}）。请放到品质待处理区。',
  },
  EQUIPMENT_DOWN: {
    en: '{station} is down ({reason}, said {by}). Take the board to another station or call the leader.',
    zh: '{station} 设备故障（{reason}，{by} 登记）。请将板送到其他工位或通知班长。',
  },
  EQUIPMENT_IN_MAINTENANCE: {
    en: '{station} is in maintenance ({reason}, said {by}). Take the board to another station or wait.',
    zh: '{station} 设备保养中（{reason}，{by} 登记）。请将板送到其他工位或等待。',
  },
  PANEL_NOT_FOUND: {
    en: 'No board of this panel is known here. Scan the label of a board.',
    zh: '本工位查无此拼板的单板，请扫描单板标签。',
  },
  PANEL_INCOMPLETE: {
    en: 'Give a result for every board of the panel. Missing: {boards}.',
    zh: '请为拼板上的每块板判定结果。缺少：{boards}。',
  },
  VISIT_NOT_FOUND: {
    en: 'No such visit of {sn} counts any more. Read the unit again.',
    zh: '{sn} 的这次过站已不存在或不计入，请刷新查看。',
  },
  VISIT_OPEN: {
    en: '{sn} is still in {station}. Track it out first.',
    zh: '{sn} 仍在 {station} 中，请先出站。',
  },
  APPROVAL_NEEDED: {
    en: 'This needs somebody with the right ({permission}) on the spot. Let them scan their badge here.',
    zh: '此操作需要有权限（{permission}）的人员现场确认，请其刷工牌。',
  },
  UNIT_SCRAPPED: { en: '{sn} is scrapped. Take another board.', zh: '{sn} 已报废，请换一块板。' },
  UNIT_NOT_FAILED: {
    en: '{sn} has no failure to rework. If it must go back all the same, put it on hold first.',
    zh: '{sn} 没有需要返修的不良。如仍需退回，请先隔离。',
  },
  UNIT_NOT_ON_HOLD: {
    en: '{sn} is not on hold any more. Read the unit again.',
    zh: '{sn} 未被隔离，请刷新查看。',
  },
  REWORK_STEP_INVALID: {
    en: 'Rework must go back to a step at or before the failed one ({failedStep}).',
    zh: '返修只能回到不良工序（{failedStep}）或之前的工序。',
  },
  REQUIRED_DATA_MISSING: { en: 'Enter what is missing: {specs}.', zh: '请补录必填项：{specs}。' },
  DATA_VALUE_INVALID: {
    en: '"{value}" is no valid value for {spec}. Correct it.',
    zh: '“{value}” 不是“{spec}”的有效值，请更正。',
  },
  DATA_SPEC_NOT_FOUND: {
    en: 'Step {step} collects no {spec}. Scan the board again.',
    zh: '工序 {step} 没有采集项 {spec}，请重新扫码。',
  },
  RESULT_FORCES_FAIL: {
    en: '{spec} says FAIL, so this visit must fail. Choose FAIL and name the defect.',
    zh: '{spec} 判为不合格，本次必须判 FAIL。请选择 FAIL 并填写缺陷。',
  },
  PASS_WITH_DEFECT: {
    en: 'A board with a defect cannot pass. Choose FAIL, or remove the defect.',
    zh: '有缺陷的板不能判 PASS。请选择 FAIL，或删除缺陷。',
  },
  DEFECT_REQUIRED: { en: 'Name at least one defect for a FAIL.', zh: '判 FAIL 须至少填写一个缺陷。' },
  DEFECT_CODE_UNKNOWN: {
    en: 'Defect {defect} does not belong to step {step}. Choose one from the list.',
    zh: '缺陷 {defect} 不属于工序 {step}，请从列表中选择。',
  },
  DEVICE_UNKNOWN: {
    en: "The hub does not know this station's key. Enrol the station.",
    zh: '中心不认识本工位的密钥，请重新登记。',
  },
  DEVICE_REVOKED: {
    en: "This station's key is closed. Enrol the station again.",
    zh: '本工位的密钥已停用，请重新登记。',
  },
  SIGNATURE_INVALID: { en: 'The signature does not fit the request.', zh: '签名与请求不符。' },
  CLOCK_CHALLENGE: {
    en: 'The station clock is off by {offsetMs} ms; the hub asks it to sign a challenge.',
    zh: '工位时钟偏差 {offsetMs} 毫秒，中心要求签名质询。',
  },
  NONCE_REUSED: { en: 'This request was already received.', zh: '该请求已收到过。' },
  PROTOCOL_MISMATCH: {
    en: 'Station speaks protocol {station}, hub {hub}. Update the older one.',
    zh: '工位协议 {station}，中心协议 {hub}，请升级较旧的一方。',
  },
  BATCH_INVALID: { en: 'The batch cannot be read at {path}.', zh: '批次数据在 {path} 处无法读取。' },
  BATCH_TOO_LARGE: { en: 'The batch is larger than the hub takes. Send half.', zh: '批次过大，请减半发送。' },
  CHAIN_BROKEN: { en: 'The hash chain breaks at seq {seq}.', zh: '哈希链在序号 {seq} 处断裂。' },
  ORIGIN_NOT_YOURS: { en: 'Origin {origin} belongs to another device.', zh: '来源 {origin} 属于其他设备。' },
  HUB_BUSY: { en: 'The hub is busy. Try again in {seconds} s.', zh: '中心繁忙，请 {seconds} 秒后再试。' },
  ENROLMENT_CODE_INVALID: {
    en: 'This enrolment code is used up, expired or wrong. Ask for a new one.',
    zh: '登记码已使用、过期或错误，请重新申请。',
  },
  ENROLMENT_KEY_INVALID: { en: 'The public key is no Ed25519 key.', zh: '公钥不是 Ed25519 密钥。' },
  STATION_NOT_FOUND: { en: 'No station {station}. Check the code.', zh: '查无工位 {station}，请核对编码。' },
  DISK_FULL: {
    en: 'The disk is full; nothing can be confirmed. Call IT now.',
    zh: '磁盘已满，无法确认任何操作。请立即联系 IT。',
  },
  RUNTIME_GONE: {
    en: 'The station program is not answering. It starts again by itself; wait a moment.',
    zh: '工位程序没有响应，正在自动重启，请稍候。',
  },
  STATION_NOT_ENROLLED: {
    en: 'This station is not enrolled. Enter the code from the hub.',
    zh: '本工位未登记，请输入中心给出的登记码。',
  },
  STATION_NOT_CONFIGURED: {
    en: 'The hub has not yet told this station what it is. Connect it once.',
    zh: '中心尚未下发本工位配置，请先联网一次。',
  },
  STATION_REVOKED: {
    en: 'The hub takes nothing more from this PC. Finish what is inside and call IT: it must be enrolled again.',
    zh: '中心不再接收本机数据。请完成在站单件并联系 IT 重新登记。',
  },
  ...deviceProblemTexts,
};

export interface Problem {
  code: ProblemCode;
  details: Details;
}

/** The sentence for a problem in one language, details filled in. */
export function problemText(problem: Problem, language: 'en' | 'zh'): string {
  const text = problemTexts[problem.code][language];
  const suffix = language === 'en' ? 'En' : 'Zh';
  return text.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = problem.details[`${name}${suffix}`] ?? problem.details[name];
    if (value === null || value === undefined) return '—';
    if (name === 'permission') return permissionText(String(value))[language];
    return Array.isArray(value) ? value.join(language === 'en' ? ', ' : '、') : String(value);
  });
}
