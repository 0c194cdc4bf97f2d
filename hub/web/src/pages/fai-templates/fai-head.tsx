// The template itself: what it is called, its code, and how many boards are tried.
import { words } from '../../language.ts';
import { CodeFromName, NumberInput, TextPairInput } from '../../parts/form-fields.tsx';
import type { FaiScene } from './fai-scene.ts';

interface FaiHeadProps {
  scene: FaiScene;
  code: string;
  isNew: boolean;
  isTaken: boolean;
  onOwnCode: (code: string | null) => void;
}

export function FaiHead(props: FaiHeadProps) {
  const draft = () => props.scene.draft();
  const codeProblem = () =>
    props.isTaken ? words('faultTaken', { code: props.code }) : props.scene.problem('code');
  return (
    <section class="sheet grid gap-3 p-4" aria-label={words('fieldName')}>
      <TextPairInput
        label={words('fieldName')}
        value={draft().name}
        onValue={(name) => props.scene.change({ ...draft(), name }, 'name')}
        problem={props.scene.problem('name')}
        disabled={props.scene.readOnly()}
        required
        testId="fai-name"
      />
      <div class="grid gap-3 sm:grid-cols-2">
        <CodeFromName
          label={words('fieldCode')}
          value={props.code}
          onValue={props.onOwnCode}
          fixed={!props.isNew}
          disabled={props.scene.readOnly()}
          problem={codeProblem()}
          testId="fai-code"
        />
        <NumberInput
          label={words('fieldSampleQty')}
          value={draft().sampleQty}
          onValue={(sampleQty) => props.scene.change({ ...draft(), sampleQty }, 'sampleQty')}
          hint={words('faiSampleHint')}
          problem={props.scene.problem('sampleQty')}
          disabled={props.scene.readOnly()}
          testId="fai-sample-qty"
        />
      </div>
    </section>
  );
}
