export interface PartSize {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
}

export function buildExcel(asked?: { readonly url?: string; readonly place?: string }): Promise<readonly PartSize[]>;
export function buildGate(): Promise<string>;
