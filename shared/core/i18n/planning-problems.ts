// Why an order or a run cannot go on like that, and what to do next. Part of problems.ts.
import type { OrderRefusal } from '../domain/order/decide.ts';
import type { RunRefusal } from '../domain/run/refusals.ts';
import type { Text } from '../kernel/ids.ts';

/** Codes that other tables word: they are not only about planning. */
type WordedElsewhere = 'FORBIDDEN' | 'RUN_NOT_FOUND' | 'ROUTE_NOT_FOUND' | 'ROUTE_AMBIGUOUS';
export type PlanningProblem = Exclude<OrderRefusal | RunRefusal, WordedElsewhere>;

export const planningProblemTexts: Record<PlanningProblem, Text> = {
  ORDER_NOT_FOUND: { en: 'No work order {order}. Check the number.', zh: '查无工单 {order}，请核对单号。' },
  ORDER_NOT_RELEASED: {
    en: 'Work order {order} is not released. Release it first.',
    zh: '工单 {order} 未下达，请先下达。',
  },
  ORDER_ALREADY_RELEASED: {
    en: 'Work order {order} is on line {line} already. Cancel its runs to release it elsewhere; another product needs an order number of its own.',
    zh: '工单 {order} 已下达到产线 {line}。如需改下达，请先取消其批次；更换产品请使用新单号。',
  },
  LINE_NOT_FOUND: { en: 'No line {line}. Check the code.', zh: '查无产线 {line}，请核对编码。' },
  LINE_CANNOT_EXECUTE: {
    en: 'Line {line} has no station for step {step} ({operation}). Choose another line or mend the route.',
    zh: '产线 {line} 没有可执行工序 {step}（{operation}）的工位。请更换产线或修改路由。',
  },
  ROUTE_VERSION_NOT_READY: {
    en: 'Route {route} has no READY version. Compile it first.',
    zh: '路由 {route} 没有可用（READY）版本，请先编译。',
  },
  RUN_EXISTS: {
    en: 'Run {run} exists already. Choose another number.',
    zh: '批次 {run} 已存在，请换一个批次号。',
  },
  RUN_STATUS_INVALID: {
    en: 'Run {run} is {status}; this cannot be done in that state. Look at what it offers next.',
    zh: '批次 {run} {status}，不能执行此操作。请查看其下一步。',
  },
  ORDER_CLOSED: {
    en: 'Work order {order} is closed. Nothing new begins in it: take another order.',
    zh: '工单 {order} 已关闭，不能再开始新的作业，请使用其他工单。',
  },
  ORDER_ON_HOLD: {
    en: '{by} holds work order {order} ({reason}). Resume it first.',
    zh: '工单 {order} 已被 {by} 暂停（{reason}），请先恢复。',
  },
  ORDER_NOT_ON_HOLD: {
    en: 'Nobody holds work order {order} any more. Go on with it.',
    zh: '工单 {order} 未被暂停，可直接继续。',
  },
  ORDER_RUNS_OPEN: {
    en: 'Work order {order} still has open runs: {runs}. Close or cancel them first.',
    zh: '工单 {order} 仍有未结束的批次：{runs}。请先关闭或取消。',
  },
  ORDER_SHORT: {
    en: 'Only {done} of {ordered} are done. Give a reason to close work order {order} short.',
    zh: '工单 {order} 仅完成 {done} / {ordered}。如需提前关闭请填写原因。',
  },
  RUN_HAS_WORK: {
    en: 'Units of run {run} were worked on. Close it instead of cancelling it.',
    zh: '批次 {run} 已有单件作业，请关闭而不是取消。',
  },
  RUN_UNITS_OPEN: {
    en: 'Run {run} is not finished: {queued} waiting, {inside} in stations, {failed} failed, {held} on hold. Finish or scrap these first.',
    zh: '批次 {run} 尚未结束：等待 {queued}，在站 {inside}，不良 {failed}，隔离 {held}。请先完成或报废。',
  },
  RUN_CLOSE_REASON: {
    en: 'Not everything is as it should be ({items}). Give a reason to close run {run} all the same.',
    zh: '批次 {run} 仍有未满足的条件（{items}）。如仍要关闭请填写原因。',
  },
  SPLIT_NOT_POSSIBLE: {
    en: '{qty} units cannot be split off run {run}: {available} are not begun, {boards} to a label. Choose fewer, in whole panels, and leave at least one.',
    zh: '批次 {run} 无法拆出 {qty} 件：未开始的有 {available} 件，每个标签 {boards} 件。请减少数量、按整拼板拆分，并至少保留一件。',
  },
  SERIAL_PATTERN_INVALID: {
    en: 'The pattern "{pattern}" gives no serial numbers: {why}. Mend it and look at the preview.',
    zh: '编号规则“{pattern}”无效：{why}。请修改并查看预览。',
  },
  SERIAL_EXISTS: {
    en: 'Serial number {sn} belongs to run {run} already. Choose other numbers.',
    zh: '序列号 {sn} 已属于批次 {run}，请换其他编号。',
  },
  SERIAL_TWICE: {
    en: 'Serial number {sn} is listed twice. Give each unit and each panel a number of its own.',
    zh: '序列号 {sn} 重复，每个单件和拼板须有各自的编号。',
  },
};
