// The pages of administrators in the order of their navigation, and what one must be allowed (one of it is enough).
import type { Permission } from '@lineside/core/domain/access/permission';

export const administrationPages = ['/users', '/roles', '/sessions', '/audit', '/site-settings'] as const;
export type AdministrationPage = (typeof administrationPages)[number];

export const administrationNeeds: Record<AdministrationPage, readonly [Permission, ...Permission[]]> = {
  '/users': ['system:user_manage'],
  '/roles': ['system:role_manage', 'system:user_manage'],
  '/sessions': ['system:user_manage'],
  '/audit': ['system:user_manage', 'trace:export'],
  '/site-settings': ['system:config'],
};

/** The pages that somebody may open, in order. */
export function administrationOf(may: (permission: Permission) => boolean): AdministrationPage[] {
  return administrationPages.filter((page) => administrationNeeds[page].some(may));
}

/** The page that an address belongs to; null when it is none of them. */
export function administrationPage(path: string): AdministrationPage | null {
  return administrationPages.find((page) => path === page || path.startsWith(`${page}/`)) ?? null;
}
