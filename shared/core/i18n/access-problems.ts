// Why somebody is not let in, or may not change who is, and what to do next. Part of problems.ts.
import type { Text } from '../kernel/ids.ts';

/** Signing in at a station or at the hub, and managing who may. */
export const accessRefusals = [
  'NOT_SIGNED_IN',
  'BADGE_UNKNOWN',
  'BADGE_SCANNED',
  'PIN_WRONG',
  'PASSWORD_WRONG',
  'PASSWORD_WEAK',
  'PASSWORD_MUST_CHANGE',
  'SIGN_IN_LOCKED',
  'SESSION_LOCKED',
  'USER_DISABLED',
  'USER_NOT_FOUND',
  'BADGE_TAKEN',
  'LAST_ADMIN',
  'ROLE_NOT_FOUND',
] as const;
export type AccessProblem = (typeof accessRefusals)[number];

export const accessProblemTexts: Record<AccessProblem, Text> = {
  NOT_SIGNED_IN: { en: 'Nobody is signed in. Scan your badge.', zh: '尚未登录，请刷工牌。' },
  BADGE_UNKNOWN: {
    en: 'This badge is not known here. Sign in with name and PIN.',
    zh: '本工位不认识此工牌，请用姓名和 PIN 登录。',
  },
  BADGE_SCANNED: {
    en: 'This is the badge of {name}. Scan the label of a board.',
    zh: '这是 {name} 的工牌，请扫描板件标签。',
  },
  PIN_WRONG: { en: 'Wrong PIN. {left} tries left.', zh: 'PIN 错误，还可尝试 {left} 次。' },
  PASSWORD_WRONG: { en: 'User or password is wrong.', zh: '用户名或密码错误。' },
  SIGN_IN_LOCKED: {
    en: 'Too many wrong tries. Wait {seconds} s, or ask a leader.',
    zh: '错误次数过多，请等待 {seconds} 秒或找班长。',
  },
  USER_DISABLED: { en: '{user} is disabled. Ask the administrator.', zh: '{user} 已停用，请联系管理员。' },
  USER_NOT_FOUND: {
    en: 'This user is not known here. Ask the administrator.',
    zh: '查无此用户，请联系管理员。',
  },
  PASSWORD_WEAK: {
    en: 'This password is too easy to guess ({why}). Choose another of at least ten characters.',
    zh: '密码过于简单（{why}）。请换一个至少 10 位的密码。',
  },
  PASSWORD_MUST_CHANGE: {
    en: 'Choose a password of your own first.',
    zh: '请先设置自己的密码。',
  },
  SESSION_LOCKED: {
    en: 'This window is locked. Scan your badge to go on where you were.',
    zh: '窗口已锁定，请刷工牌继续。',
  },
  BADGE_TAKEN: {
    en: 'This badge belongs to {user} already. Give another one.',
    zh: '此工牌已属于 {user}，请换一张。',
  },
  LAST_ADMIN: {
    en: 'Nobody would be left who can manage users. Give somebody else that right first.',
    zh: '这样将没有人可以管理用户。请先让其他人拥有该权限。',
  },
  ROLE_NOT_FOUND: { en: 'No role {role}. Check the code.', zh: '查无角色 {role}，请核对编码。' },
};
