import { cliTexts } from '../../core/index.ts';
import { Unusable } from '../unusable.ts';

/** What was typed behind a command: its words in order, and its options. */
export interface Arguments {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** Which options a command knows: `flag` stands alone, `value` takes the next word or what follows `=`. */
export type Known = Readonly<Record<string, 'flag' | 'value'>>;

/** `wanted`: the words that must be there, by what they are; `most`: how many may be. */
export function readArguments(typed: readonly string[], known: Known, wanted: readonly string[], most = wanted.length): Arguments {
  const words: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < typed.length; i++) {
    const word = typed[i] ?? '';
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [name = '', inline] = splitOnce(word);
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!kind || (kind === 'flag' && inline !== undefined)) throw new Unusable(cliTexts.unknownOption(word));
    const value = kind === 'flag' ? '' : (inline ?? typed[++i]);
    if (value === undefined || (kind === 'value' && value === '')) throw new Unusable(cliTexts.optionWithoutValue(name));
    options.set(name, value);
  }
  const lacking = wanted[words.length];
  if (lacking !== undefined) throw new Unusable(cliTexts.missing(lacking));
  const extra = words[most];
  if (extra !== undefined) throw new Unusable(cliTexts.tooMany(extra));
  return { words, options };
}

function splitOnce(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
