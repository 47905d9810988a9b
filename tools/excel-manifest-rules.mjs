// What Excel asks of an add-in-only manifest, as rules of our own: Microsoft's checker for XML works online only.
import { find, readTree, walk } from './excel-manifest-tree.mjs';

/** Microsoft's binding order; `?`: may be missing. */
const orders = {
  OfficeApp: [
    'Id',
    'AlternateId?',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains?',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides?',
  ],
  VersionOverrides: ['Description?', 'Requirements?', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted?', 'FunctionFile', 'ExtensionPoint'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  Group: ['Label', 'Icon', 'Control*'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  CustomTab: ['Group*', 'Label'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
};
const permissions = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'];
const allowedSets = { ExcelApi: '1.7' };
const longest = { DisplayName: 125, Description: 250, 'bt:ShortStrings': 125, 'bt:LongStrings': 250, resid: 32 };
const neededIcons = ['16', '32', '80'];

/**
 * What is wrong with a manifest, in words for developers; nothing is what is wanted. `production`: no address of this machine;
 * `iconSize`: the pixels of an icon by its address, null where there is no such file; `functions`: names the code answers to.
 */
export function checkXmlManifest(xml, { production = false, iconSize = null, functions = null } = {}) {
  let root;
  try {
    root = readTree(xml);
  } catch (error) {
    return [error.message];
  }
  const all = walk(root);
  return [
    ...checkOrder(all),
    ...checkHead(root),
    ...checkAddresses(all, production),
    ...checkResources(root, all),
    ...checkWords(root, all),
    ...checkIcons(root, all, iconSize),
    ...checkCommands(all, functions),
  ];
}

function checkOrder(all) {
  return all.flatMap((element) => {
    const order = orders[element.name];
    if (!order) return [];
    const given = element.children.map((child) => child.name);
    const pattern = order.map((name) => `${name.replace(/[?*]$/, '')}`);
    const problems = order
      .filter((name) => !/[?]$/.test(name) && !given.includes(name.replace('*', '')))
      .map((name) => `${element.name} lacks ${name.replace('*', '')}`);
    const places = given.map((name) => pattern.indexOf(name));
    const unknown = given.filter((_, index) => places[index] < 0).map((name) => `${element.name} holds the unknown ${name}`);
    const isOrdered = places.every((place, index) => index === 0 || place >= places[index - 1]);
    return [...problems, ...unknown, ...(isOrdered ? [] : [`the children of ${element.name} stand in the wrong order`])];
  });
}

function checkHead(root) {
  const text = (name) => find(root, name)?.text.trim() ?? '';
  const problems = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text('Id'))) problems.push('Id is not a GUID');
  if (!/^\d{1,5}(\.\d{1,5}){0,3}$/.test(text('Version'))) problems.push('Version is not one to four numbers');
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(text('DefaultLocale'))) problems.push('DefaultLocale is not a full language tag');
  if (!permissions.includes(text('Permissions'))) problems.push('Permissions is none of the five');
  for (const set of walk(root).filter((element) => element.name === 'Set'))
    if (allowedSets[set.attributes.Name] !== set.attributes.MinVersion)
      problems.push(`the requirement ${set.attributes.Name} ${set.attributes.MinVersion} would hide the add-in from Excels it runs in`);
  return problems;
}

function checkAddresses(all, production) {
  const addresses = all.flatMap(({ name, attributes }) =>
    /Url$|^SourceLocation$|^bt:Image$/.test(name) && attributes.DefaultValue !== undefined ? [attributes.DefaultValue] : [],
  );
  return addresses.flatMap((address) => {
    if (!URL.canParse(address) || new URL(address).protocol !== 'https:') return [`${address} is not an https address`];
    return production && /^(localhost|127\.)/.test(new URL(address).hostname) ? [`${address} is on this machine alone`] : [];
  });
}

function checkResources(root, all) {
  const resources = find(root, 'VersionOverrides', 'Resources');
  const defined = (resources?.children ?? []).flatMap((list) => list.children.map((element) => element.attributes.id));
  const used = all.flatMap(({ attributes }) => (attributes.resid === undefined ? [] : [attributes.resid]));
  return [
    ...twice(defined).map((id) => `the resource ${id} is defined twice`),
    ...defined
      .filter((id) => id.length > longest.resid)
      .map((id) => `the resource ${id} has a name of more than ${longest.resid} characters`),
    ...[...new Set(used)].filter((id) => !defined.includes(id)).map((id) => `the resource ${id} is not defined`),
    ...defined.filter((id) => !used.includes(id)).map((id) => `the resource ${id} is not used`),
  ];
}

function checkWords(root, all) {
  const main = find(root, 'DefaultLocale')?.text.trim();
  const top = root.children
    .filter(({ name }) => name === 'DisplayName' || name === 'Description')
    .map((element) => [element, longest[element.name]]);
  const listed = all
    .filter(({ name }) => name === 'bt:ShortStrings' || name === 'bt:LongStrings')
    .flatMap((list) => list.children.map((element) => [element, longest[list.name]]));
  return [...top, ...listed].flatMap(([element, most]) => {
    const name = element.attributes.id ?? element.name;
    const others = element.children.filter((child) => /(?:^|:)Override$/.test(child.name));
    const words = [element.attributes.DefaultValue, ...others.map((other) => other.attributes.Value)];
    return [
      ...words.filter((text) => (text ?? '').trim() === '').map(() => `${name} is empty in one language`),
      ...words.filter((text) => (text ?? '').length > most).map(() => `${name} has more than ${most} characters`),
      ...(main === 'vi-VN' && others.some((other) => other.attributes.Locale === 'en-US')
        ? []
        : [`${name} is not said in vi-VN and en-US`]),
      ...twice(others.map((other) => other.attributes.Locale)).map((locale) => `${name} is said twice in ${locale}`),
    ];
  });
}

function checkIcons(root, all, iconSize) {
  const images = new Map(
    (find(root, 'VersionOverrides', 'Resources', 'bt:Images')?.children ?? []).map(({ attributes }) => [
      attributes.id,
      attributes.DefaultValue,
    ]),
  );
  const sized = [
    [find(root, 'IconUrl')?.attributes.DefaultValue, 32],
    [find(root, 'HighResolutionIconUrl')?.attributes.DefaultValue, 64],
  ];
  const problems = [];
  for (const icon of all.filter(({ name }) => name === 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => attributes.size);
    for (const size of neededIcons) if (!sizes.includes(size)) problems.push(`an Icon lacks ${size} px`);
    for (const { attributes } of icon.children) sized.push([images.get(attributes.resid), Number(attributes.size)]);
  }
  if (!iconSize) return problems;
  return [
    ...problems,
    ...sized.flatMap(([address, size]) => {
      const real = address === undefined ? null : iconSize(address);
      if (!real) return [`there is no icon ${address}`];
      return real.width === size && real.height === size ? [] : [`${address} has ${real.width}×${real.height} px, not ${size}`];
    }),
  ];
}

function checkCommands(all, functions) {
  const ids = all.flatMap(({ name, attributes }) => (/^(Control|Group|CustomTab)$/.test(name) ? [attributes.id] : []));
  const called = all.filter(({ name }) => name === 'FunctionName').map(({ text }) => text.trim());
  const pages = all.filter(({ name }) => name === 'Runtime' || name === 'FunctionFile').map(({ attributes }) => attributes.resid);
  return [
    ...twice(ids).map((id) => `the id ${id} stands twice`),
    ...(new Set(pages).size > 1 ? ['Runtime and FunctionFile name different pages'] : []),
    ...called.filter((name) => name.length >= 65).map((name) => `the function ${name} has a name of more than 64 characters`),
    ...(functions ? called.filter((name) => !functions.includes(name)).map((name) => `no code answers to ${name}`) : []),
  ];
}

function twice(values) {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
