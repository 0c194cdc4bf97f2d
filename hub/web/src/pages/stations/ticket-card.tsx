// The ticket: a QR code to be scanned at the PC, the same in words to be typed there, and how long it is good.

import { readTicket } from '@lineside/core/contracts/enrolment-ticket';
import type { EnrolmentCode } from '@lineside/core/contracts/hub-api';
import { elapsed } from '@lineside/ui/format/time-format';
import { Sign } from '@lineside/ui/sign';
import { type JSX, Show } from 'solid-js';
import { hubNow } from '../../api/hub-clock.ts';
import { words } from '../../language.ts';
import { QrCode } from '../../parts/qr-code.tsx';

export type Code = ReturnType<typeof EnrolmentCode.parse>;

export function TicketCard(props: { code: Code }) {
  const ticket = () => readTicket(props.code.ticket);
  const left = () => props.code.expiresAt - hubNow();
  return (
    <div
      class="grid gap-4 sm:grid-cols-[auto_minmax(0,1fr)]"
      data-testid="ticket"
      data-ticket={props.code.ticket}
    >
      <QrCode
        text={props.code.ticket}
        label={words('qrLabel', { station: props.code.station })}
        size={232}
        testId="ticket-qr"
      />
      <div class="grid content-start gap-3">
        <p class="m-0">{words('enrolScan')}</p>
        <p class="eyebrow m-0">{words('enrolType')}</p>
        <dl class="m-0 grid gap-2">
          <Line label={words('enrolHub')}>{ticket()?.hub}</Line>
          <Line label={words('enrolCode')} testId="enrol-code" large>
            {props.code.code}
          </Line>
          <Line label={words('enrolFingerprint')}>
            <Show
              when={ticket()?.fingerprint}
              fallback={<span class="font-sans">{words('enrolPlain')}</span>}
            >
              {(fingerprint) => <span class="text-mini">{fingerprint()}</span>}
            </Show>
          </Line>
        </dl>
        <p
          class="m-0 flex items-center gap-2 text-table"
          classList={{ 'text-ink-soft': left() > 0, 'font-semibold text-warn-ink': left() <= 0 }}
          data-testid="enrol-left"
        >
          <Sign name={left() > 0 ? 'late' : 'warn'} size={14} />
          <span class="font-code">
            {left() > 0 ? words('enrolLeft', { span: elapsed(left()) }) : words('enrolExpired')}
          </span>
        </p>
      </div>
    </div>
  );
}

function Line(props: { label: string; testId?: string; large?: boolean; children: JSX.Element }) {
  return (
    <div class="grid min-w-0 gap-0.5">
      <dt class="eyebrow">{props.label}</dt>
      <dd
        data-testid={props.testId}
        class="m-0 font-code break-all select-all"
        classList={{
          'text-[17px] leading-7 font-semibold': props.large === true,
          'text-table': !props.large,
        }}
      >
        {props.children}
      </dd>
    </div>
  );
}
