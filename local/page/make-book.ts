import { pageTexts, panelTexts, readPeriod } from '../../core/index.ts';
import { newFileName } from './file-name.ts';
import { loadForm } from './forms.ts';
import { loadMaking } from './load-making.ts';
import { type Source, today } from './open-session.ts';
import { newFileSaver } from './saving.ts';

const said = panelTexts.page;

/** A new book of the page's form, or the sentence that says why there is none. */
export async function makeBook(asked: { readonly period: string; readonly unit: string }): Promise<Source | string> {
  const period = asked.period.trim() === '' ? null : readPeriod(asked.period);
  if (!period && asked.period.trim() !== '') return said.badPeriod(asked.period);
  const [form, making] = await Promise.all([loadForm(), loadMaking()]);
  if (!form) return said.noForm;
  if (!making) return pageTexts.partMissing;
  const unit = asked.unit.trim();
  const request = { type: 'new', form, filling: null, period, unit: unit === '' ? null : unit } as const;
  const { reply, newBook: plan } = making.answerMaking({ sheets: [], names: {} }, request, { today: today(), who: '' });
  if (!plan) return reply.type === 'refused' ? reply.message : said.fault;
  const name = newFileName(unit, period);
  return { name, bytes: making.writeXlsx(plan), saver: newFileSaver(name) };
}
