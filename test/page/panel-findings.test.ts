import { describe, expect, test } from 'vitest';
import { withPanel } from './panel-page.ts';

describe('Chỗ cần xem', () => {
  test('a fix makes the list shorter, and is taken back with one button', async () => {
    await withPanel({ misspelt: 2 }, async (page) => {
      const cards = page.locator('.sbc-finding');
      const before = await cards.count();
      await page
        .getByRole('button', { name: /^Đổi thành/ })
        .first()
        .click();
      await page.getByText('Từ lúc mở sổ đã xong 1 chỗ.').waitFor();
      expect(await cards.count()).toBe(before - 1);
      await page.getByRole('button', { name: 'Lấy lại như trước' }).click();
      await page.getByText('Đã lấy lại như trước khi sửa.').waitFor();
      expect(await cards.count()).toBe(before);
    });
  });

  test('taking back what somebody has changed since shows both versions and writes nothing', async () => {
    await withPanel({ misspelt: 1 }, async (page) => {
      await page
        .getByRole('button', { name: /^Đổi thành/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Lấy lại như trước' }).waitFor();
      await page.evaluate(() => {
        const { desk } = window.panelStand;
        const rows = desk.workbook().sheets.find(({ name }) => name === 'Nội dung')?.rows ?? [];
        const row = rows.findIndex((cells) => cells.some(({ value }) => typeof value === 'string' && value.includes('{hồ sơ')));
        const column = rows[row]?.findIndex(({ value }) => typeof value === 'string' && value.includes('{hồ sơ')) ?? -1;
        desk.typeInGrid([{ place: { sheet: 'Nội dung', row: row + 1, column: column + 1 }, held: { value: 'Câu khác.' } }]);
      });
      await page.getByRole('button', { name: 'Lấy lại như trước' }).click();
      await page.locator('.sbc-conflict').getByText('Câu khác.').waitFor();
      expect(await page.locator('.sbc-conflict').getByText('Định ghi').count()).toBe(1);
    });
  });

  test('what the book says already is no conflict: nothing is left to take back', async () => {
    await withPanel({ misspelt: 1 }, async (page) => {
      const fix = page.getByRole('button', { name: /^Đổi thành/ }).first();
      await fix.click();
      await page.getByRole('button', { name: 'Lấy lại như trước' }).waitFor();
      await page.evaluate(() => {
        const { desk } = window.panelStand;
        const rows = desk.workbook().sheets.find(({ name }) => name === 'Nội dung')?.rows ?? [];
        rows.some((cells, row) =>
          cells.some(({ value }, column) => {
            if (typeof value !== 'string' || !value.includes('{hồ sơ')) return false;
            desk.typeInGrid([
              { place: { sheet: 'Nội dung', row: row + 1, column: column + 1 }, held: { value: value.replace('{hồ sơ', '{hồ xơ') } },
            ]);
            return true;
          }),
        );
      });
      await fix.waitFor();
      await page.getByRole('button', { name: 'Lấy lại như trước' }).click();
      await page.getByText('Trong sổ đã như vậy').waitFor();
      expect(await page.locator('.sbc-conflict').count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Lấy lại như trước' }).count()).toBe(0);
    });
  });

  test('reasons begun stay while one looks at another view', async () => {
    await withPanel({ misspelt: 1 }, async (page) => {
      const cards = page.locator('.sbc-finding');
      for (const [index, words] of ['Chờ số liệu của', 'Đã hỏi văn phòng'].entries()) {
        await cards.nth(index).getByRole('button', { name: 'Giữ nguyên, ghi lý do' }).click();
        await cards
          .nth(index)
          .getByLabel(/^Lý do/)
          .fill(words);
      }
      await page.getByRole('tab', { name: 'Số liệu' }).click();
      await page.getByRole('tab', { name: 'Chỗ cần xem' }).click();
      const fields = page.getByLabel(/^Lý do/);
      expect(await fields.evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : '')))).toEqual([
        'Chờ số liệu của',
        'Đã hỏi văn phòng',
      ]);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
      await cards.first().getByRole('button', { name: 'Thôi' }).click();
      expect(await fields.count()).toBe(1);
    });
  });

  test('a reason keeps a finding as it is; who writes is asked once', async () => {
    await withPanel({}, async (page) => {
      const open = await page.locator('.sbc-group:not(.sbc-explained) .sbc-finding').count();
      const first = page.locator('.sbc-finding').first();
      await first.getByRole('button', { name: 'Giữ nguyên, ghi lý do' }).click();
      await page.getByRole('button', { name: 'Ghi lý do', exact: true }).click();
      await page.getByText('Cần ghi lý do giữ nguyên.').waitFor();
      await page.getByRole('button', { name: /thời điểm chốt khác nhau/ }).click();
      await page.getByRole('button', { name: 'Ghi lý do', exact: true }).click();
      await page.getByText('Cần ghi tên người giải trình.').waitFor();
      await page.getByLabel(/^Người ghi/).fill('Nguyễn Thị Hoa');
      await page.getByRole('button', { name: 'Ghi lý do', exact: true }).click();
      await page.getByRole('button', { name: 'Đã giữ nguyên, có lý do (1)' }).click();
      expect(await page.locator('.sbc-explained blockquote').textContent()).toContain('thời điểm chốt khác nhau');
      expect(await page.locator('.sbc-group:not(.sbc-explained) .sbc-finding').count()).toBe(open - 1);
      await page.locator('.sbc-finding').first().getByRole('button', { name: 'Giữ nguyên, ghi lý do' }).click();
      await page.getByText('Người ghi: Nguyễn Thị Hoa').waitFor();
    });
  });

  test('the counts and the words filter the list', async () => {
    await withPanel({ misspelt: 2 }, async (page) => {
      const cards = page.locator('.sbc-finding');
      const all = await cards.count();
      await page.getByRole('button', { name: /cần xem lại$/ }).click();
      expect(await page.locator('.sbc-group.sbc-error').count()).toBe(0);
      await page.getByRole('button', { name: /cần xem lại$/ }).click();
      await page.getByRole('searchbox').fill('ho xo');
      expect(await cards.count()).toBe(2);
      await page.getByRole('searchbox').fill('không có chữ này');
      await page.getByRole('button', { name: 'Bỏ lọc' }).click();
      expect(await cards.count()).toBe(all);
    });
  });

  test('hints are folded and mended together by one button; a reopened finding shows the old reason', async () => {
    await withPanel({ misspelt: 2 }, async (page) => {
      await page.evaluate(() => {
        const { desk } = window.panelStand;
        const findings = desk.marks()?.findings ?? [];
        const [first, second, third] = findings;
        if (!first || !second || !third) throw new Error('too few findings');
        const fix = { label: 'Viết lại', safe: true, edits: [] };
        const old = { reason: 'Cấp trên bổ sung chỉ tiêu.', by: 'Hoa', on: '2025-12-01', seen: '1|2' };
        const hints = [first, second].map((finding) => ({ ...finding, severity: 'hint' as const, fixes: [fix] }));
        const check = {
          findings: [...hints, { ...third, reopened: old }],
          faults: [],
          counts: { error: 1, warning: 0, hint: 2, explained: 0 },
        };
        desk.tell({ type: 'checked', check });
      });
      await page.getByText('Cấp trên bổ sung chỉ tiêu.').waitFor();
      await page.getByRole('button', { name: 'Giữ lý do cũ' }).waitFor();
      expect(await page.locator('.sbc-finding.sbc-hint').count()).toBe(0);
      await page.locator('.sbc-group.sbc-hint').getByRole('button', { name: '2 góp ý' }).click();
      expect(await page.locator('.sbc-finding.sbc-hint').count()).toBe(2);
      await page.getByRole('button', { name: 'Sửa giúp cả 2 chỗ' }).click();
      const asked = await page.evaluate(() => window.panelStand.desk.asked.at(-1));
      expect(asked).toMatchObject({ type: 'apply', fixes: [{ fix: 0 }, { fix: 0 }] });
    });
  });

  test('a cell chosen in the grid chooses its finding', async () => {
    await withPanel({ misspelt: 1 }, async (page) => {
      await page.evaluate(() => {
        const { desk } = window.panelStand;
        const place = desk.marks()?.findings.at(-1)?.place;
        if (place) desk.tell({ type: 'chosen', place });
      });
      await page.locator('.sbc-finding-main[aria-current="true"]').waitFor();
    });
  });

  test('the host gone in the middle: said with what to do, nothing lost, tried again', async () => {
    await withPanel({ misspelt: 1 }, async (page) => {
      await page.evaluate(() => window.panelStand.desk.vanish());
      await page
        .getByRole('button', { name: /^Đổi thành/ })
        .first()
        .click();
      await page.getByRole('alert').getByText('Không liên lạc được với tệp').waitFor();
      expect(await page.getByRole('button', { name: /^Đổi thành/ }).count()).toBe(1);
      await page.evaluate(() => window.panelStand.desk.comeBack());
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.getByRole('alert').getByText('Mất liên lạc với sổ').waitFor({ state: 'detached' });
    });
  });

  test('a sheet somebody else locked: the refusal is said, the list stays', async () => {
    await withPanel({ misspelt: 1 }, async (page) => {
      const before = await page.locator('.sbc-finding').count();
      await page.evaluate(() => window.panelStand.desk.protect('Nội dung'));
      await page
        .getByRole('button', { name: /^Đổi thành/ })
        .first()
        .click();
      await page.getByRole('status').getByText('do người khác khóa').waitFor();
      expect(await page.locator('.sbc-finding').count()).toBe(before);
    });
  });
});
