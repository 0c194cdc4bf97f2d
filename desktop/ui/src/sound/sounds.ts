// What the operator hears: pass rises in two tones, fail buzzes low, a warning knocks twice. Made here, no files.

export type SoundName = 'in' | 'pass' | 'fail' | 'warn';

export const volumes = ['LOUD', 'SOFT', 'OFF'] as const;
export type Volume = (typeof volumes)[number];

export interface Sounds {
  play(name: SoundName, volume: Volume): void;
}

export interface Tone {
  hz: number;
  /** offset and length, s */
  from: number;
  long: number;
  wave: OscillatorType;
}

export const tones: Record<SoundName, readonly Tone[]> = {
  in: [{ hz: 784, from: 0, long: 0.07, wave: 'sine' }],
  pass: [
    { hz: 660, from: 0, long: 0.1, wave: 'sine' },
    { hz: 990, from: 0.1, long: 0.16, wave: 'sine' },
  ],
  fail: [{ hz: 130, from: 0, long: 0.42, wave: 'sawtooth' }],
  warn: [
    { hz: 440, from: 0, long: 0.1, wave: 'triangle' },
    { hz: 440, from: 0.17, long: 0.1, wave: 'triangle' },
  ],
};

/** gain of a tone */
const loudness: Record<Volume, number> = { LOUD: 0.25, SOFT: 0.06, OFF: 0 };
const fadeSeconds = 0.015;

/** `open` is called at the first sound, because a window may only make one after somebody touched it. */
export function webAudioSounds(open: () => AudioContext): Sounds {
  let context: AudioContext | null = null;
  return {
    play(name, volume) {
      if (volume === 'OFF') return;
      context ??= open();
      void context.resume();
      for (const tone of tones[name]) sound(context, tone, loudness[volume]);
    },
  };
}

function sound(context: AudioContext, { hz, from, long, wave }: Tone, level: number): void {
  const start = context.currentTime + from;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = wave;
  oscillator.frequency.value = hz;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(level, start + fadeSeconds);
  gain.gain.setValueAtTime(level, start + long - fadeSeconds);
  gain.gain.linearRampToValueAtTime(0, start + long);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + long);
}
