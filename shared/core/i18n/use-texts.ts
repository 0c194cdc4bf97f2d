// Places where something is in use, in a few words each: what a refusal to remove it lists.
import type { UseOf } from '../domain/master/uses.ts';
import type { Text } from '../kernel/ids.ts';

export const useTexts: Record<UseOf['kind'] | 'step' | 'user', Text> = {
  stationGroup: { en: 'group {key}', zh: '工位组 {key}' },
  station: { en: 'station {key}', zh: '工位 {key}' },
  operation: { en: 'operation {key}', zh: '作业 {key}' },
  executionDefaults: { en: 'plant defaults', zh: '全厂默认设置' },
  defectCode: { en: 'defect code {key}', zh: '缺陷代码 {key}' },
  dataSpec: { en: 'data spec {key}', zh: '采集项 {key}' },
  faiTemplate: { en: 'first-article template {key}', zh: '首件模板 {key}' },
  samplingRule: { en: 'sampling rule {key}', zh: '抽样规则 {key}' },
  feederTable: { en: 'feeder table {key}', zh: '站位表 {key}' },
  routeDraft: { en: 'route {key}', zh: '路由 {key}' },
  run: { en: 'run {key}', zh: '批次 {key}' },
  order: { en: 'order {key}', zh: '工单 {key}' },
  device: { en: 'PC {key}', zh: '电脑 {key}' },
  user: { en: 'user {key}', zh: '用户 {key}' },
  step: { en: '{place} step {step}', zh: '{place} 工序 {step}' },
};
