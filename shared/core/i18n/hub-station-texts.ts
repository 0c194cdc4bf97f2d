// Words about the PCs behind the stations: enrolling, approving, replacing, revoking, and salvaging what one still held.
import type { Text } from '../kernel/ids.ts';

export const hubStationTexts = {
  approvalsTitle: { en: 'Waiting for your approval', zh: '等待批准' },
  approvalsHint: {
    en: "Compare the number with the one on the PC's own screen. Approve only the PC that you see.",
    zh: '请与该电脑屏幕上的号码核对，只批准您看到的那台电脑。',
  },
  approvalFor: { en: 'A PC wants to be {station}', zh: '一台电脑申请成为 {station}' },
  askedAgo: { en: 'asked', zh: '申请于' },
  checkNumber: { en: 'Check number', zh: '核对号' },
  computer: { en: 'Computer', zh: '电脑' },
  approve: { en: 'Approve', zh: '批准' },
  approveReplaces: {
    en: 'Approving closes the PC that is {station} now ({computer}).',
    zh: '批准后，现有的 {station} 电脑（{computer}）即停用。',
  },
  approved: {
    en: '{computer} is {station} now. It goes on by itself.',
    zh: '{computer} 现已成为 {station}，会自动继续。',
  },
  reject: { en: 'Reject', zh: '拒绝' },
  rejectTitle: { en: 'Reject this PC for {station}?', zh: '拒绝此电脑成为 {station}？' },
  rejectLead: {
    en: 'Its screen shows your reason. To try again it needs a new code.',
    zh: '该电脑会显示您填写的原因；如需重试，须使用新的登记码。',
  },

  device: { en: 'PC', zh: '电脑' },
  deviceNone: { en: 'no PC yet', zh: '尚无电脑' },
  deviceWaits: { en: 'waits for approval', zh: '等待批准' },
  devicesOf: { en: 'PCs of {station}', zh: '{station} 的电脑' },
  devicesOpen: { en: 'PCs of {station}: history, replace, revoke', zh: '{station} 的电脑：记录、更换、停用' },
  deviceNow: { en: 'This station now', zh: '当前电脑' },
  deviceNoneHint: {
    en: 'Make a code, scan it at the PC that shall be this station, then approve that PC here.',
    zh: '生成登记码，在要作为本工位的电脑上扫码，然后在此批准。',
  },
  enrolledAt: { en: 'Enrolled', zh: '登记时间' },
  approvedBy: { en: 'Approved by', zh: '批准人' },
  codesOpen: {
    en: '{n} unused codes, the last valid until {time}',
    zh: '{n} 个未使用的登记码，最晚 {time} 失效',
  },
  codesOpenOne: { en: 'one unused code, valid until {time}', zh: '1 个未使用的登记码，{time} 失效' },

  wipeHOLDS_ALL: { en: 'Safe to wipe', zh: '可以清除' },
  wipeHOLDS_ALLHint: {
    en: 'The hub has everything this PC recorded, said {time}.',
    zh: '该电脑于 {time} 报告：全部记录已在中心。',
  },
  wipeOWES: { en: 'Do not wipe', zh: '请勿清除' },
  wipeOWESHint: {
    en: 'It still holds {n} facts that are nowhere else. Let it finish sending first.',
    zh: '其中仍有 {n} 条记录别处没有，请先等待上传完成。',
  },
  wipeUNKNOWN: { en: 'Not known – do not wipe', zh: '无法判断，请勿清除' },
  wipeUNKNOWNHint: {
    en: 'Last heard {time}, owing {n}. What it recorded since then nobody here knows.',
    zh: '最后联系于 {time}，当时欠 {n} 条；之后记录了什么，此处无从得知。',
  },
  wipeUNKNOWNNever: {
    en: 'It was never heard, so nobody here knows what it holds.',
    zh: '从未联系过，此处无法得知其内容。',
  },
  wipeUNKNOWNDo: {
    en: 'If it cannot come back, run "lineside-station export" on it and bring the file here.',
    zh: '如无法恢复联系，请在该电脑上执行“lineside-station export”，并将文件上传到这里。',
  },
  wipeEMPTY: { en: 'Nothing to lose', zh: '没有可丢失的内容' },
  wipeEMPTYHint: { en: 'No PC is this station yet.', zh: '尚无电脑登记为本工位。' },

  enrol: { en: 'Enrolment code', zh: '生成登记码' },
  enrolTitle: { en: 'Enrol a PC as {station}', zh: '登记电脑为 {station}' },
  enrolLead: {
    en: 'The code works once. Nothing happens until you approve the PC that used it.',
    zh: '登记码仅可使用一次；使用它的电脑须经您批准才会生效。',
  },
  replace: { en: 'Replace this PC', zh: '更换电脑' },
  replaceTitle: { en: 'Replace the PC of {station}', zh: '更换 {station} 的电脑' },
  replaceLead: {
    en: 'The present PC works on until you approve the new one; then it is closed.',
    zh: '在您批准新电脑之前，现有电脑继续工作；批准后即停用。',
  },
  oldPc: { en: 'The PC up to now', zh: '此前的电脑' },
  enrolAnyway: { en: 'Make a code all the same', zh: '仍然生成' },
  enrolMake: { en: 'Make code', zh: '生成' },
  enrolAgain: { en: 'Make another', zh: '重新生成' },
  enrolDone: { en: 'Done', zh: '完成' },
  enrolScan: {
    en: 'Scan it at the PC, with the reader that hangs there. It works from anywhere on the screen.',
    zh: '用该工位的扫码枪在电脑上扫描，画面任意位置均可。',
  },
  enrolType: { en: 'or type there', zh: '或在该电脑上输入' },
  enrolHub: { en: 'Hub address', zh: '中心地址' },
  enrolCode: { en: 'Code', zh: '登记码' },
  enrolFingerprint: { en: 'Certificate', zh: '证书指纹' },
  enrolPlain: { en: 'none, the hub speaks plain http', zh: '无（中心使用 http）' },
  enrolLeft: { en: 'valid for {span}', zh: '剩余 {span}' },
  enrolExpired: { en: 'This code has expired.', zh: '登记码已失效。' },
  enrolWaits: { en: 'Waiting for the PC to use it …', zh: '等待电脑使用登记码…' },
  qrLabel: { en: 'Enrolment ticket of {station} as a QR code', zh: '{station} 登记凭证二维码' },

  revokeDevice: { en: 'Revoke', zh: '停用' },
  revokeDeviceTitle: { en: 'Revoke {computer} ({station})?', zh: '停用 {computer}（{station}）？' },
  revokeDeviceLead: {
    en: 'From its next request on the hub takes nothing from it. What it still holds can be salvaged from a file.',
    zh: '自下次请求起，中心不再接收其任何内容；其中尚存的记录可用文件挽救。',
  },

  closedTitle: { en: 'PCs that were this station', zh: '曾作为本工位的电脑' },
  closedEmpty: { en: 'No PC was replaced or revoked here.', zh: '尚无更换或停用记录。' },
  closedAt: { en: 'Closed', zh: '停用时间' },
  closedWhy: { en: 'Why', zh: '原因' },
  causeREPLACED: { en: 'replaced', zh: '已更换' },
  causeREVOKED: { en: 'revoked', zh: '已停用' },
  acknowledgedFacts: { en: 'Valid up to', zh: '有效至' },
  acknowledgedN: { en: '{n} facts', zh: '第 {n} 条' },
  owedThen: { en: 'Owed then', zh: '当时欠' },

  salvageTitle: { en: 'Salvage', zh: '挽救的记录' },
  salvageEmpty: {
    en: 'Nothing waits. A file written by "lineside-station export" on a closed PC can be brought here.',
    zh: '没有待处理内容。可将停用电脑上由“lineside-station export”写出的文件上传到这里。',
  },
  salvageOpen: { en: 'Salvage file', zh: '上传挽救文件' },
  salvageLead: {
    en: 'Facts that a closed PC still held. They are kept apart until you accept or discard them.',
    zh: '停用电脑中尚存的记录；在您接受或舍弃之前单独保存。',
  },
  salvageChoose: { en: 'Choose the file', zh: '选择文件' },
  salvageProgress: { en: '{done} of {all} lines', zh: '{done} / {all} 行' },
  salvageKept: {
    en: '{kept} facts put in quarantine, {had} were here already',
    zh: '{kept} 条已隔离保存，{had} 条原已存在',
  },
  salvageRefused: {
    en: 'Line {line} was refused. The lines before it are kept.',
    zh: '第 {line} 行被拒绝；之前各行已保存。',
  },
  salvageNoLines: {
    en: 'This file holds no facts. Choose one written by "lineside-station export".',
    zh: '文件中没有记录。请选择由“lineside-station export”写出的文件。',
  },
  salvageFacts: { en: '{n} facts, no. {from} to {to}', zh: '{n} 条，序号 {from} 至 {to}' },
  salvageBrought: { en: 'brought by {who}', zh: '由 {who} 上传' },
  salvageRecorded: { en: 'recorded {from} – {to}', zh: '记录于 {from} – {to}' },
  salvageAccept: { en: 'Accept', zh: '接受' },
  salvageAcceptTitle: { en: 'Take these {n} facts in?', zh: '接受这 {n} 条记录？' },
  salvageAcceptLead: {
    en: 'They become part of the record as if that PC had sent them itself, and are reviewed like all others.',
    zh: '将如同该电脑自行上传一样计入记录，并照常复核。',
  },
  salvageDiscard: { en: 'Discard', zh: '舍弃' },
  salvageDiscardTitle: { en: 'Discard these {n} facts?', zh: '舍弃这 {n} 条记录？' },
  salvageDiscardLead: {
    en: 'The bytes are kept, but they do not count. Your reason and your name stay.',
    zh: '原始内容会保留但不计入；您的姓名和原因将被记录。',
  },
} as const satisfies Record<string, Text>;
