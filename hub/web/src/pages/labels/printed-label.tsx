// One label: its code for readers, and the same text for people, with what it is a label of.
import type { LabelSheet } from '@lineside/core/contracts/planning';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { Code128 } from '../../parts/code-128.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import type { LabelCode, LabelMedium } from '../../view/label-range.ts';

interface PrintedLabelProps {
  sheet: LabelSheet;
  label: LabelSheet['labels'][number];
  code: LabelCode;
  medium: LabelMedium;
}

/** Side of a QR code with its quiet zone, px at 96 a inch: some 25 and 19 mm. */
const qrSide: Record<LabelMedium, number> = { SHEET: 96, ROLL: 74 };

export function PrintedLabel(props: PrintedLabelProps) {
  return (
    <div class="label" data-code={props.code} data-testid={`label-${props.label.label}`}>
      <Show
        when={props.code === 'QR'}
        fallback={<Code128 text={props.label.label} label={props.label.label} class="label-bars" />}
      >
        <QrCode
          text={props.label.label}
          label={props.label.label}
          size={qrSide[props.medium]}
          testId={`label-qr-${props.label.label}`}
        />
      </Show>
      <div class="label-text">
        <span class="label-sn">{props.label.label}</span>
        <span class="label-of" title={`${props.sheet.product} ${props.sheet.productName}`}>
          {props.sheet.product} {props.sheet.productName}
        </span>
        <Show when={props.label.boards > 1}>
          <span class="label-of">{words('labelsBoardsOf', { n: props.label.boards })}</span>
        </Show>
      </div>
    </div>
  );
}
