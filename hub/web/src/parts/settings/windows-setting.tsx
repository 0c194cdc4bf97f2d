// Time windows: between an earlier operation's track-out and this step's track-in at most so much may pass.
import type { TimeWindow } from '@lineside/core/domain/route/settings';
import { Button } from '@lineside/ui/button';
import { language, say } from '@lineside/ui/language';
import Plus from 'lucide-solid/icons/plus';
import X from 'lucide-solid/icons/x';
import { Index, Show } from 'solid-js';
import { words } from '../../language.ts';
import { codeOfName } from '../../view/code-of-name.ts';
import { minutesText } from '../../view/route-minutes.ts';
import { NumberInput, TextPairInput } from '../form-fields.tsx';
import { OperationsInput } from './operations-input.tsx';
import { SettingBlock } from './setting-block.tsx';
import type { SettingScene } from './setting-scene.ts';

const nothing: TimeWindow[] = [];
const fresh = { code: '', name: { en: '', zh: '' }, after: [], limitMinutes: 240, warnMinutes: 30 };

export function WindowsSetting(props: { scene: SettingScene }) {
  const take = (windows: TimeWindow[]) => props.scene.say('windows', windows);
  return (
    <SettingBlock name="windows" scene={props.scene} first={nothing} ownFaults>
      {(windows) => (
        <>
          <Show when={windows().length === 0}>
            <p class="m-0 text-table text-ink-faint">{words('windowNone')}</p>
          </Show>
          <Index each={windows()}>
            {(window, i) => (
              <WindowFields
                window={window()}
                place={i}
                scene={props.scene}
                onWindow={(change) => {
                  const taken = new Set(windows().flatMap(({ code }, at) => (at === i ? [] : [code])));
                  take(windows().with(i, coded(window(), { ...window(), ...change }, taken)));
                }}
                onRemove={() => take(windows().toSpliced(i, 1))}
              />
            )}
          </Index>
          <div>
            <Button
              size="dense"
              data-testid={`${props.scene.testId}-window-add`}
              onClick={() => take([...windows(), fresh])}
            >
              <Plus size={14} aria-hidden="true" />
              {words('windowAdd')}
            </Button>
          </div>
        </>
      )}
    </SettingBlock>
  );
}

/** A window's code follows its name; one that came from elsewhere stays as it is. */
function coded(before: TimeWindow, now: TimeWindow, taken: ReadonlySet<string>): TimeWindow {
  const codeOf = ({ name }: TimeWindow) => codeOfName(name.en || name.zh, taken);
  return before.code === codeOf(before) ? { ...now, code: codeOf(now) } : now;
}

interface WindowFieldsProps {
  window: TimeWindow;
  place: number;
  scene: SettingScene;
  onWindow: (change: Partial<TimeWindow>) => void;
  onRemove: () => void;
}

function WindowFields(props: WindowFieldsProps) {
  const testId = () => `${props.scene.testId}-window-${props.place}`;
  const fault = (field: keyof TimeWindow) => props.scene.fault(`windows.${props.place}.${field}`);
  return (
    <div class="relative grid gap-2 rounded-chip border border-line bg-sunken p-3" data-testid={testId()}>
      <button
        type="button"
        data-testid={`${testId()}-remove`}
        aria-label={words('take', {
          what: say(props.window.name) || words('windowOne', { n: props.place + 1 }),
        })}
        onClick={() => props.onRemove()}
        class="absolute top-1.5 right-1.5 grid size-6 place-items-center rounded-chip border-0 bg-transparent p-0 text-ink-faint hover:text-fail-ink"
      >
        <X size={14} aria-hidden="true" />
      </button>
      <TextPairInput
        label={words('fieldName')}
        value={props.window.name}
        onValue={(name) => props.onWindow({ name })}
        problem={fault('code')}
        testId={`${testId()}-name`}
        required
      />
      <OperationsInput
        label={words('windowAfter')}
        value={props.window.after}
        earlier={props.scene.earlier}
        onValue={(after) => props.onWindow({ after: [...after] })}
        problem={fault('after')}
        testId={`${testId()}-after`}
      />
      <div class="grid grid-cols-2 gap-3">
        <NumberInput
          label={words('windowLimit')}
          value={props.window.limitMinutes}
          onValue={(limit) => props.onWindow({ limitMinutes: limit ?? 0 })}
          hint={minutesText(props.window.limitMinutes, language())}
          problem={fault('limitMinutes')}
          testId={`${testId()}-limit`}
        />
        <NumberInput
          label={words('windowWarn')}
          value={props.window.warnMinutes}
          onValue={(warn) => props.onWindow({ warnMinutes: warn ?? 0 })}
          hint={minutesText(props.window.warnMinutes, language())}
          problem={fault('warnMinutes')}
          testId={`${testId()}-warn`}
        />
      </div>
    </div>
  );
}
