// The add-in-only manifest (XML): the only kind that reaches volume-licensed Excel, so it is the first of the two.

/** The manifest of a site, as the file stands. The order of the elements is Microsoft's and binding. */
export function writeXmlManifest(data, url) {
  const at = (path) => `${url}/${path}`;
  const icon = (name, size) => at(`${data.icons.folder}/${name}-${size}.png`);
  const { main, other } = data.locales;
  const said = (name, { vi, en }) => [
    `<${name} DefaultValue="${xml(vi)}">`,
    [`<Override Locale="${other}" Value="${xml(en)}"/>`],
    `</${name}>`,
  ];
  const pages = resourcesOf(data, at);
  return print([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">',
    [
      `<Id>${data.id}</Id>`,
      `<Version>${data.version}.0</Version>`,
      `<ProviderName>${xml(data.provider)}</ProviderName>`,
      `<DefaultLocale>${main}</DefaultLocale>`,
      ...said('DisplayName', data.name),
      ...said('Description', data.description),
      `<IconUrl DefaultValue="${icon('book', 32)}"/>`,
      `<HighResolutionIconUrl DefaultValue="${icon('book', 64)}"/>`,
      `<SupportUrl DefaultValue="${at(data.pages.support)}"/>`,
      '<Hosts>',
      ['<Host Name="Workbook"/>'],
      '</Hosts>',
      '<Requirements>',
      ['<Sets>', [`<Set Name="${data.requirement.set}" MinVersion="${data.requirement.version}"/>`], '</Sets>'],
      '</Requirements>',
      '<DefaultSettings>',
      [`<SourceLocation DefaultValue="${at(data.pages.pane)}"/>`],
      '</DefaultSettings>',
      `<Permissions>${data.permissions.xml}</Permissions>`,
      '<VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">',
      [
        '<Hosts>',
        [
          '<Host xsi:type="Workbook">',
          [
            '<Runtimes>',
            ['<Runtime resid="Pane.Url" lifetime="long"/>'],
            '</Runtimes>',
            '<DesktopFormFactor>',
            [
              '<GetStarted>',
              ['<Title resid="Start.Title"/>', '<Description resid="Start.Text"/>', '<LearnMoreUrl resid="Support.Url"/>'],
              '</GetStarted>',
              '<FunctionFile resid="Pane.Url"/>',
              '<ExtensionPoint xsi:type="PrimaryCommandSurface">',
              [
                `<CustomTab id="${data.tab.id}">`,
                [
                  `<Group id="${data.group.id}">`,
                  [
                    '<Label resid="Group.Label"/>',
                    ...iconsOf(data, data.group.icon),
                    ...data.commands.flatMap((command) => controlOf(data, command)),
                  ],
                  '</Group>',
                  '<Label resid="Tab.Label"/>',
                ],
                '</CustomTab>',
              ],
              '</ExtensionPoint>',
            ],
            '</DesktopFormFactor>',
          ],
          '</Host>',
        ],
        '</Hosts>',
        '<Resources>',
        [
          '<bt:Images>',
          iconNames(data).flatMap((name) =>
            data.icons.ribbon.map((size) => `<bt:Image id="${imageId(name, size)}" DefaultValue="${icon(name, size)}"/>`),
          ),
          '</bt:Images>',
          '<bt:Urls>',
          pages.map(([id, value]) => `<bt:Url id="${id}" DefaultValue="${value}"/>`),
          '</bt:Urls>',
          '<bt:ShortStrings>',
          wordsOf(data, 'short', other),
          '</bt:ShortStrings>',
          '<bt:LongStrings>',
          wordsOf(data, 'long', other),
          '</bt:LongStrings>',
        ],
        '</Resources>',
      ],
      '</VersionOverrides>',
    ],
    '</OfficeApp>',
  ]);
}

/** Each drawing that a manifest needs, once. */
export function iconNames(data) {
  return [...new Set([data.group.icon, ...data.commands.map((command) => command.icon)])];
}

function controlOf(data, command) {
  const action =
    command.does === 'pane'
      ? ['<Action xsi:type="ShowTaskpane">', ['<TaskpaneId>SoBaoCao.Pane</TaskpaneId>', '<SourceLocation resid="Pane.Url"/>'], '</Action>']
      : ['<Action xsi:type="ExecuteFunction">', [`<FunctionName>${command.id}</FunctionName>`], '</Action>'];
  return [
    `<Control xsi:type="Button" id="SoBaoCao.${command.id}">`,
    [
      `<Label resid="${command.id}.Label"/>`,
      '<Supertip>',
      [`<Title resid="${command.id}.Label"/>`, `<Description resid="${command.id}.Text"/>`],
      '</Supertip>',
      ...iconsOf(data, command.icon),
      ...action,
    ],
    '</Control>',
  ];
}

function iconsOf(data, name) {
  return ['<Icon>', data.icons.ribbon.map((size) => `<bt:Image size="${size}" resid="${imageId(name, size)}"/>`), '</Icon>'];
}

function imageId(name, size) {
  return `Icon.${name}.${size}`;
}

function resourcesOf(data, at) {
  return [
    ['Pane.Url', at(data.pages.pane)],
    ['Support.Url', at(data.pages.support)],
  ];
}

function wordsOf(data, length, locale) {
  const words =
    length === 'short'
      ? [
          ['Tab.Label', data.tab.label],
          ['Group.Label', data.group.label],
          ['Start.Title', data.start.title],
          ...data.commands.map(({ id, label }) => [`${id}.Label`, label]),
        ]
      : [['Start.Text', data.start.text], ...data.commands.map(({ id, text }) => [`${id}.Text`, text])];
  return words.flatMap(([id, { vi, en }]) => [
    `<bt:String id="${id}" DefaultValue="${xml(vi)}">`,
    [`<bt:Override Locale="${locale}" Value="${xml(en)}"/>`],
    '</bt:String>',
  ]);
}

/** A list inside a list stands one step to the right. */
function print(lines, depth = 0) {
  return lines.map((line) => (Array.isArray(line) ? print(line, depth + 1) : `${'  '.repeat(depth)}${line}\n`)).join('');
}

function xml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
