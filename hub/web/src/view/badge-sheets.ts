// Cards on sheets: two across and five down are what A4 holds of 85.6 × 54 mm.
export const cardsPerSheet = 10;

export function badgeSheets<Card>(cards: readonly Card[]): (readonly Card[])[] {
  const sheets = Math.ceil(cards.length / cardsPerSheet);
  return Array.from({ length: sheets }, (_, i) => cards.slice(i * cardsPerSheet, (i + 1) * cardsPerSheet));
}
