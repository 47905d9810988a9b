import type { Request } from './request.ts';

/** What a new book or a document is asked for with: only these need what lays, composes and renders. */
export type Making = Extract<Request, { readonly type: 'new' | 'document' | 'brief' }>;

/** Every other request: what a book that stands open is asked all day. */
export type Everyday = Exclude<Request, Making>;

export function isMaking(request: Request): request is Making {
  return request.type === 'new' || request.type === 'document' || request.type === 'brief';
}
