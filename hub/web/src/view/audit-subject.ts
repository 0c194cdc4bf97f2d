// What a fact is about, from its stream's name: kind, key, and where it can be looked at.
import type { StreamKind } from '@lineside/core/domain/facts';
import { streamKindTexts } from '@lineside/core/i18n/hub-audit-texts';
import type { Text } from '@lineside/core/kernel/ids';
import {
  addressOf,
  caseAddress,
  roleAddress,
  stationAddress,
  traceAddress,
  userAddress,
} from './addresses.ts';

export interface Subject {
  kind: Text;
  key: string;
  /** null where there is nothing to look at */
  address: string | null;
}

export function auditSubject(stream: string): Subject {
  const colon = stream.indexOf(':');
  const kind = stream.slice(0, colon);
  const key = stream.slice(colon + 1);
  if (!isStreamKind(kind)) return { kind: { en: kind, zh: kind }, key, address: null };
  return { kind: streamKindTexts[kind], key, address: addressIn(kind, key) };
}

function isStreamKind(kind: string): kind is StreamKind {
  return Object.hasOwn(streamKindTexts, kind);
}

function addressIn(kind: StreamKind, key: string): string | null {
  switch (kind) {
    case 'unit':
      return traceAddress(key);
    case 'user':
      return userAddress(key);
    case 'role':
      return roleAddress(key);
    case 'site':
      return '/site-settings';
    case 'equipment':
      return stationAddress(key);
    case 'route':
      return addressOf('routeDraft', key);
    case 'exception':
      return caseAddress(key);
    case 'origin':
    case 'shift':
    case 'export':
      return null;
    default:
      return addressOf(kind, key);
  }
}
