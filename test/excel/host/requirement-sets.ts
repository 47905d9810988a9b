/** The requirement sets that offices have: volume-licensed 2019, the first we mark cells in, 2021, and where our writes can be undone. */
export type ApiVersion = '1.7' | '1.9' | '1.14' | '1.19';
export type Platform = 'PC' | 'Mac' | 'OfficeOnline';
export type Supports = (set: string, version?: string) => boolean;

/** Sets beside ExcelApi, with the first of our versions that has them. What the client asks for itself (`RichApiRuntime` and its kin) is never there. */
const otherSets: Readonly<Record<string, number>> = {
  DialogApi: 14,
  SharedRuntime: 14,
  AddinCommands: 14,
  OpenBrowserWindowApi: 14,
  DelayForCellEdit: 7,
};

/** What an Excel of this age and kind says it can. */
export function requirementsOf(api: ApiVersion, platform: Platform): Supports {
  const minor = minorOf(api);
  return (set, version = '1.1') => {
    if (set === 'ExcelApi') return minorOf(version) <= minor;
    if (set === 'OpenBrowserWindowApi' && platform === 'OfficeOnline') return false;
    const since = otherSets[set];
    return since !== undefined && minor >= since;
  };
}

/** 14 for `1.14`. */
export function minorOf(version: string): number {
  const [major = '', minor = '0'] = version.split('.');
  return major === '1' ? Number(minor) : Number.POSITIVE_INFINITY;
}
