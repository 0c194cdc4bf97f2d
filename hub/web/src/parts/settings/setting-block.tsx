// One execution setting: said here or inherited, what would hold and whose word that is, what it goes before, and
// what is wrong with it.
import type { ExecutionSettings, SettingName } from '@lineside/core/domain/route/settings';
import { Sign } from '@lineside/ui/sign';
import { For, type JSX, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { words } from '../../language.ts';
import { type SettingValueOf, settingWords, standing } from '../../view/route-settings.ts';
import { Segmented } from '../segmented.tsx';
import { ProblemSentence } from './problem-sentence.tsx';
import type { SettingScene } from './setting-scene.ts';
import { SettingValue } from './setting-value.tsx';

interface SettingBlockProps<Name extends SettingName> {
  name: Name;
  scene: SettingScene;
  /** what it begins with when it is said here and nothing is inherited */
  first: SettingValueOf<Name>;
  /** its editor shows the faults of its fields itself */
  ownFaults?: boolean;
  children: (said: () => SettingValueOf<Name>) => JSX.Element;
}

export function SettingBlock<Name extends SettingName>(props: SettingBlockProps<Name>) {
  const testId = () => `${props.scene.testId}-${props.name}`;
  const title = () => words(settingWords[props.name]);
  const stands = () => standing(props.name, props.scene.settings, props.scene);
  /** Nothing is inherited where nothing stands above. */
  const isTop = () => props.scene.inherited === undefined;
  const problems = () => props.scene.problems.filter(({ field }) => field === props.name);
  const fault = () => (props.ownFaults ? null : props.scene.fault(props.name));
  const choose = (how: 'SAY' | 'INHERIT') => {
    // a copy: what is inherited is kept by the queries, and changes under us
    const begin = structuredClone(unwrap(stands().inherited?.value ?? props.first));
    props.scene.say(props.name, (how === 'SAY' ? begin : null) as ExecutionSettings[Name]);
  };
  return (
    <section
      id={testId()}
      data-testid={testId()}
      data-said={stands().said !== null}
      aria-label={title()}
      tabindex="-1"
      class="grid gap-2 border-t border-line px-4 py-3 outline-none first:border-t-0 focus-visible:bg-accent-soft"
    >
      <header class="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
        <h3 class="m-0 mr-auto text-hub font-semibold">{title()}</h3>
        <Segmented
          label={words('settingHow', { setting: title() })}
          value={stands().said === null ? 'INHERIT' : 'SAY'}
          options={[
            { value: 'INHERIT', label: words(isTop() ? 'settingSilent' : 'settingInherit') },
            { value: 'SAY', label: words('settingSay') },
          ]}
          disabled={props.scene.disabled}
          onValue={choose}
          testId={testId()}
        />
      </header>
      <For each={problems()}>{(problem) => <ProblemSentence problem={problem} />}</For>
      <Show
        when={stands().said !== null ? { value: stands().said as SettingValueOf<Name> } : null}
        fallback={<Inherited name={props.name} scene={props.scene} testId={testId()} />}
      >
        {(said) => (
          <fieldset disabled={props.scene.disabled} class="m-0 grid min-w-0 gap-2 border-0 p-0">
            {props.children(() => said().value)}
          </fieldset>
        )}
      </Show>
      <Show when={fault()}>
        {(sentence) => (
          <p class="m-0 flex items-center gap-1.5 text-table text-fail-ink" data-testid={`${testId()}-fault`}>
            <Sign name="fail" size={12} />
            {sentence()}
          </p>
        )}
      </Show>
      <Show when={stands().winner}>
        {(winner) => (
          <p class="m-0 flex items-center gap-1.5 text-table text-warn-ink" data-testid={`${testId()}-loses`}>
            <Sign name="warn" size={13} />
            {words('settingLoses', { where: props.scene.where(winner()) })}
          </p>
        )}
      </Show>
      <Show when={stands().beaten.length > 0}>
        <dl
          class="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-mini text-ink-faint"
          data-testid={`${testId()}-overrides`}
        >
          <dt>{words('settingOverrides')}</dt>
          <For each={stands().beaten}>
            {(other) => (
              <dd class="col-start-2 m-0 min-w-0">
                <span class="line-through decoration-line-strong">
                  <SettingValue name={props.name} value={other.value} scene={props.scene} brief />
                </span>{' '}
                {words('settingFrom', { where: props.scene.where(other.from) })}
              </dd>
            )}
          </For>
        </dl>
      </Show>
      <Show when={(props.scene.otherwise[props.name] ?? []).length > 0}>
        <p class="m-0 text-mini text-ink-faint" data-testid={`${testId()}-otherwise`}>
          {words('settingOtherwise', { steps: (props.scene.otherwise[props.name] ?? []).join(', ') })}
        </p>
      </Show>
    </section>
  );
}

function Inherited<Name extends SettingName>(props: { name: Name; scene: SettingScene; testId: string }) {
  const inherited = () => standing(props.name, props.scene.settings, props.scene).inherited;
  const nobody = () =>
    props.name === 'stationType' && typeof props.scene.operation === 'string'
      ? words('settingFromOperation', { type: words(`choice${props.scene.stationType()}`) })
      : words('settingNobody');
  return (
    <div data-testid={`${props.testId}-inherited`} class="min-w-0 text-table">
      <Show when={inherited()} fallback={<span class="text-ink-faint">{nobody()}</span>}>
        {(known) => (
          <>
            <SettingValue name={props.name} value={known().value} scene={props.scene} />{' '}
            <span class="text-mini text-ink-faint">
              {words('settingFrom', { where: props.scene.where(known().from) })}
            </span>
          </>
        )}
      </Show>
    </div>
  );
}
