import { hostError } from './host-error.ts';

/** The minor number of the ExcelApi set that a member came with: 7 is 1.7. */
export type Since = number;

/** What a path in a request leads to. Null: the client gets a null object. */
export type Found = HostObject | null;

/** The members that the host knows of one class of the client; everything else does not exist here. */
export interface MemberTable<Self> {
  /** As in Microsoft's types: `Range`. */
  readonly className: string;
  /** By which an item of a collection is found again. */
  id?(self: Self): string;
  /** What the client learns without asking. */
  known?(self: Self): Readonly<Record<string, unknown>>;
  /** The items of a collection. */
  items?(self: Self): readonly HostObject[];
  /** `collection.getItem(key)` and the client's own way back to an item. */
  item?(self: Self, key: unknown): HostObject;
  readonly properties: Readonly<Record<string, PropertyMember<Self>>>;
  readonly methods: Readonly<Record<string, MethodMember<Self>>>;
}

export interface PropertyMember<Self> {
  readonly since: Since;
  readonly get?: (self: Self) => unknown;
  readonly set?: (self: Self, value: unknown) => void;
  /** A property that leads to another object. */
  readonly open?: (self: Self) => Found;
}

export interface MethodMember<Self> {
  readonly since: Since;
  readonly open?: (self: Self, given: readonly unknown[]) => Found;
  readonly run?: (self: Self, given: readonly unknown[]) => unknown;
  /** The client calls it by itself, for what people write as `as`; `null`: of its own accord. */
  readonly as?: string | null;
}

/** One object of the book with its table; names are as the client sends them, `Values` and `values` alike. */
export interface HostObject {
  readonly className: string;
  readonly id: string | null;
  readonly known: Readonly<Record<string, unknown>>;
  /** The object itself, for members that take another object. */
  readonly self: unknown;
  readonly items: (() => readonly HostObject[]) | null;
  item(key: unknown): HostObject;
  property(name: string): BoundProperty;
  method(name: string): BoundMethod;
}

export interface BoundProperty {
  readonly name: string;
  readonly since: Since;
  readonly get: (() => unknown) | null;
  readonly set: ((value: unknown) => void) | null;
  readonly open: (() => Found) | null;
}

export interface BoundMethod {
  readonly name: string;
  readonly since: Since;
  readonly open: ((given: readonly unknown[]) => Found) | null;
  readonly run: ((given: readonly unknown[]) => unknown) | null;
}

export function bind<Self>(table: MemberTable<Self>, self: Self): HostObject {
  const { className, items } = table;
  return {
    className,
    id: table.id?.(self) ?? null,
    known: table.known?.(self) ?? {},
    self,
    items: items ? () => items(self) : null,
    item: (key) => {
      if (!table.item) throw unknownMember(className, 'getItem');
      return table.item(self, key);
    },
    property: (given) => {
      const name = lowerFirst(given);
      const member = table.properties[name];
      if (!member) throw unknownMember(className, name);
      const { since, get, set, open } = member;
      return {
        name,
        since,
        get: get ? () => get(self) : null,
        set: set ? (value) => set(self, value) : null,
        open: open ? () => open(self) : null,
      };
    },
    method: (given) => {
      const name = lowerFirst(given);
      const member = table.methods[name];
      if (!member) throw unknownMember(className, `${name}()`);
      const { since, open, run } = member;
      return { name, since, open: open ? (args) => open(self, args) : null, run: run ? (args) => run(self, args) : null };
    },
  };
}

/** `Values` as sent is `values` as written; the client's own members begin with `_`. */
export function lowerFirst(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function unknownMember(className: string, name: string): Error {
  return hostError('InvalidArgument', `This Excel knows no ${className}.${name}.`);
}
