// What the shell itself says, outside the page: its menu, and the box that comes when it cannot go on.

interface Text {
  en: string;
  zh: string;
}

export const shellTexts = {
  startAtLogin: { en: 'Start when I log in', zh: '登录系统时自动启动' },
  fullScreen: { en: 'Full screen', zh: '全屏' },
  openLogs: { en: 'Open the log folder', zh: '打开日志文件夹' },
  reload: { en: 'Reload the page', zh: '重新加载页面' },
  quit: { en: 'Quit', zh: '退出' },
  brokenTitle: { en: 'Lineside cannot start', zh: 'Lineside 无法启动' },
  broken: {
    en: 'What was confirmed is kept. Start Lineside again; if this comes back, send IT the folder {logs}.',
    zh: '已确认的数据不会丢失。请重新启动 Lineside；若再次出现，请将文件夹 {logs} 发给 IT。',
  },
} as const satisfies Record<string, Text>;

/** @param locale of the system, such as `zh-CN` */
export function textIn(text: Text, locale: string): string {
  return text[locale.startsWith('zh') ? 'zh' : 'en'];
}
