/** Nghị định 30/2020, Phụ lục I, as numbers. Lengths in twips (1 mm = 56.69), sizes in points. */
export const measures = {
  /** I.1–I.3: A4, 20/20/30/15 mm; a landscape sheet keeps the margins as displayed. */
  paper: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567, footer: 567 },
  /** I.7: 13–14, upright, centred in the top margin. */
  pageNumber: 14,
  /** Quốc hiệu, Tiêu ngữ and day go up or down together (footnote to II); the body keeps step with them. */
  sets: [
    [13, 14, 14],
    [12, 13, 13],
  ],
  office: { large: 13, small: 12 },
  number: 13,
  /** II.6.e: first line 1 cm, 6 pt between paragraphs, lines from single to 1.5. */
  body: { firstLine: 567, before: 120, line: 264 },
  address: { hanging: 160 },
  appendixLabel: 14,
  recipients: { label: 12, list: 11 },
  /** A rule of 1/3 to 1/2 of the text above it (II.2.b, II.5.b). */
  ruleShare: 0.42,
  letterhead: { leftAtLeast: 3300, rightAtLeast: 5500, slack: 40 },
  closing: { left: 4300 },
  signatureRoom: 1500,
  grid: { sizes: [13, 12, 11, 10], padding: 57, border: 4 },
} as const;

/** The width between the margins. */
export function textWidthOfPage(landscape: boolean): number {
  const { paper, margin } = measures;
  return (landscape ? paper.height : paper.width) - margin.left - margin.right;
}

/** The rule under a text of this length: a share of it, never wider than a share of the page. */
export function ruleUnder(length: number, page: number): number {
  return Math.round(Math.min(length, page) * measures.ruleShare);
}
