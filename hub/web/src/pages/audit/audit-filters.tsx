// What the audit is narrowed by: areas as chips, the rest as fields; an export of what they find for who may.
import { auditAreas } from '@lineside/core/contracts/people';
import { factTexts } from '@lineside/core/i18n/fact-texts';
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import Download from 'lucide-solid/icons/download';
import RefreshCw from 'lucide-solid/icons/refresh-cw';
import { For } from 'solid-js';
import { words } from '../../language.ts';
import { ClearFilters } from '../../parts/clear-filters.tsx';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import { type AuditView, auditQueryText, isNarrowed } from '../../view/audit-filters.ts';

interface AuditFiltersProps {
  view: AuditView;
  onView: (change: Partial<AuditView>) => void;
  onClear: () => void;
  shown: number;
  reading: boolean;
  /** reads anew from the newest on */
  onAgain: () => void;
}

const fieldLook = 'h-8 rounded-chip border border-line-strong bg-surface px-2 text-table text-ink';

export function AuditFilters(props: AuditFiltersProps) {
  return (
    <header class="grid gap-2">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight" title={words('auditLead')}>
          {words('auditTitle')}
        </h1>
        <fieldset
          class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
          aria-label={words('filterBy', { what: words('auditArea') })}
        >
          <For each={auditAreas}>
            {(area) => (
              <FilterChip
                pressed={props.view.area === area}
                testId={`audit-area-${area}`}
                onPress={() => props.onView({ area: props.view.area === area ? null : area })}
              >
                {words(`area${area}`)}
              </FilterChip>
            )}
          </For>
        </fieldset>
        <div class="ml-auto flex items-center gap-2">
          <span class="text-mini text-ink-faint" role="status" data-testid="audit-shown">
            {words('auditRowsShown', { n: props.shown })}
          </span>
          <Button
            kind="quiet"
            size="dense"
            aria-label={words('auditAgain')}
            title={words('auditAgain')}
            data-testid="audit-again"
            disabled={props.reading}
            onClick={() => props.onAgain()}
          >
            <RefreshCw size={14} aria-hidden="true" />
          </Button>
          {/* the hub writes the file: it may be longer than what is shown */}
          <a
            href={`/api/audit/export?${auditQueryText(props.view)}`}
            download=""
            rel="external"
            title={words('auditExportHint')}
            data-testid="audit-export"
            class="inline-flex min-h-8 items-center gap-1.5 rounded-card border border-line-strong bg-surface px-3 font-semibold hover:border-accent hover:text-accent-ink"
          >
            <Download size={14} aria-hidden="true" />
            {words('exportCsv')}
          </a>
        </div>
      </div>
      <div class="flex flex-wrap items-center gap-2 [&_input[type=search]]:w-[184px]">
        <span class="[&_input]:w-[244px]!">
          <FilterText
            value={props.view.subject}
            onInput={(subject) => props.onView({ subject })}
            label={words('auditSubject')}
            testId="audit-subject"
            code
            slash
          />
        </span>
        <FilterText
          value={props.view.actor}
          onInput={(actor) => props.onView({ actor })}
          label={words('auditAnybody')}
          testId="audit-actor"
        />
        <FilterText
          value={props.view.station}
          onInput={(station) => props.onView({ station })}
          label={words('auditStation')}
          testId="audit-station"
        />
        <TypeSelect {...props} />
        <span class="inline-flex gap-2">
          <Day label={words('auditFrom')} name="from" value={props.view.from} onView={props.onView} />
          <Day label={words('auditTo')} name="to" value={props.view.to} onView={props.onView} />
        </span>
        <ClearFilters
          narrowed={isNarrowed(props.view)}
          onClear={() => props.onClear()}
          testId="audit-clear"
        />
      </div>
    </header>
  );
}

function TypeSelect(props: Pick<AuditFiltersProps, 'view' | 'onView'>) {
  return (
    <select
      aria-label={words('filterBy', { what: words('auditType') })}
      data-testid="audit-type"
      onChange={(event) => props.onView({ type: event.currentTarget.value })}
      class={`${fieldLook} max-w-56`}
    >
      <option value="">{words('auditAnything')}</option>
      <For each={Object.entries(factTexts)}>
        {([type, text]) => (
          <option value={type} selected={type === props.view.type}>
            {say(text)}
          </option>
        )}
      </For>
    </select>
  );
}

interface DayProps {
  label: string;
  name: 'from' | 'to';
  value: string;
  onView: (change: Partial<AuditView>) => void;
}

function Day(props: DayProps) {
  return (
    <label class="inline-flex items-center gap-1.5 text-mini text-ink-faint">
      {props.label}
      <input
        type="date"
        data-testid={`audit-${props.name}`}
        value={props.value}
        onChange={(event) => props.onView({ [props.name]: event.currentTarget.value })}
        class={`${fieldLook} font-code`}
      />
    </label>
  );
}
