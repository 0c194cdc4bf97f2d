// Above the labels, on screen only: which, on what, with which code, and the printer.
import type { LabelSheet } from '@lineside/core/contracts/planning';
import { Button } from '@lineside/ui/button';
import { Sign } from '@lineside/ui/sign';
import ChevronLeft from 'lucide-solid/icons/chevron-left';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import Printer from 'lucide-solid/icons/printer';
import { createResource, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { code128Path } from '../../view/code128-path.ts';
import {
  isTooDense,
  type LabelMedium,
  type LabelPrint,
  labelCodes,
  labelMedia,
  mostLabels,
} from '../../view/label-range.ts';

interface LabelsToolbarProps {
  run: string;
  sheet: LabelSheet;
  print: LabelPrint;
  onPrint: (change: Partial<LabelPrint>) => void;
}

export function LabelsToolbar(props: LabelsToolbarProps) {
  const last = () => props.print.from + props.sheet.labels.length - 1;
  const all = () => Math.min(props.sheet.total, mostLabels);
  const shows = () => ({ from: props.print.from, to: last(), total: props.sheet.total });
  return (
    <header class="sheet grid gap-2.5 px-4 py-3 print:hidden">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">
          {words('labelsPrintTitle', { run: props.run })}
        </h1>
        <span class="text-mini text-ink-faint" role="status" data-testid="labels-shown">
          <Show when={props.sheet.labels.length > 0}>{words('labelsShown', shows())}</Show>
        </span>
        <span class="ml-auto flex items-center gap-3">
          <span class="text-mini text-ink-faint">{words('labelsScale')}</span>
          <Button
            kind="primary"
            size="dense"
            data-testid="labels-print"
            disabled={props.sheet.labels.length === 0}
            onClick={() => window.print()}
          >
            <Printer size={14} aria-hidden="true" />
            {words('labelsPrint')}
          </Button>
        </span>
      </div>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Count
          label={words('labelsFirst')}
          value={props.print.from}
          most={Math.max(1, props.sheet.total)}
          onValue={(from) => props.onPrint({ from })}
          testId="labels-first"
        />
        <Count
          label={words('labelsMany')}
          value={props.print.count}
          most={mostLabels}
          onValue={(count) => props.onPrint({ count })}
          testId="labels-many"
        />
        <span class="inline-flex items-center gap-1.5">
          <Button
            size="dense"
            data-testid="labels-before"
            disabled={props.print.from === 1}
            onClick={() => props.onPrint({ from: Math.max(1, props.print.from - props.print.count) })}
          >
            <ChevronLeft size={14} aria-hidden="true" />
            {words('labelsBefore')}
          </Button>
          <Button
            size="dense"
            data-testid="labels-next"
            disabled={last() >= props.sheet.total}
            onClick={() => props.onPrint({ from: props.print.from + props.print.count })}
          >
            {words('labelsNext')}
            <ChevronRight size={14} aria-hidden="true" />
          </Button>
          <Button
            size="dense"
            kind="quiet"
            data-testid="labels-all"
            disabled={all() === 0 || (props.print.from === 1 && props.print.count === all())}
            onClick={() => props.onPrint({ from: 1, count: all() })}
          >
            {words('labelsAll', { n: all() })}
          </Button>
        </span>
        <Segmented
          label={words('labelsMedium')}
          value={props.print.medium}
          options={labelMedia.map((medium) => ({ value: medium, label: words(`labelsMedium${medium}`) }))}
          onValue={(medium) => props.onPrint({ medium })}
          testId="labels-medium"
        />
        <Segmented
          label={words('labelsCode')}
          value={props.print.code}
          options={labelCodes.map((code) => ({ value: code, label: words(`labelsCode${code}`) }))}
          onValue={(code) => props.onPrint({ code })}
          testId="labels-code"
        />
        <Show when={props.print.code === 'BARS'}>
          <DenseNote sheet={props.sheet} medium={props.print.medium} />
        </Show>
      </div>
    </header>
  );
}

/** Says so when the longest label has more bars than its medium can hold. */
function DenseNote(props: { sheet: LabelSheet; medium: LabelMedium }) {
  const longest = () =>
    props.sheet.labels.reduce((found, { label }) => (label.length > found.length ? label : found), '');
  const [path] = createResource(longest, code128Path);
  return (
    <Show when={isTooDense(path()?.modules ?? 0, props.medium)}>
      <span
        data-testid="labels-too-dense"
        class="inline-flex items-center gap-1.5 text-table font-semibold text-warn-ink"
      >
        <Sign name="warn" size={12} />
        {words('labelsTooDense')}
      </span>
    </Show>
  );
}

interface CountProps {
  label: string;
  value: number;
  most: number;
  onValue: (value: number) => void;
  testId: string;
}

/** Taken when it is left or entered, so that half a number asks for nothing. */
function Count(props: CountProps) {
  const enter = (field: HTMLInputElement) => {
    const typed = Number(field.value);
    const value = Number.isInteger(typed) && typed >= 1 ? Math.min(typed, props.most) : props.value;
    // what is taken may be what stood there before
    field.value = String(value);
    props.onValue(value);
  };
  return (
    <label class="inline-flex items-center gap-1.5 text-table text-ink-soft">
      {props.label}
      <input
        type="number"
        min="1"
        max={props.most}
        data-testid={props.testId}
        value={props.value}
        onChange={(event) => enter(event.currentTarget)}
        class="h-7 w-20 rounded-chip border border-line-strong bg-surface px-2 text-right font-code text-ink"
      />
    </label>
  );
}
