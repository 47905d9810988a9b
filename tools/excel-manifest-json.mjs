// The unified manifest (JSON): the same id, version, words and commands as the XML, no more. For the Microsoft 365 admin centre.
const schema = 'https://developer.microsoft.com/json-schemas/teams/v1.23';

/** Files of the package by name: manifest.json and the words of the other language. */
export function writeJsonManifest(data, url) {
  const at = (path) => `${url}/${path}`;
  const icons = (name) => [16, 32, 80].map((size) => ({ size, url: at(`${data.icons.folder}/${name}-${size}.png`) }));
  const language = (tag) => tag.toLowerCase();
  const { color, outline } = data.icons.store;
  const requirements = {
    capabilities: [{ name: data.requirement.set, minVersion: data.requirement.version }],
    scopes: ['workbook'],
    formFactors: ['desktop'],
  };
  const manifest = {
    $schema: `${schema}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.23',
    version: data.version,
    id: data.id,
    localizationInfo: {
      defaultLanguageTag: language(data.locales.main),
      additionalLanguages: [{ languageTag: language(data.locales.other), file: 'en.json' }],
    },
    developer: {
      name: data.provider,
      websiteUrl: at(data.pages.support),
      privacyUrl: at(data.pages.privacy),
      termsOfUseUrl: at(data.pages.terms),
    },
    name: { short: data.name.vi, full: data.name.vi },
    description: { short: data.summary.vi, full: data.description.vi },
    icons: { color: `icons/book-${color}.png`, outline: `icons/outline-${outline}.png` },
    accentColor: data.accentColor,
    validDomains: [new URL(url).host],
    authorization: { permissions: { resourceSpecific: [{ name: data.permissions.json, type: 'Delegated' }] } },
    extensions: [
      {
        requirements,
        runtimes: [
          {
            id: 'SoBaoCao.Runtime',
            type: 'general',
            code: { page: at(data.pages.pane) },
            lifetime: 'long',
            actions: data.commands.map(({ id, does }) =>
              does === 'pane' ? { id, type: 'openPage', view: 'SoBaoCao.Pane' } : { id, type: 'executeFunction' },
            ),
          },
        ],
        ribbons: [
          {
            contexts: ['default'],
            tabs: [
              {
                id: data.tab.id,
                label: data.tab.label.vi,
                groups: [
                  {
                    id: data.group.id,
                    label: data.group.label.vi,
                    icons: icons(data.group.icon),
                    controls: data.commands.map(({ id, icon, label, text }) => ({
                      id: `SoBaoCao.${id}`,
                      type: 'button',
                      label: label.vi,
                      icons: icons(icon),
                      supertip: { title: label.vi, description: text.vi },
                      actionId: id,
                    })),
                  },
                ],
              },
            ],
          },
        ],
        getStartedMessages: [{ title: data.start.title.vi, description: data.start.text.vi, learnMoreUrl: at(data.pages.support) }],
      },
    ],
  };
  return { 'excel.json': print(manifest), 'en.json': print(otherWords(data)) };
}

/** The English words, each at the path of the Vietnamese one. */
function otherWords(data) {
  const tab = 'extensions[0].ribbons[0].tabs[0]';
  const group = `${tab}.groups[0]`;
  return {
    $schema: `${schema}/MicrosoftTeams.Localization.schema.json`,
    'name.short': data.name.en,
    'name.full': data.name.en,
    'description.short': data.summary.en,
    'description.full': data.description.en,
    [`${tab}.label`]: data.tab.label.en,
    [`${group}.label`]: data.group.label.en,
    ...Object.fromEntries(
      data.commands.flatMap(({ label, text }, index) => [
        [`${group}.controls[${index}].label`, label.en],
        [`${group}.controls[${index}].supertip.title`, label.en],
        [`${group}.controls[${index}].supertip.description`, text.en],
      ]),
    ),
    'extensions[0].getStartedMessages[0].title': data.start.title.en,
    'extensions[0].getStartedMessages[0].description': data.start.text.en,
  };
}

/** As the repository's formatter would: a list of plain texts on one line. */
function print(data) {
  const text = JSON.stringify(data, null, 2).replace(
    /\[\s*("[^"\n]*"(?:,\s*"[^"\n]*")*)\s*\]/g,
    (_, list) => `[${list.replace(/,\s+/g, ', ')}]`,
  );
  return `${text}\n`;
}
