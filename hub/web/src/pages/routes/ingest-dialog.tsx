// Editing and trying a mapping: the paths at the left, a sample message at the right; a click on a value there fills
// the path that is being written, and what the mapping reads from the sample stands below, as it will be read.
import { extractMessage } from '@lineside/core/domain/ingest/extract';
import { IngestMapping } from '@lineside/core/domain/ingest/mapping';
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { language } from '@lineside/ui/language';
import { createEffect, createMemo, createSignal, on } from 'solid-js';
import { words } from '../../language.ts';
import { createFormProblems, FormProblemsProvider } from '../../parts/form-problems.tsx';
import { fieldProblems } from '../../view/field-problems.ts';
import { readSample } from '../../view/route-sample.ts';
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
    <Dialog
      wide
      open={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      title={words('ingestTitle')}
      description={words('ingestLead')}
      testId={props.testId}
    >
      <IngestDesk {...props} />
    </Dialog>
  );
}

/** Made anew at every opening. */
function IngestDesk(props: IngestDialogProps) {
  const [mapping, setMapping] = createSignal(props.mapping);
  const [target, setTarget] = createSignal<PathTarget>('serials');
  const problems = createFormProblems();
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
    problems.setTried(true);
    if (!IngestMapping.safeParse(mapping()).success) return;
    props.onTake(mapping());
    props.onClose();
  };
  return (
    <FormProblemsProvider value={problems}>
      <div class="grid gap-5 md:grid-cols-2">
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
        <SampleMessage
          text={sample()}
          onText={setSample}
          read={read()}
          fills={targetWord(target())}
          onPath={(path) => setMapping((before) => withPath(before, target(), path))}
          testId={props.testId}
        />
      </div>
      <IngestRead extraction={extraction()} mapping={mapping()} testId={props.testId} />
      <footer class="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap justify-end gap-3 border-t border-line bg-raised px-6 py-3">
        <Button onClick={() => props.onClose()}>{words('cancel')}</Button>
        <Button kind="primary" data-testid={`${props.testId}-take`} onClick={take}>
          {words('ingestTake')}
        </Button>
      </footer>
    </FormProblemsProvider>
  );
}
