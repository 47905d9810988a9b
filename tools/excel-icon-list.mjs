import { iconNames } from './excel-manifest-xml.mjs';

/** Every icon that the manifests name: its file, the drawing it comes from, its size. Up to 20 px a simpler drawing is used. */
export function listIcons(data) {
  const { color, outline } = data.icons.store;
  const drawn = (name, size) => ({ file: `${name}-${size}.png`, drawing: `${name}${size <= 20 ? '-small' : ''}.svg`, size });
  return [
    ...iconNames(data).flatMap((name) => data.icons.ribbon.map((size) => drawn(name, size))),
    drawn('book', 96),
    drawn('book', color),
    { file: `outline-${outline}.png`, drawing: 'outline.svg', size: outline },
  ];
}
