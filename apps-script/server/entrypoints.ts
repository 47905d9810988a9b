/** One top-level function of the script. Menus, triggers and the sidebar reach nothing else. */
export interface EntryPoint {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly use: 'menu' | 'trigger' | 'sidebar';
}

/** Every top-level function, from which the build makes real declarations. */
export const entryPoints = [
  { name: 'onOpen', parameters: ['event'], use: 'trigger' },
  { name: 'onInstall', parameters: ['event'], use: 'trigger' },
  { name: 'onEdit', parameters: ['event'], use: 'trigger' },
  { name: 'sbcOpenPanel', parameters: [], use: 'menu' },
  { name: 'sbcCheck', parameters: [], use: 'menu' },
  { name: 'sbcExport', parameters: [], use: 'menu' },
  { name: 'sbcNewReport', parameters: [], use: 'menu' },
  { name: 'sbcSelfTest', parameters: [], use: 'menu' },
  { name: 'sbcGreet', parameters: [], use: 'sidebar' },
  { name: 'sbcAsk', parameters: ['request', 'who', 'content'], use: 'sidebar' },
  { name: 'sbcGoTo', parameters: ['sheet', 'row', 'column'], use: 'sidebar' },
  { name: 'sbcChanged', parameters: ['at'], use: 'sidebar' },
  { name: 'sbcToGoogleDoc', parameters: ['name', 'base64'], use: 'sidebar' },
  { name: 'sbcWide', parameters: ['section'], use: 'sidebar' },
  { name: 'sbcNew', parameters: ['asked'], use: 'sidebar' },
] as const satisfies readonly EntryPoint[];

export type EntryName = (typeof entryPoints)[number]['name'];
