/** What axe looks for: WCAG 2.2 AA, and what axe recommends beyond it. */
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
