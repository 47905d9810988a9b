// The forms' door: built-in forms and their samples as data. The build writes them to JSON; hosts load one only to make a new book.
import type { Filling } from './form/filling.ts';
import type { Form } from './form/form.ts';
import { cchcNam } from './form/kinds/cchc-nam.ts';
import { sample, sampleWithErrors, sampleWithTwoErrors } from './form/samples/cchc-nam.ts';

export interface BuiltInForm {
  readonly form: Form;
  readonly samples: Samples;
}

export interface Samples {
  readonly sample: Filling;
  readonly sampleWithErrors: Filling;
  readonly sampleWithTwoErrors: Filling;
}

export const forms: readonly BuiltInForm[] = [{ form: cchcNam, samples: { sample, sampleWithErrors, sampleWithTwoErrors } }];
