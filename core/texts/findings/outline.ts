import { quote, type SectionWords, saySection } from './where.ts';

export type RequiredData =
  | { readonly type: 'empty section' | 'missing section'; readonly section: SectionWords }
  | { readonly type: 'blank field'; readonly label: string };

/** Sentences about what the outline and the letterhead still need. */
export const outline = {
  'outline/required': {
    message: (d: RequiredData): string => {
      switch (d.type) {
        case 'empty section':
          return `${saySection(d.section)}: chưa có nội dung, cần soạn hoặc ghi “Không phát sinh”.`;
        case 'missing section':
          return `${saySection(d.section)}: không còn trong sổ, mẫu báo cáo cần có phần này.`;
        case 'blank field':
          return `Dòng ${quote(d.label)}: còn trống, cần điền trước khi xuất báo cáo.`;
      }
    },
  },
};
