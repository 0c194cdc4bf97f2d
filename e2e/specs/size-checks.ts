// Whether a screen fits: nothing wider than the window, no text cut off unless it says so with an ellipsis and holds
// the whole in its title, and what is to be done next in sight without scrolling.
import { expect, type Page, test } from '@playwright/test';
import { allLooks, inEachLook } from './look.ts';

/** `primary` is the test id of what is to be done next on this screen; null where there is nothing to do. */
export async function expectFits(page: Page, screen: string, primary: string | null): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await inEachLook(page, allLooks, ({ language, size, theme }) => {
    const name = `${screen}, ${language}, ${size.width}, ${theme}`;
    return test.step(name, async () => {
      expect.soft(await page.evaluate(misfits), name).toEqual([]);
      if (primary !== null)
        await expect.soft(page.getByTestId(primary).first(), name).toBeInViewport({ ratio: 1 });
    });
  });
}

/** Runs in the page. Names every place that does not fit. */
function misfits(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const tooWide = scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : [];
  const hasText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');
  const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    if (!(element instanceof HTMLElement) || !hasText(element)) return false;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // inline boxes are measured by their block; what is for screen readers only is clipped on purpose
    if (style.display === 'inline' || box.width <= 1 || box.height <= 1 || style.clipPath !== 'none')
      return false;
    const wider = element.scrollWidth > element.clientWidth + 1;
    const isOneLine = style.whiteSpace === 'nowrap' || style.overflowY !== 'hidden';
    const higher = !isOneLine && element.scrollHeight > element.clientHeight + 1;
    const saysSo = style.textOverflow === 'ellipsis' && element.closest('[title]') !== null;
    return higher || (wider && !saysSo);
  });
  return [
    ...tooWide,
    ...cut.map((element) => `${element.tagName.toLowerCase()} cuts "${element.textContent?.trim()}"`),
  ];
}
