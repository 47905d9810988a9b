/** The periods an office is likely to report on around a day, the likeliest first chosen: codes that `readPeriod` reads. */
export function suggestPeriods(today: string): { readonly codes: readonly string[]; readonly likely: string } {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const codes = [
    String(year),
    `${year}-6T`,
    `${year}-9T`,
    ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
    String(year - 1),
    String(year + 1),
  ];
  return { codes, likely: likelyCode(year, month) };
}

/** The annual report is written from October to the following March. */
function likelyCode(year: number, month: number): string {
  if (month >= 10) return String(year);
  if (month <= 3) return String(year - 1);
  return month <= 7 ? `${year}-6T` : `${year}-9T`;
}
