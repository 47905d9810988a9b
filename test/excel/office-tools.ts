import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../tools/office');

/** A package of tools/office, which npm test installs. */
export function loadOfficeTool<T>(name: string): T {
  try {
    return createRequire(join(folder, 'package.json'))(name) as T;
  } catch (error) {
    throw new Error(`Thiếu ${name} trong tools/office: hãy chạy npm test, lệnh ấy tự cài.`, { cause: error });
  }
}
