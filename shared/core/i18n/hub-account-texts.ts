// Words about one's own account and about sessions: password, who is signed in where; and the site's settings.
import type { Text } from '../kernel/ids.ts';

export const hubAccountTexts = {
  sessionsTitle: { en: 'Sessions', zh: '登录会话' },
  sessionsMine: { en: 'My sessions', zh: '我的会话' },
  sessionsLead: {
    en: 'Who is signed in at this hub, and from where.',
    zh: '当前登录中心的用户及来源。',
  },
  sessionsMineLead: {
    en: 'Where you are signed in. End what is not yours, then change your password.',
    zh: '您的登录位置。如有非本人会话，请结束并修改密码。',
  },
  sessionsEmpty: { en: 'Nobody is signed in', zh: '无人登录' },
  sessionsFilter: { en: 'Name, ID or address', zh: '姓名、工号或地址' },
  sessionFrom: { en: 'From', zh: '来源' },
  sessionAgent: { en: 'Browser', zh: '浏览器' },
  sessionOpened: { en: 'Signed in', zh: '登录时间' },
  sessionSeen: { en: 'Last active', zh: '最近活动' },
  sessionExpires: { en: 'Ends by itself', zh: '自动结束' },
  sessionOwn: { en: 'this window', zh: '本窗口' },
  sessionEnd: { en: 'End', zh: '结束' },
  sessionEndTitle: { en: 'End the session of {name}?', zh: '结束 {name} 的会话？' },
  sessionEndLead: {
    en: 'That window is signed out at its next request. To keep somebody out, disable the user.',
    zh: '该窗口下次操作时将退出登录。如需禁止登录，请停用该用户。',
  },

  showSecret: { en: 'Show: {what}', zh: '显示：{what}' },
  passwordChange: { en: 'Change password', zh: '修改密码' },
  passwordChangeLead: {
    en: 'Your other sessions end with it.',
    zh: '修改后，您的其他会话将结束。',
  },
  passwordMustTitle: { en: 'Choose a password of your own', zh: '请设置自己的密码' },
  passwordMustLead: {
    en: 'Somebody else set the present one. Nothing else opens until you have chosen yours.',
    zh: '当前密码由他人设置。设置自己的密码后才能继续使用。',
  },
  passwordPresent: { en: 'Present password', zh: '当前密码' },
  passwordFresh: { en: 'New password', zh: '新密码' },
  passwordAgain: { en: 'New password once more', zh: '再次输入新密码' },
  passwordRules: {
    en: 'At least ten characters; several words are better than signs. Not your name, nothing that is guessed first.',
    zh: '至少 10 位，几个词语连写优于堆砌符号；不要用姓名或常见密码。',
  },
  passwordWeak: { en: 'Too easy to guess: {why}.', zh: '过于简单：{why}。' },
  passwordChanged: {
    en: 'Password changed. Your other sessions have ended.',
    zh: '密码已修改，其他会话已结束。',
  },
  passwordSave: { en: 'Set password', zh: '设置密码' },

  siteTitle: { en: 'Site settings', zh: '厂区设置' },
  siteLead: {
    en: 'Stations obey these offline too, from their next news on.',
    zh: '工位下次同步后生效，离线时同样遵守。',
  },
  siteName: { en: 'Name of the site', zh: '厂区名称' },
  siteProvisional: { en: 'Provisional work', zh: '允许临时放行' },
  siteProvisionalHint: {
    en: 'An operator may go on with a unit whose upstream PASS the station cannot know yet, with a reason; the review desk looks at it later.',
    zh: '当工位无法确认上一工序是否合格时，操作员可填写原因临时放行，之后由异常复核确认。',
  },
  siteApproval: { en: 'Ask for a second person', zh: '须第二人批准' },
  siteApprovalHint: {
    en: 'Somebody who may run readiness checks approves it on the spot, by badge or PIN.',
    zh: '由有准备检查权限的人员当场刷卡或输入 PIN 批准。',
  },
  siteLock: { en: 'Lock a station after', zh: '工位自动锁定' },
  siteLockHint: {
    en: 'Minutes without a scan or touch; 0: never. What was typed stays.',
    zh: '无扫描或操作的分钟数；0 表示不锁定。已输入的内容会保留。',
  },
  siteTimeZone: { en: 'Time zone', zh: '时区' },
  siteTimeZoneHint: {
    en: 'Where the plant stands: the day in label patterns, and the day on which a route begins to hold.',
    zh: '工厂所在地：条码规则中的日期和路由生效日期均按此计算。',
  },
  siteMinutes: { en: 'min', zh: '分钟' },
  siteSaved: { en: 'Saved.', zh: '已保存。' },
} as const satisfies Record<string, Text>;
