// Choices of this machine that are nobody's facts: sound and the glove keypad.
import { type Accessor, createSignal } from 'solid-js';

export interface Setting {
  on: Accessor<boolean>;
  toggle(): void;
}

export interface Settings {
  sound: Setting;
  keypad: Setting;
}

export function createSettings(storage: Storage): Settings {
  return {
    sound: createSetting(storage, 'lineside.sound', true),
    keypad: createSetting(storage, 'lineside.keypad', false),
  };
}

function createSetting(storage: Storage, key: string, initially: boolean): Setting {
  const stored = storage.getItem(key);
  const [on, setOn] = createSignal(stored === null ? initially : stored === 'on');
  return {
    on,
    toggle() {
      const next = !on();
      storage.setItem(key, next ? 'on' : 'off');
      setOn(next);
    },
  };
}
