// What a piece of review is about: a unit, an act outside of units, a clock, a fork, a poison fact. Whatever is raised
// about it is written together and forgotten together.
import type { Envelope } from '@lineside/core/kernel/fact';
import { factId, type OriginId, type StreamId } from '@lineside/core/kernel/ids';

export function aboutAct({ command, stream }: Pick<Envelope, 'command' | 'stream'>): string {
  return `act:${command} ${stream}`;
}

/** @returns null when it is about no act */
export function actOf(about: string): { command: string; stream: StreamId } | null {
  const [, command, stream] = /^act:(\S+) (.+)$/.exec(about) ?? [];
  return command === undefined || stream === undefined ? null : { command, stream: stream as StreamId };
}

/** Units and acts are made of several facts, and read again whenever one of them or a prohibition changes. */
export function isReviewedWhole(about: string): boolean {
  return about.startsWith('unit:') || actOf(about) !== null;
}

export function aboutClock(origin: OriginId): string {
  return `clock:${origin}`;
}

export function aboutFork(origin: OriginId): string {
  return `fork:${origin}`;
}

export function aboutPoison({ origin, seq }: Pick<Envelope, 'origin' | 'seq'>): string {
  return `fact:${factId(origin, seq)}`;
}
