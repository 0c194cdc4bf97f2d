// The labels that would be printed: the first three and the last, how many there are, which are taken, and a panel as a
// picture with its boards.
import type { SerialPreview } from '@lineside/core/contracts/planning';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Lead } from '../../parts/lead.tsx';
import { runAddress } from '../../view/addresses.ts';
import type { LabelPreviewOf } from './label-preview-of.ts';
import { PanelPicture } from './panel-picture.tsx';
import { patternSentence } from './pattern-sentence.ts';

interface LabelPreviewProps {
  preview: LabelPreviewOf;
  /** units under one label */
  boards: number;
}

/** Of those that are taken, named at most. */
const mostNamed = 6;

export function LabelPreview(props: LabelPreviewProps) {
  return (
    <section
      class="sheet grid gap-3 px-4 py-3.5"
      aria-labelledby="preview-title"
      aria-busy={props.preview.asking()}
      data-testid="labels-preview"
    >
      <header class="flex items-baseline gap-3">
        <h2 id="preview-title" class="m-0 text-table font-semibold">
          {words('labelsPreview')}
        </h2>
        <span class="ml-auto text-mini text-ink-faint" role="status" data-testid="labels-count">
          <Show
            when={props.preview.data()}
            fallback={
              props.preview.asking() ? words('labelsAsking') : patternSentence(props.preview.refusal())
            }
          >
            {(data) => <>{words('labelsCount', { labels: data().labels, units: data().units })}</>}
          </Show>
        </span>
      </header>
      <Show when={props.preview.failure()}>{(error) => <FailureNote error={error()} compact />}</Show>
      <Show when={props.preview.data()}>
        {(data) => (
          <>
            <Sample preview={data()} />
            <Show when={props.boards > 1 ? data().sample[0] : undefined}>
              {(panel) => <PanelPicture label={panel().label} boards={panel().units} />}
            </Show>
            <Taken preview={data()} />
          </>
        )}
      </Show>
    </section>
  );
}

/** The first three labels, and the last after a gap. */
function Sample(props: { preview: SerialPreview }) {
  const gapBefore = (i: number) => i === 3 && props.preview.labels > 4;
  return (
    <ul class="m-0 grid list-none gap-1 p-0" data-testid="labels-sample">
      <For each={props.preview.sample}>
        {({ label, units }, i) => (
          <>
            <Show when={gapBefore(i())}>
              <li aria-hidden="true" class="pl-2 leading-none text-ink-faint">
                ⋮
              </li>
            </Show>
            <li class="flex min-w-0 items-baseline gap-2 rounded-chip bg-sunken px-2 py-1 font-code">
              <span class="min-w-0 break-all">{label}</span>
              <Show when={units.length > 1}>
                <span class="ml-auto shrink-0 font-sans text-mini text-ink-faint">
                  {words('labelsBoardsOf', { n: units.length })}
                </span>
              </Show>
            </li>
          </>
        )}
      </For>
    </ul>
  );
}

function Taken(props: { preview: SerialPreview }) {
  const named = () => props.preview.taken.slice(0, mostNamed);
  const more = () => props.preview.takenTotal - named().length;
  return (
    <Show
      when={props.preview.takenTotal > 0}
      fallback={
        <p class="m-0 flex items-baseline gap-2 text-table text-pass-ink">
          <Sign name="pass" size={12} />
          {words('labelsFree')}
        </p>
      }
    >
      <div class="grid gap-1 text-table" data-testid="labels-taken">
        <p class="m-0 flex items-baseline gap-2 font-semibold text-fail-ink">
          <Sign name="fail" size={12} />
          {words('labelsTaken', { n: props.preview.takenTotal })}
        </p>
        <ul class="m-0 grid list-none gap-0.5 p-0 pl-5">
          <For each={named()}>
            {({ sn, run }) => (
              <li class="font-code">
                <Show when={run} fallback={sn}>
                  {(of) => (
                    <>
                      {sn}{' '}
                      <Lead look="lead" href={runAddress(of())}>
                        {of()}
                      </Lead>
                    </>
                  )}
                </Show>
              </li>
            )}
          </For>
          <Show when={more() > 0}>
            <li class="text-ink-faint">{words('labelsTakenMore', { n: more() })}</li>
          </Show>
        </ul>
      </div>
    </Show>
  );
}
