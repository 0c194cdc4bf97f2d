// What the person signed in may do, for everything on a page. What one may not do is not shown; the hub refuses it
// all the same.
import type { Permission } from '@lineside/core/domain/access/permission';
import { createContext, useContext } from 'solid-js';

export type May = (permission: Permission) => boolean;

const MayContext = createContext<May>(() => false);

export const MayProvider = MayContext.Provider;

export function useMay(): May {
  return useContext(MayContext);
}
