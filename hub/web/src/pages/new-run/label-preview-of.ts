// The labels of a run that is being filled in, as the hub would print them: asked for a moment after the last key, and
// refusals as values.
import type { SerialPreview } from '@lineside/core/contracts/planning';
import { useQuery } from '@tanstack/solid-query';
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { HubFailure } from '../../api/hub-failure.ts';
import { serialPreviewQuery } from '../../api/planning-queries.ts';
import { useCsrf } from '../../api/session.ts';
import { labelsAsked, listOf, type NewRunDraft } from '../../view/new-run-draft.ts';

/** Nobody types a pattern slower than this between two keys, ms. */
const pauseMs = 250;

export interface LabelPreviewOf {
  /** null while the form says too little, or the hub refuses */
  data: Accessor<SerialPreview | null>;
  asking: Accessor<boolean>;
  /** SERIAL_PATTERN_INVALID, with what is wrong where; null when nothing is */
  refusal: Accessor<HubFailure | null>;
  failure: Accessor<unknown>;
  /** units under one label */
  boards: Accessor<number>;
}

export function createLabelPreview(draft: Accessor<NewRunDraft>, order: () => string): LabelPreviewOf {
  const csrf = useCsrf();
  const wanted = createMemo(() => labelsAsked(draft(), order()));
  const [asked, setAsked] = createSignal(wanted());
  createEffect(
    on(
      wanted,
      (next) => {
        const timer = setTimeout(() => setAsked(next), pauseMs);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  const preview = useQuery(() => serialPreviewQuery(asked(), csrf()));
  const isPattern = (error: unknown): error is HubFailure =>
    error instanceof HubFailure && error.code === 'SERIAL_PATTERN_INVALID';
  const refused = () => (asked() !== null && isPattern(preview.error) ? preview.error : null);
  return {
    data: () => (asked() === null || preview.error !== null ? null : (preview.data ?? null)),
    asking: () => wanted() !== asked() || preview.isFetching,
    refusal: refused,
    failure: () => (refused() === null && asked() !== null ? preview.error : null),
    boards: () => listOf(draft())?.boards ?? draft().boards ?? 1,
  };
}
