/** Words that reading a book puts into sentences and findings. */
export const reportWords = {
  truth: { yes: 'đúng', no: 'sai' },
  /** A row or line of the unit's own that bears a name of the form. */
  added: (label: string): string => `${label} (thêm)`,
  /** What the chip for the documents of a section is called. */
  documents: 'văn bản của mục này',
  citation: {
    number: (number: string): string => `số ${number}`,
    day: (day: string): string => `ngày ${day}`,
    office: (office: string): string => `của ${office}`,
  },
  /** What would have fitted where a mark of a passage does not. */
  expected: {
    name: 'tên số liệu',
    plain: 'lời văn và số liệu',
    row: 'số liệu của dòng',
    colon: 'dấu hai chấm',
    table: 'tên biểu trong ngoặc vuông',
    ownLine: 'một dòng riêng',
  },
} as const;
