import { type Meter, strict } from './strict.ts';

/** Who runs the script, and how the world is for them. */
export interface World {
  email: string;
  scriptTimeZone: string;
  /** Somebody else holds the lock. */
  lockTaken: boolean;
  /** The advanced Drive service is switched on. */
  hasDrive: boolean;
  now(): Date;
}

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly owner: string;
  readonly bytes: readonly number[];
  /** The type of the bytes that were given. */
  readonly from: string;
  trashed: boolean;
}

export interface Services {
  readonly globals: Readonly<Record<string, object>>;
  readonly files: Map<string, DriveFile>;
  readonly properties: Map<string, string>;
  lockHeld(): boolean;
}

/** Everything but the spreadsheet and the screen. */
export function createServices(
  world: World,
  meter: Meter,
  formatDate: (date: { getTime(): number }, zone: string, format: string) => string,
): Services {
  const properties = new Map<string, string>();
  const files = new Map<string, DriveFile>();
  let held = false;

  const store = strict(
    'Properties',
    {
      getProperty(name: string) {
        meter.count('Properties.getProperty');
        return properties.get(name) ?? null;
      },
      getProperties() {
        meter.count('Properties.getProperties');
        return Object.fromEntries(properties);
      },
      setProperty(name: string, value: string) {
        meter.count('Properties.setProperty');
        keep(name, value);
        return store;
      },
      setProperties(values: Readonly<Record<string, string>>) {
        meter.count('Properties.setProperties');
        for (const [name, value] of Object.entries(values)) keep(name, value);
        return store;
      },
      deleteProperty(name: string) {
        meter.count('Properties.deleteProperty');
        properties.delete(name);
        return store;
      },
    },
    meter,
  );
  function keep(name: string, value: unknown): void {
    if (typeof value !== 'string') throw new Error('Exception: a property is a text.');
    if (new TextEncoder().encode(value).length > 9 * 1024) throw new Error('Exception: Argument too large: value');
    properties.set(name, value);
  }

  const lock = strict(
    'Lock',
    {
      tryLock(milliseconds: number) {
        if (milliseconds > 60_000) throw new Error('A person does not wait so long.');
        if (world.lockTaken || held) return false;
        held = true;
        return true;
      },
      releaseLock() {
        held = false;
      },
      hasLock: () => held,
    },
    meter,
  );

  const blobs = new WeakMap<object, { bytes: readonly number[]; type: string; name: string }>();
  const globals = {
    Session: strict(
      'Session',
      {
        getActiveUser: () =>
          strict(
            'User',
            {
              getEmail() {
                meter.count('User.getEmail');
                return world.email;
              },
            },
            meter,
          ),
        getScriptTimeZone: () => world.scriptTimeZone,
      },
      meter,
    ),
    LockService: strict('LockService', { getDocumentLock: () => lock }, meter),
    PropertiesService: strict('PropertiesService', { getDocumentProperties: () => store }, meter),
    Utilities: strict(
      'Utilities',
      {
        formatDate,
        base64Decode: (text: string) => [...Buffer.from(text, 'base64')].map((byte) => (byte > 127 ? byte - 256 : byte)),
        newBlob(bytes: readonly number[], type: string, name: string) {
          if (bytes.some((byte) => !Number.isInteger(byte) || byte < -128 || byte > 127))
            throw new Error('Exception: bytes are signed here.');
          const blob = strict('Blob', { getName: () => name }, meter);
          blobs.set(blob, { bytes, type, name });
          return blob;
        },
      },
      meter,
    ),
    ...(world.hasDrive ? { Drive: driveOf(world, meter, files, blobs) } : {}),
  };
  return { globals, files, properties, lockHeld: () => held };
}

function driveOf(
  world: World,
  meter: Meter,
  files: Map<string, DriveFile>,
  blobs: WeakMap<object, { bytes: readonly number[]; type: string; name: string }>,
): object {
  const folder = 'application/vnd.google-apps.folder';
  const told = ({ id, name, mimeType, trashed }: DriveFile): object => ({ id, name, mimeType, trashed });
  const get = (id: string): DriveFile => {
    const file = files.get(id);
    // `drive.file` shows each person only what the script made for that person.
    if (!file || file.owner !== world.email) throw new Error(`API call to drive.files.get failed with error: File not found: ${id}.`);
    return file;
  };
  return strict(
    'Drive',
    {
      Files: strict(
        'Files',
        {
          create(resource: { name: string; mimeType?: string; parents?: readonly string[] }, blob?: object) {
            meter.count('Drive.Files.create');
            const given = blob ? blobs.get(blob) : undefined;
            if (blob && !given) throw new Error('a Blob is expected');
            for (const parent of resource.parents ?? []) if (get(parent).mimeType !== folder) throw new Error('a folder is expected');
            const file: DriveFile = {
              id: `tep-${files.size + 1}`,
              name: resource.name,
              mimeType: resource.mimeType ?? given?.type ?? '',
              parents: resource.parents ?? [],
              owner: world.email,
              bytes: given?.bytes ?? [],
              from: given?.type ?? '',
              trashed: false,
            };
            files.set(file.id, file);
            return told(file);
          },
          get(id: string) {
            meter.count('Drive.Files.get');
            return told(get(id));
          },
        },
        meter,
      ),
    },
    meter,
  );
}
