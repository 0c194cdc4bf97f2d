// A first-article template as it may be saved: it has a name, and no two items share a code, by which answers go.
import { Name } from '../master/name.ts';
import { FaiTemplateConfigured } from './facts.ts';

export const SoundFaiTemplate = FaiTemplateConfigured.extend({ name: Name }).superRefine(
  ({ items }, context) => {
    const codes = items.map(({ code }) => code);
    for (const [i, code] of codes.entries())
      if (codes.indexOf(code) < i)
        context.addIssue({ code: 'custom', path: ['items', i, 'code'], message: 'TWICE' });
  },
);
