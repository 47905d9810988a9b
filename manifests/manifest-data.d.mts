interface Said {
  readonly vi: string;
  readonly en: string;
}

export interface ManifestCommand {
  readonly id: string;
  readonly does: 'pane' | 'code';
  readonly icon: string;
  readonly label: Said;
  readonly text: Said;
}

export const manifestData: {
  readonly id: string;
  readonly version: string;
  readonly name: Said;
  readonly description: Said;
  readonly requirement: { readonly set: string; readonly version: string };
  readonly developmentUrl: string;
  readonly pages: Readonly<Record<'pane' | 'support' | 'page' | 'privacy' | 'terms', string>>;
  readonly icons: {
    readonly folder: string;
    readonly ribbon: readonly number[];
    readonly store: { readonly color: number; readonly outline: number };
  };
  readonly commands: readonly ManifestCommand[];
};
