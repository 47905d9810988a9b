import type { Workbook } from '../workbook/workbook.ts';
import { answerEveryday } from './answer-everyday.ts';
import { answerMaking } from './answer-making.ts';
import { isMaking } from './making.ts';
import type { Answer, Now, Request } from './request.ts';

/** All that a person can ask, answered from what was just read. Never throws for what a user did; changes nothing itself. */
export function answer(workbook: Workbook, request: Request, now: Now): Answer {
  return isMaking(request) ? answerMaking(workbook, request, now) : answerEveryday(workbook, request, now);
}
