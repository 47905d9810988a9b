export interface ManifestView {
  readonly production?: boolean;
  readonly iconSize?: ((address: string) => { readonly width: number; readonly height: number } | null) | null;
  readonly functions?: readonly string[] | null;
}

export function checkXmlManifest(xml: string, view?: ManifestView): readonly string[];
