/** The address of the site as `--url` gives it: https, a host that others reach, without an ending slash. None: the development address. */
export function readSiteUrl(typed) {
  const at = typed.findIndex((word) => word === '--url' || word.startsWith('--url='));
  if (at < 0) return { url: null, problem: null };
  const text = typed[at].startsWith('--url=') ? typed[at].slice('--url='.length) : (typed[at + 1] ?? '');
  const problem = findProblem(text);
  if (problem) return { url: null, problem: `--url “${text}”: ${problem}` };
  const { origin, pathname } = new URL(text);
  return { url: `${origin}${pathname}`.replace(/\/+$/, ''), problem: null };
}

function findProblem(text) {
  if (!URL.canParse(text)) return 'hãy ghi địa chỉ đầy đủ của trang, ví dụ --url https://vidu.gov.vn/so-bao-cao.';
  const { protocol, hostname, search, hash, username, pathname } = new URL(text);
  if (protocol !== 'https:') return 'Excel chỉ nhận địa chỉ bắt đầu bằng https://.';
  if (/^(localhost|127\.|0\.0\.0\.0|\[)/.test(hostname)) return 'địa chỉ này chỉ có trên máy đang dùng, máy khác không mở được.';
  if (search || hash || username) return 'địa chỉ chỉ gồm tên máy chủ và thư mục.';
  if (/\.html?$/i.test(pathname)) return 'hãy ghi thư mục chứa taskpane.html, không ghi tên tệp.';
  return null;
}
