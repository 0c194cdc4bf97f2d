// The words of a PC that is no station yet, waits to become one, or was shut out by its hub.
import type { Text } from '../kernel/ids.ts';

export const enrolTexts = {
  firstTitle: { en: 'This PC is not set up yet', zh: '本机尚未设置' },
  firstScan: { en: 'Scan the QR code', zh: '请扫描二维码' },
  firstScanHint: {
    en: 'The reader works from anywhere on this screen.',
    zh: '在本画面任意位置均可扫码。',
  },
  firstStep1: {
    en: 'At the hub, on the page "Stations", an administrator makes a code for this station.',
    zh: '管理员在中心的“工位”页面为本工位生成登记码。',
  },
  firstStep2: {
    en: 'Scan the QR code that appears there, or type what stands beside it.',
    zh: '扫描显示的二维码，或输入旁边的内容。',
  },
  firstStep3: { en: 'The administrator approves this PC by its number.', zh: '管理员核对号码后批准本机。' },
  orType: { en: 'or type it', zh: '或手动输入' },
  hubAddress: { en: 'Hub address', zh: '中心地址' },
  hubAddressHint: { en: 'e.g. https://mes.plant:7400', zh: '如 https://mes.plant:7400' },
  code: { en: 'Code', zh: '登记码' },
  fingerprint: { en: 'Certificate fingerprint', zh: '证书指纹' },
  fingerprintHint: { en: '64 characters, as shown beside the QR code', zh: '64 位，显示在二维码旁' },
  enrol: { en: 'Enrol this PC', zh: '登记本机' },
  enrolling: { en: 'Asking the hub …', zh: '正在联系中心…' },
  waitingTitle: { en: 'Waiting for approval', zh: '等待批准' },
  waitingNumber: { en: 'The number of this PC', zh: '本机核对号' },
  waitingDo: {
    en: 'At the hub, on the page "Stations", compare this number and press Approve.',
    zh: '请在中心的“工位”页面核对此号码并点按“批准”。',
  },
  waitingGoesOn: { en: 'This screen goes on by itself.', zh: '批准后本画面会自动继续。' },
  waitingAs: { en: 'To become {station} at {hub}', zh: '申请成为 {hub} 的 {station}' },
  waitingTrouble: { en: 'It is asked again by itself.', zh: '会自动重试。' },
  otherCode: { en: 'Use another code', zh: '使用其他登记码' },
  rejectedTitle: { en: 'This PC was rejected', zh: '本机被拒绝' },
  rejectedReason: { en: `The administrator's reason: "{reason}"`, zh: '管理员填写的原因：“{reason}”' },
  rejectedDo: {
    en: 'If that was a mistake, ask for a new code and scan it here.',
    zh: '如有误，请申请新的登记码并在此扫描。',
  },
  revokedTitle: { en: 'The hub takes nothing more from this PC', zh: '中心不再接收本机数据' },
  revokedReason: { en: 'Reason: "{reason}"', zh: '原因：“{reason}”' },
  revokedDo: {
    en: 'Finish what is inside, take nothing new in, and call IT. What is recorded here stays here.',
    zh: '请完成站内单件，不要再进新件，并联系 IT。已记录的内容保留在本机。',
  },
  enrolAgain: { en: 'Enrol again', zh: '重新登记' },
  almostTitle: { en: 'Approved', zh: '已批准' },
  almostText: { en: 'It is getting its work from the hub …', zh: '正在从中心获取配置…' },
  wipeSafe: { en: 'Safe to wipe', zh: '可以清除' },
  wipeSafeHint: { en: 'The hub has everything recorded here.', zh: '本机全部记录已在中心。' },
  wipeUnsafe: { en: 'Not safe to wipe', zh: '不可清除' },
  wipeWaits: {
    en: '{count} records are only here. Let them reach the hub first.',
    zh: '{count} 条记录仅在本机，请先等待上传。',
  },
  wipeUnreadable: {
    en: 'The database cannot be read, so nobody can say what is only here.',
    zh: '数据库无法读取，无法判断哪些内容仅在本机。',
  },
} as const satisfies Record<string, Text>;
