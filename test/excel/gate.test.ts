import vm from 'node:vm';
import { parse } from 'acorn';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { gateTexts } from '../../core/texts/gate.ts';
import { buildGate } from '../../tools/build-excel.mjs';
import { createGateWindow } from './gate-window.ts';

const edge =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0';
const engines = {
  'Internet Explorer 11': {
    agent: 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; rv:11.0) like Gecko',
    lacks: ['Promise', 'Symbol', 'at'],
  },
  'Internet Explorer under another name': { agent: 'Mozilla/5.0 (Windows NT 10.0)', lacks: ['Promise', 'Symbol', 'at'] },
  'the first Edge': {
    agent: 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/64.0 Safari/537.36 Edge/18.19044',
    lacks: ['at'],
  },
} as const;
let gate = '';

beforeAll(async () => {
  gate = await buildGate();
});

describe('the gate of the pane', () => {
  it('is ES5 as it is built, in letters that no engine misreads', () => {
    expect(() => parse(gate, { ecmaVersion: 5 })).not.toThrow();
    expect(gate).toMatch(/^[ -~\n]+$/);
    expect(() => parse('let x = 1', { ecmaVersion: 5 })).toThrow();
  });

  test.each(Object.entries(engines))('%s is told why, what to do and where the page is', (_, engine) => {
    const window = createGateWindow({ ...engine, address: 'https://bao-cao.vidu.gov.vn/excel/taskpane.html?_host_Info=Excel#x' });
    vm.runInContext(gate, window.context);
    window.finishLoading();
    expect(window.said()).toContain(gateTexts.oldTitle);
    expect(window.said()).toContain(gateTexts.oldWhat);
    expect(window.links()).toEqual(['https://bao-cao.vidu.gov.vn/excel/page/index.html']);
    expect(window.said()).toContain('https://bao-cao.vidu.gov.vn/excel/page/index.html');
  });

  it('says nothing where the pane can run', () => {
    const window = createGateWindow({ agent: edge, lacks: [], address: 'https://vidu.gov.vn/taskpane.html' });
    vm.runInContext(gate, window.context);
    window.finishLoading();
    expect(window.said()).toBe('');
  });

  test.each([
    ['Microsoft’s library', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js', gateTexts.brokenOffice],
    ['a file of ours', 'https://vidu.gov.vn/pane-ABC.js', gateTexts.brokenOwn],
  ])('where %s does not come it is said once, with the way out', (_, source, sentence) => {
    const window = createGateWindow({ agent: edge, lacks: [], address: 'https://vidu.gov.vn/taskpane.html' });
    vm.runInContext(gate, window.context);
    window.fail('SCRIPT', source);
    window.fail('SCRIPT', 'https://vidu.gov.vn/other.js');
    window.finishLoading();
    expect(window.said()).toContain(sentence);
    expect(window.said().split(gateTexts.brokenTitle)).toHaveLength(2);
    expect(window.links()).toEqual(['https://vidu.gov.vn/page/index.html']);
  });

  const open = () => {
    const window = createGateWindow({ agent: edge, lacks: [], address: 'https://vidu.gov.vn/taskpane.html' });
    vm.runInContext(gate, window.context);
    window.finishLoading();
    return window;
  };

  it('speaks where nothing comes at all, and is silent once the pane runs', () => {
    const waiting = open();
    expect(waiting.said()).toBe('');
    waiting.waitLong();
    expect(waiting.said()).toContain(gateTexts.slowWhy);
    const running = open();
    running.tell('started');
    running.waitLong();
    expect(running.said()).toBe('');
  });

  test.each([
    ['outside', gateTexts.outsideTitle],
    ['failed', gateTexts.failedWhy],
  ])('says what the pane found: %s', (state, sentence) => {
    const window = open();
    window.waitLong();
    window.tell(state);
    expect(window.said()).toContain(sentence);
    expect(window.said()).not.toContain(gateTexts.slowWhy);
    expect(window.links()).toEqual(['https://vidu.gov.vn/page/index.html']);
  });

  it('a picture that does not come stops nothing', () => {
    const window = createGateWindow({ agent: edge, lacks: [], address: 'https://vidu.gov.vn/taskpane.html' });
    vm.runInContext(gate, window.context);
    window.fail('IMG', 'https://vidu.gov.vn/icon.png');
    window.finishLoading();
    expect(window.said()).toBe('');
  });
});
