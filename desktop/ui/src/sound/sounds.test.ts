// What each sound is made of: the four are told apart, and an off switch is silent.
import { expect, it } from 'vitest';
import { tones, volumes, webAudioSounds } from './sounds.ts';

it('[sound] pass rises in two tones, fail is low and long, a warning knocks twice, a scan is one short tone', () => {
  const [low, high] = tones.pass;
  expect(high?.hz).toBeGreaterThan(low?.hz ?? 0);
  expect(tones.fail.every(({ hz, long }) => hz < 200 && long > 0.3)).toBe(true);
  expect(tones.warn.map(({ hz }) => hz)).toEqual([440, 440]);
  expect(tones.in).toHaveLength(1);
});

it('[sound] no two sounds are alike', () => {
  const shapes = Object.values(tones).map((tone) => JSON.stringify(tone));
  expect(new Set(shapes).size).toBe(shapes.length);
});

it('[sound] off opens no audio device at all', () => {
  const sounds = webAudioSounds(() => {
    throw new Error('opened');
  });
  sounds.play('fail', 'OFF');
  expect(volumes).toContain('OFF');
  expect(() => sounds.play('fail', 'LOUD')).toThrow('opened');
});
