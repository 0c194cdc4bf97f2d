// Choices of this machine that are nobody's facts: how loud it is, and the glove keypad.
import { type Accessor, createSignal } from 'solid-js';
import { type Volume, volumes } from '../sound/sounds.ts';

export interface Setting {
  on: Accessor<boolean>;
  toggle(): void;
}

export interface VolumeSetting {
  level: Accessor<Volume>;
  /** loud → soft → off → loud */
  next(): void;
}

export interface Settings {
  volume: VolumeSetting;
  keypad: Setting;
}

export function createSettings(storage: Storage): Settings {
  const [volume, setVolume] = createKept(storage, 'lineside.volume', volumes, 'LOUD');
  const [keypad, setKeypad] = createKept(storage, 'lineside.keypad', ['on', 'off'], 'off');
  return {
    volume: {
      level: volume,
      next: () => setVolume(volumes[(volumes.indexOf(volume()) + 1) % volumes.length] ?? 'LOUD'),
    },
    keypad: { on: () => keypad() === 'on', toggle: () => setKeypad(keypad() === 'on' ? 'off' : 'on') },
  };
}

/** One of a few words, remembered on this machine; anything else that stands there counts as never chosen. */
function createKept<Choice extends string>(
  storage: Storage,
  key: string,
  choices: readonly Choice[],
  initially: Choice,
): [Accessor<Choice>, (choice: Choice) => void] {
  const stored = choices.find((choice) => choice === storage.getItem(key));
  const [chosen, setChosen] = createSignal<Choice>(stored ?? initially);
  return [
    chosen,
    (choice) => {
      storage.setItem(key, choice);
      setChosen(() => choice);
    },
  ];
}
