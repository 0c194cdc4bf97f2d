// Refusals and errors about who may be a station: devices at the hub, enrolment at the PC. Part of problems.ts.
import type { Text } from '../kernel/ids.ts';

/** Who may be a station's device, and what is salvaged from one that no longer is. */
export type DeviceProblem =
  | 'DEVICE_NOT_FOUND'
  | 'DEVICE_NOT_APPROVED'
  | 'DEVICE_NOT_WAITING'
  | 'DEVICE_NOT_ACTIVE'
  | 'SALVAGE_NOT_FOUND'
  | 'SALVAGE_GAP'
  | 'SALVAGE_FORKED';

/** [P5] Why a station could not be enrolled, as its own screen or command line says it. */
export type EnrolmentProblem =
  | 'STATION_ENROLLED'
  | 'STATION_FOLDER_TAKEN'
  | 'ENROLMENT_TICKET_INVALID'
  | 'ENROLMENT_REJECTED'
  | 'HUB_UNREACHABLE'
  | 'HUB_STRANGE'
  | 'HUB_CERTIFICATE_CHANGED'
  | 'HUB_CERTIFICATE_UNKNOWN';

export const deviceProblemTexts: Record<DeviceProblem | EnrolmentProblem, Text> = {
  DEVICE_NOT_FOUND: {
    en: 'No PC with the key {device} ever asked to be a station. Check the list.',
    zh: '没有密钥为 {device} 的电脑申请过登记，请核对列表。',
  },
  DEVICE_NOT_APPROVED: {
    en: 'This PC was not approved as station {station}. Approve it at the hub first.',
    zh: '此电脑未获准作为工位 {station}，请先在中心批准。',
  },
  DEVICE_NOT_WAITING: {
    en: 'This PC does not wait for an approval any more; it is {status}. Read the list again.',
    zh: '此电脑已不在等待批准（{status}），请刷新列表。',
  },
  DEVICE_NOT_ACTIVE: {
    en: 'This PC is not a station now; it is {status}. Read the list again.',
    zh: '此电脑目前不是工位（{status}），请刷新列表。',
  },
  SALVAGE_NOT_FOUND: {
    en: 'Nothing of log {origin} waits for a decision. Read the list again.',
    zh: '日志 {origin} 没有待处理的内容，请刷新列表。',
  },
  SALVAGE_GAP: {
    en: 'Facts before seq {from} are missing; the hub has them up to {has}. Export again with --all, and send the lines in order.',
    zh: '缺少序号 {from} 之前的记录，中心只有到 {has}。请用 --all 重新导出，并按顺序上传。',
  },
  SALVAGE_FORKED: {
    en: 'Log {origin} goes another way than the hub knows it after seq {seq}. Keep the file and tell IT.',
    zh: '日志 {origin} 在序号 {seq} 之后与中心不一致。请保留文件并通知 IT。',
  },
  STATION_ENROLLED: {
    en: 'This PC is station {station} already. Have it revoked at the hub before you enrol it again.',
    zh: '本机已是工位 {station}。如需重新登记，请先在中心停用。',
  },
  STATION_FOLDER_TAKEN: {
    en: '{folder} holds the facts of {before}; enrol {station} in a folder of its own.',
    zh: '{folder} 已属于工位 {before}，请为 {station} 使用另一个目录。',
  },
  ENROLMENT_TICKET_INVALID: {
    en: "This is no enrolment code. Scan the QR code at the hub's stations page, or type address and code.",
    zh: '这不是登记码。请扫描中心“工位”页面上的二维码，或输入地址和登记码。',
  },
  ENROLMENT_REJECTED: {
    en: "The hub's administrator rejected this PC: {reason}. Ask them for a new code if that was a mistake.",
    zh: '中心管理员拒绝了此电脑：{reason}。如属误操作，请向其申请新的登记码。',
  },
  HUB_UNREACHABLE: {
    en: 'The hub cannot be reached. Check its address and the network cable.',
    zh: '无法连接中心，请检查地址和网线。',
  },
  HUB_STRANGE: {
    en: '{hub} does not answer like a hub. Check the address.',
    zh: '{hub} 的应答不像中心，请核对地址。',
  },
  HUB_CERTIFICATE_CHANGED: {
    en: 'The hub shows another certificate than this station knows. If IT renewed it, run "lineside-station pin FINGERPRINT" or enrol again; if not, call IT now.',
    zh: '中心出示的证书与本工位记录的不符。若 IT 已更换证书，请运行 “lineside-station pin 指纹” 或重新登记；否则请立即通知 IT。',
  },
  HUB_CERTIFICATE_UNKNOWN: {
    en: 'This PC does not trust the certificate of {hub}. Enter the fingerprint that the hub shows, or scan its QR code.',
    zh: '本机不信任 {hub} 的证书。请输入中心显示的指纹，或扫描其二维码。',
  },
};
