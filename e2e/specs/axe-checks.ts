// Looks at a screen with axe in both themes, both languages and both sizes; a serious or critical finding is a
// failure that names the place.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { inEachLook, type Look, large, small } from './look.ts';

/** Either pair shows both themes, both languages and both sizes; screens take them in turn. */
const pairs: readonly (readonly Look[])[] = [
  [
    { theme: 'light', language: 'en', size: small },
    { theme: 'dark', language: 'zh', size: large },
  ],
  [
    { theme: 'dark', language: 'en', size: small },
    { theme: 'light', language: 'zh', size: large },
  ],
];
/** What passed is not written up: on a page of many elements that takes longer than looking. */
const violationsOnly = { resultTypes: ['violations' as const] };
let looked = 0;

/** Looks at the screen that the page shows now. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await inEachLook(page, pairs[looked++ % pairs.length] ?? [], ({ theme, language, size }) =>
    test.step(`${screen}, ${theme}, ${language}, ${size.width}`, async () => {
      const { violations } = await new AxeBuilder({ page }).options(violationsOnly).setLegacyMode().analyze();
      const findings = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
        );
      expect.soft(findings).toEqual([]);
    }),
  );
}
