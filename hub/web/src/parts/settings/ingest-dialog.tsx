// Editing and trying a mapping: the paths at the left, a sample message at the right; a click on a value there fills
// the path that is being written, and what the mapping reads from the sample stands below, as it will be read.
import { extractMessage } from '@lineside/core/domain/ingest/extract';
import { IngestMapping } from '@lineside/core/domain/ingest/mapping';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { language } from '@lineside/ui/language';
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { words } from '../../language.ts';
import { fieldProblems } from '../../view/field-problems.ts';
import { readSample } from '../../view/route-sample.ts';
import { EditDialog } from '../edit-dialog.tsx';
import { IngestFields } from './ingest-fields.tsx';
import { IngestRead } from './ingest-read.tsx';
import { type PathTarget, targetWord, withPath } from './ingest-target.ts';
import { SampleMessage } from './sample-message.tsx';

interface IngestDialogProps {
  open: boolean;
  onClose: () => void;
  mapping: IngestMapping;
  /** codes of the specs bound to the step */
  specs: readonly string[];
  onTake: (mapping: IngestMapping) => void;
  testId: string;
}

/** The last sample stays for the next step of the same machine, as long as the window is open. */
const [sample, setSample] = createSignal('');

export function IngestDialog(props: IngestDialogProps) {
  return (
    <Show when={props.open}>
      <IngestDesk {...props} />
    </Show>
  );
}

/** Made anew at every opening. */
function IngestDesk(props: IngestDialogProps) {
  const [mapping, setMapping] = createSignal(props.mapping);
  const [target, setTarget] = createSignal<PathTarget>('serials');
  const fault = createMemo(() => fieldProblems(IngestMapping, mapping(), language()));
  const read = createMemo(() => readSample(sample()));
  const extraction = createMemo(() => {
    const known = read();
    return known !== null && 'message' in known ? extractMessage(mapping(), known.message) : null;
  });
  // a measurement that was taken out is no longer what a click fills
  createEffect(
    on(
      () => mapping().measurements.length,
      (n) => {
        const now = target();
        if (typeof now === 'number' && now >= n) setTarget('serials');
      },
    ),
  );
  const take = () => {
    if (!IngestMapping.safeParse(mapping()).success) return;
    props.onTake(mapping());
    props.onClose();
  };
  return (
    <EditDialog
      title={words('ingestTitle')}
      lead={words('ingestLead')}
      open
      onClose={props.onClose}
      dirty={canonicalJson(mapping()) !== canonicalJson(props.mapping)}
      saving={false}
      failure={null}
      onSave={take}
      saveLabel={words('ingestTake')}
      aside={
        <SampleMessage
          text={sample()}
          onText={setSample}
          read={read()}
          fills={targetWord(target())}
          onPath={(path) => setMapping((before) => withPath(before, target(), path))}
          testId={props.testId}
        />
      }
      testId={props.testId}
    >
      <IngestFields
        mapping={mapping()}
        onMapping={setMapping}
        specs={props.specs}
        fault={fault()}
        extraction={extraction()}
        target={target()}
        onTarget={setTarget}
        testId={props.testId}
      />
      <IngestRead extraction={extraction()} mapping={mapping()} testId={props.testId} />
    </EditDialog>
  );
}
