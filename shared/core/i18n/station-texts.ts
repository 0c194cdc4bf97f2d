// Every word on the operator screens, in the two languages of the floor. Refusals are in problems.ts.
import type { Text } from '../kernel/ids.ts';

export const stationTexts = {
  // sign-in
  station: { en: 'Station', zh: '工位' },
  line: { en: 'Line', zh: '产线' },
  scanBadge: { en: 'Scan your badge', zh: '请刷工牌' },
  scanBadgeHint: { en: 'or touch your name and enter your PIN', zh: '或点选姓名并输入 PIN' },
  scanBadgeOnly: { en: 'The reader works from anywhere on this screen.', zh: '在本画面任意位置均可刷工牌。' },
  whoAreYou: { en: 'Who are you?', zh: '请选择姓名' },
  searchName: { en: 'Find a name', zh: '查找姓名' },
  noNames: { en: 'Nobody has worked here yet', zh: '尚无人在本工位登录过' },
  noNamesHint: {
    en: 'Names appear once the hub has told this station who works here, or after the first badge.',
    zh: '与中心同步后或首次刷工牌后，姓名会显示在这里。',
  },
  noNameFound: { en: 'No such name here', zh: '没有找到该姓名' },
  pinOf: { en: 'PIN of {name}', zh: '{name} 的 PIN' },
  pinEntered: { en: '{count} digits entered', zh: '已输入 {count} 位' },
  pinDelete: { en: 'Delete last digit', zh: '删除末位' },
  signIn: { en: 'Sign in', zh: '登录' },
  signingIn: { en: 'Signing in …', zh: '正在登录…' },
  back: { en: 'Back', zh: '返回' },
  lockedFor: { en: 'Locked for {time}. Wait, or ask a leader.', zh: '已锁定，剩余 {time}。请等待或找班长。' },
  scanKept: {
    en: '{text} is not finished. It goes on as soon as you sign in again.',
    zh: '{text} 尚未完成，重新登录后自动继续。',
  },
  begunByOther: {
    en: '{name} began this and is no longer signed in. Scan it again.',
    zh: '此操作由 {name} 开始，其已退出登录，请重新扫码。',
  },
  setAsideTitle: { en: 'A damaged database was set aside', zh: '已隔离一个损坏的数据库' },
  setAsideText: {
    en: '{time}: {salvaged} records were saved out of it into the new one. Nothing was deleted; it lies at {path}. Tell IT.',
    zh: '{time}：已从中救回 {salvaged} 条记录到新库。原库未删除，位于 {path}。请通知 IT。',
  },
  setAsideLost: {
    en: 'Records after number {seq} could not be read.',
    zh: '编号 {seq} 之后的记录无法读取。',
  },
  notConfigured: {
    en: 'It is enrolled, but the hub has not yet told it which station it is. Connect it to the network once.',
    zh: '已登记，但中心尚未下发工位配置。请先联网一次。',
  },
  notSetUpWaits: {
    en: 'This screen goes on by itself as soon as that is done.',
    zh: '完成后本画面会自动继续。',
  },
  tokenMissing: { en: 'This window does not belong to the station', zh: '此窗口未与工位连接' },
  loading: { en: 'Reading …', zh: '读取中…' },

  // top bar
  noRun: { en: 'No run on this line', zh: '本产线暂无批次' },
  runProgress: { en: '{passed} of {qty} passed here', zh: '本工位已过 {passed} / {qty}' },
  moreRuns: { en: '+{count} more', zh: '另有 {count} 批' },
  online: { en: 'Online', zh: '在线' },
  offlineSince: { en: 'Offline since {time}', zh: '{time} 起离线' },
  neverConnected: { en: 'Not connected yet', zh: '尚未联网' },
  allSent: { en: 'all sent', zh: '已全部上传' },
  waiting: { en: '{count} waiting', zh: '{count} 条待上传' },
  linkHint: { en: 'Open the sync page', zh: '打开同步页' },
  userMenu: { en: 'menu', zh: '菜单' },
  signOut: { en: 'Sign out', zh: '退出登录' },
  syncPage: { en: 'Sync', zh: '同步状态' },
  soundLoud: { en: 'Sound: loud', zh: '声音：大' },
  soundSoft: { en: 'Sound: soft', zh: '声音：小' },
  soundOff: { en: 'Sound: off', zh: '声音：关' },
  keypadOn: { en: 'Keypad: on', zh: '数字键盘：开' },
  keypadOff: { en: 'Keypad: off', zh: '数字键盘：关' },

  // scan and in station
  scanPrompt: { en: 'Scan a board to track it in', zh: '扫描板件条码进站' },
  scanPromptBusy: {
    en: 'Scan the next board, or this one to track it out',
    zh: '扫下一块板进站，或扫本板出站',
  },
  scanField: { en: 'Serial number', zh: '序列号' },
  scanPlaceholder: { en: 'or type a serial number and press Enter', zh: '或输入序列号后按回车' },
  scanPlaceholderSlim: {
    en: 'Next board: scan it, or type its number and press Enter',
    zh: '下一块板：扫码，或输入序列号后按回车',
  },
  scannedTwice: { en: 'scanned twice, done once', zh: '重复扫码，只执行一次' },
  scanTooLong: {
    en: 'This code has {length} characters; at most {longest} fit here. Scan the label with the serial number.',
    zh: '此码有 {length} 个字符，此处最多 {longest} 个。请扫描序列号标签。',
  },
  scanHasFields: {
    en: 'This code carries several data fields and is no serial number. Scan the label with the serial number.',
    zh: '此码含多个数据字段，不是序列号。请扫描序列号标签。',
  },
  scansWaiting: { en: '{count} scans in line', zh: '{count} 个扫码排队中' },
  working: { en: 'Working on it …', zh: '处理中…' },
  inStation: { en: 'In station', zh: '工位在制' },
  timeInStation: { en: 'in station', zh: '已在站' },
  stepNow: { en: 'Step {no} {name}', zh: '工序 {no} {name}' },
  stepNext: { en: 'next {no} {name}', zh: '下一道 {no} {name}' },
  lastStep: { en: 'last step', zh: '末道工序' },
  asksFor: { en: 'Asked at track-out: {names}', zh: '出站时填写：{names}' },
  select: { en: 'take in hand', zh: '选中处理' },
  nothingInStation: { en: 'No board in this station', zh: '工位内没有板件' },
  nothingInStationHint: {
    en: 'Scan the label on the board. Any reader, any screen.',
    zh: '请扫描板上的条码，在任何画面均可。',
  },
  provisionalIn: { en: 'Provisional: {reason}', zh: '临时放行：{reason}' },
  pass: { en: 'PASS', zh: '合格' },
  fail: { en: 'FAIL', zh: '不合格' },
  notAllowedOut: { en: 'You may not track out here.', zh: '您无权在本工位出站。' },

  // queue and results
  queueHere: { en: 'Queue here', zh: '待加工' },
  queueEmpty: { en: 'Nothing is queued here', zh: '暂无待加工板件' },
  queueEmptyHint: {
    en: 'Boards appear when the step before has passed them.',
    zh: '前道工序合格后会显示在这里。',
  },
  queueMore: { en: 'and {count} more', zh: '还有 {count} 块' },
  upstreamUnknown: { en: 'upstream unknown', zh: '前道未知' },
  notBegun: { en: 'not begun', zh: '未投产' },
  lastResults: { en: 'Last results', zh: '最近结果' },
  lastResultsEmpty: { en: 'No results yet', zh: '暂无结果' },
  lastResultsEmptyHint: {
    en: 'The last boards tracked out here will stand here.',
    zh: '本工位最近出站的板件会显示在这里。',
  },

  // outcome strip
  trackedIn: { en: 'tracked in', zh: '已进站' },
  trackedInProvisional: { en: 'tracked in provisionally', zh: '已临时放行进站' },
  passed: { en: 'passed', zh: '合格出站' },
  failed: { en: 'failed', zh: '不合格出站' },
  held: { en: 'on hold', zh: '已隔离' },
  heldBy: {
    en: 'out of limits: {specs}. Put it on the quality shelf.',
    zh: '超限：{specs}。请放到品质待处理区。',
  },
  goesTo: { en: 'goes to {name}', zh: '去 {name}' },
  unitDone: { en: 'finished', zh: '已完工' },
  toQuality: { en: 'to the quality shelf', zh: '放到品质待处理区' },
  savedHere: { en: 'saved here', zh: '已存本机' },
  savedHereHint: {
    en: 'On this station’s disk. The hub gets it when it can be reached.',
    zh: '已写入本机磁盘，联网后上传中心。',
  },
  atHub: { en: 'at the hub', zh: '中心已收到' },
  atHubHint: { en: 'The hub has confirmed it.', zh: '中心已确认收到。' },
  notDone: { en: 'Not done', zh: '未执行' },
  readyForScan: { en: 'Ready', zh: '就绪' },
  dismiss: { en: 'Dismiss', zh: '知道了' },

  // track out
  keyValues: { en: 'Key values', zh: '关键项' },
  observations: { en: 'Observations', zh: '观察项' },
  passToHold: { en: 'To hold', zh: '隔离出站' },
  keypad: { en: 'Keypad', zh: '数字键盘' },
  keypadNext: { en: 'Next', zh: '下一项' },
  keypadErase: { en: 'Erase', zh: '退格' },
  noFields: { en: 'Nothing to enter at this step.', zh: '本工序无需录入数据。' },
  confirmPass: { en: 'Confirm PASS', zh: '确认合格' },
  toFail: { en: 'Name the defect', zh: '填写缺陷' },

  // fail
  whichDefect: { en: 'What is wrong?', zh: '请选择缺陷' },
  findDefect: { en: 'Type to find a defect', zh: '输入以查找缺陷' },
  noDefectFound: { en: 'No defect with that name', zh: '没有找到该缺陷' },
  noDefects: { en: 'No defect codes belong to this step', zh: '本工序没有缺陷代码' },
  noDefectsHint: { en: 'Ask the engineer to add them to the route.', zh: '请联系工程师在路由中添加。' },
  location: { en: 'Location', zh: '位置' },
  locationHint: { en: 'e.g. U5, R12, corner', zh: '如 U5、R12、板角' },
  remark: { en: 'Remark', zh: '备注' },
  remarkHint: { en: 'optional', zh: '选填' },
  anotherDefect: { en: 'Add another', zh: '再加一个' },
  removeDefect: { en: 'Remove {name}', zh: '删除 {name}' },
  changeDefect: { en: 'Choose another', zh: '重新选择' },
  confirmFail: { en: 'Confirm FAIL', zh: '确认不合格' },
  chooseDefectFirst: { en: 'Choose a defect first', zh: '请先选择缺陷' },
  severityCRITICAL: { en: 'critical', zh: '致命' },
  severityMAJOR: { en: 'major', zh: '严重' },
  severityMINOR: { en: 'minor', zh: '轻微' },

  // provisional
  askUpstream: {
    en: 'It is not known here whether step {steps} passed',
    zh: '本工位不知道工序 {steps} 是否合格',
  },
  askUpstreamMany: {
    en: 'It is not known here whether steps {steps} passed',
    zh: '本工位不知道工序 {steps} 是否合格',
  },
  asOf: { en: 'as of {time}, hub not reached since', zh: '截至 {time}，之后未连上中心' },
  asOfNever: { en: 'the hub was never reached', zh: '从未连上中心' },
  askWhatToDo: {
    en: 'Look at the board. Go on with a reason, or set it aside.',
    zh: '请检查该板：填写原因后临时放行，或放置一旁。',
  },
  provisionalReason1: { en: 'The step before told me it passed', zh: '前工位已确认合格' },
  provisionalReason2: { en: 'The traveller shows it passed', zh: '流程卡显示已合格' },
  provisionalReason3: { en: 'I checked the board, no defect seen', zh: '本人已检查，未见异常' },
  provisionalReason4: { en: 'The leader said to go on', zh: '班长指示继续生产' },
  provisionalOther: { en: 'Another reason', zh: '其他原因' },
  provisionalSticky: {
    en: 'Use this reason for the rest of this outage',
    zh: '本次离线期间都用此原因',
  },
  provisionalConfirm: { en: 'Go on provisionally', zh: '临时放行' },
  provisionalSetAside: { en: 'Set it aside', zh: '放置一旁' },
  stickyInUse: { en: 'Unknown boards go on: “{reason}”', zh: '前道未知的板按“{reason}”临时放行' },
  stickyStop: { en: 'Ask again', zh: '恢复询问' },

  // runtime
  runtimeGone: { en: 'The station program is not answering', zh: '工位程序没有响应' },
  runtimeGoneHint: {
    en: 'It starts again by itself. What you scanned is kept and will be done once.',
    zh: '程序会自动重启。已扫的码都已保留，恢复后只执行一次。',
  },
} as const satisfies Record<string, Text>;
