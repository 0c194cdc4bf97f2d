// What is said of a problem that is known by its code alone.
import { describe, expect, it } from 'vitest';
import { problemWords } from './problem-words.ts';

describe('a problem known by its code', () => {
  it('[words] is said in the language of the screen', () => {
    expect(problemWords('HUB_UNREACHABLE', {}, 'en')).toContain('cannot be reached');
    expect(problemWords('HUB_STRANGE', { hub: 'http://mes' }, 'zh')).toContain('http://mes');
  });

  it('[words] shows as it is when nothing is known of it, or not enough for its sentence', () => {
    expect(problemWords('FROM_A_NEWER_HUB', {}, 'en')).toBe('FROM_A_NEWER_HUB');
    expect(problemWords('HUB_BUSY', {}, 'en')).toBe('HUB_BUSY');
    expect(problemWords('HUB_STRANGE', { hub: null }, 'zh')).toBe('HUB_STRANGE');
  });
});
