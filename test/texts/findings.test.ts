import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DataOf, findings, type RuleId } from '../../core/texts/findings.ts';
import { problemsOfSentence } from '../support/sentences.ts';
import { labelSamples, samples } from './finding-samples.ts';

const golden = join(import.meta.dirname, 'findings.golden.md');
const ids = Object.keys(findings) as RuleId[];

function sentencesOf<Id extends RuleId>(id: Id): readonly string[] {
  const message = findings[id].message as (data: DataOf<Id>) => string;
  return samples[id].map((data) => message(data));
}

function labelsOf(id: RuleId): readonly string[] {
  const { message: _message, ...labels } = findings[id] as unknown as Record<string, (...given: string[]) => string>;
  const sampled = labelSamples[id].map(([name, ...given]) => labels[name]?.(...given) ?? `no label ${name}`);
  const missing = Object.keys(labels).filter((name) => !labelSamples[id].some(([sample]) => sample === name));
  return [...sampled, ...missing.map((name) => `no sample for the label ${name}`)];
}

function page(): string {
  const parts = ids.map((id) => {
    const labels = labelsOf(id);
    const lines = [`## ${id}`, '', ...sentencesOf(id).map((sentence) => `- ${sentence}`)];
    return [...lines, ...(labels.length > 0 ? ['', `Nút: ${labels.map((label) => `[${label}]`).join(' ')}`] : [])].join('\n');
  });
  return `# Những câu người dùng đọc\n\n${parts.join('\n\n')}\n`;
}

describe('sentences about findings', () => {
  it('are those of the page that was read and approved', () => {
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, page());
    expect(page()).toBe(readFileSync(golden, 'utf8'));
  });

  it.each(ids)('%s speaks whole, composed sentences without anything of the machine', (id) => {
    const sentences = sentencesOf(id);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.flatMap((sentence) => problemsOfSentence(sentence, ids))).toEqual([]);
    expect(sentences.filter((sentence) => !/[^.]\.$/.test(sentence))).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it.each(ids)('%s never says that a person typed wrongly', (id) => {
    const blaming = /\b(sai|lỗi của bạn|bạn nhập|không hợp lệ)\b/i;
    expect([...sentencesOf(id), ...labelsOf(id)].filter((text) => blaming.test(text))).toEqual([]);
  });

  it('a label that is too long for a sentence is shortened, and never cut inside a letter', () => {
    const long = '😀'.repeat(200);
    const sentence = findings['table/cell'].message({ type: 'text', where: { row: long }, text: long });
    expect(sentence.length).toBeLessThan(300);
    expect(sentence.includes('�')).toBe(false);
    expect(/[\ud800-\udbff](?![\udc00-\udfff])/.test(sentence)).toBe(false);
  });
});
