// Words of the pages about data-collection specs: the list, the editor with its preview.
import type { Text } from '../kernel/ids.ts';

export const hubSpecTexts = {
  specsNew: { en: 'New spec', zh: '新建采集项' },
  specsImport: { en: 'Import', zh: '导入' },
  specsExport: { en: 'Export', zh: '导出' },
  specsExporting: { en: 'Exporting …', zh: '正在导出…' },
  specsExportHint: {
    en: 'All {n} specs that the filters leave',
    zh: '导出当前筛选的全部 {n} 项',
  },
  specsExportCsv: { en: 'As CSV', zh: 'CSV 文件' },
  specsExportJson: { en: 'As JSON', zh: 'JSON 文件' },
  specsFilterText: { en: 'Filter: code or name', zh: '筛选：编码或名称' },
  specsAnyOperation: { en: 'All operations', zh: '全部作业' },
  specsCount: { en: '{n} specs', zh: '共 {n} 项' },
  specsCountOne: { en: '1 spec', zh: '共 1 项' },
  specsEmpty: { en: 'No data spec yet', zh: '尚无采集项' },
  specsEmptyHint: {
    en: 'A spec says what is measured at an operation, in which unit and between which limits. Make the first one, or import a file.',
    zh: '采集项规定某道作业测什么、用什么单位、在什么限值之间。请新建，或导入文件。',
  },
  specsNoneFit: { en: 'No spec fits these filters', zh: '没有符合筛选条件的采集项' },
  specLimits: { en: 'Limits', zh: '限值' },
  specLastChange: { en: 'Last change', zh: '最近修改' },
  specOn: { en: 'Active', zh: '启用' },
  specOff: { en: 'Inactive', zh: '停用' },
  specActiveOf: { en: 'Active: {name}', zh: '启用：{name}' },
  specCopy: { en: 'Copy', zh: '复制' },
  specCopyOf: { en: 'Copy of {code}', zh: '复制 {code}' },

  specWhat: { en: 'What is measured', zh: '采集什么' },
  specHow: { en: 'How it is collected', zh: '如何采集' },
  specOperationHint: {
    en: 'It can be bound to steps of this operation only.',
    zh: '只能绑定到该作业的工序。',
  },
  specUnitExample: { en: 'e.g. °C, mm, N/cm', zh: '如 °C、mm、N/cm' },
  specLimitsHint: { en: 'empty: no limit', zh: '留空即无限值' },
  specExclusiveHint: {
    en: 'A value that equals a limit is already out of it.',
    zh: '测量值等于限值时即判为超限。',
  },
  specKindKEY: { en: 'Stands first in the form.', zh: '在操作员表单中排在前面。' },
  specKindOBSERVATION: { en: 'Stands after the key values.', zh: '排在关键项之后。' },
  specAlarmNONE: { en: 'A value out of limits is shown, no more.', zh: '超限时仅显示。' },
  specAlarmALARM_ONLY: {
    en: 'Out of limits: an alarm, and the unit goes on.',
    zh: '超限时报警，单件继续流转。',
  },
  specAlarmHOLD: { en: 'Out of limits: the unit goes to hold.', zh: '超限时隔离单件。' },
  specTriggerEACH_UNIT: { en: 'Asked anew for every unit.', zh: '每件都要重新填写。' },
  specTriggerEACH_CARRIER: {
    en: 'Kept from the unit before until it is changed.',
    zh: '沿用上一件的值，变化时再改。',
  },
  specTriggerEVENT: {
    en: 'Kept from the unit before until something happens.',
    zh: '沿用上一件的值，发生事件时再改。',
  },
  specTriggerTIME: {
    en: 'Kept from the unit before until it is due again.',
    zh: '沿用上一件的值，到时间再改。',
  },
  specMethodMANUAL: { en: 'The operator enters it.', zh: '由操作员填写。' },
  specMethodAUTO: {
    en: 'A machine delivers it; by hand it is marked so.',
    zh: '由设备上传；人工补录会有标记。',
  },
  specRequiredHint: { en: 'No PASS without a value.', zh: '没有值不能判合格。' },
  specActiveHint: {
    en: 'Off: it stays where it is frozen and is not bound anew.',
    zh: '停用后保留在已冻结的版本中，不再被绑定。',
  },

  specOptionsHint: { en: 'Buttons in this order', zh: '按此顺序显示为按钮' },
  specOption: { en: 'Option {n}', zh: '选项 {n}' },
  specOptionAdd: { en: 'Add an option', zh: '添加选项' },
  specOptionUp: { en: 'Move option {n} up', zh: '上移选项 {n}' },
  specOptionDown: { en: 'Move option {n} down', zh: '下移选项 {n}' },
  specOptionRemove: { en: 'Take option {n} out', zh: '移除选项 {n}' },
  specPassFail: { en: 'Pass / Fail', zh: '合格 / 不合格' },
  specVerdictHint: {
    en: 'A verdict: FAIL here leaves the operator no way but FAIL.',
    zh: '判定项：此处为不合格时，单件只能判不合格。',
  },

  specPreview: { en: 'As the operator sees it', zh: '操作员看到的样子' },
  specNoName: { en: 'No name yet', zh: '尚未命名' },
  specTry: { en: 'Try', zh: '试填' },
  specTryGOOD: { en: 'good', zh: '合格' },
  specTryWARN: { en: 'warning', zh: '预警' },
  specTryLOW: { en: 'too low', zh: '过低' },
  specTryHIGH: { en: 'too high', zh: '过高' },
  specOutcomePass: { en: 'Within limits: the unit can pass.', zh: '在限值内，单件可以判合格。' },
  specOutcomeKept: {
    en: 'The value is kept; nothing judges it.',
    zh: '数值会被记录，没有判定依据。',
  },
  specOutcomeWarn: {
    en: 'A warning; the unit can pass.',
    zh: '预警，单件可以判合格。',
  },
  specOutcomeOut: {
    en: 'Out of limits: the operator is told, and the unit can pass.',
    zh: '超限：提示操作员，单件仍可判合格。',
  },
  specOutcomeHold: {
    en: 'Out of limits: with a PASS the unit goes to hold.',
    zh: '超限：判合格后单件将被隔离。',
  },
  specOutcomeForced: { en: 'This unit can only FAIL.', zh: '该单件只能判不合格。' },
  specOutcomeInvalid: {
    en: 'This is no value of its type: no PASS until it is corrected.',
    zh: '该值类型不符，更正前不能判合格。',
  },
  specOutcomeMissing: {
    en: 'Try a value to see how it is judged. Without one there is no PASS.',
    zh: '请试填一个值查看判定。没有值不能判合格。',
  },
  specOutcomeEmpty: {
    en: 'Try a value to see how it is judged. It may stay empty.',
    zh: '请试填一个值查看判定。此项可以留空。',
  },
  specInactiveNote: {
    en: 'Inactive: no new route version will ask for it.',
    zh: '已停用：新的路由版本不会采集此项。',
  },
  specUsesHint: {
    en: 'A change reaches new runs when the route is published again; what is frozen stays as it is.',
    zh: '修改在路由重新发布后对新批次生效；已冻结的内容不变。',
  },

  specsImportTitle: { en: 'Import data specs', zh: '导入采集项' },
  specsImportHint: {
    en: 'One row a spec, columns as in the export. Every row is checked first; nothing is written before you say so.',
    zh: '每行一个采集项，列与导出文件相同。会先逐行检查，确认后才会写入。',
  },
} as const satisfies Record<string, Text>;
