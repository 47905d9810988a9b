import { hostError, isHostError } from './host-error.ts';
import { type Found, type HostObject, upperFirst } from './member.ts';

/** A request as the client library sends it: paths to objects, and what to do with them, in order. */
export interface RequestBody {
  readonly Actions: readonly RequestAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RequestAction {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
  readonly ArgumentInfo?: GivenArguments;
}

interface ObjectPath {
  readonly Id: number;
  /** 1 global, 3 method, 4 property, 5 indexer, 6 reference id, 7 null. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: GivenArguments;
}

interface GivenArguments {
  readonly Arguments?: readonly unknown[];
  /** For each argument that is an object, the path to it. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number };
}

export interface Roots {
  /** The highest minor version of ExcelApi that this Excel has. */
  readonly minor: number;
  readonly workbook: HostObject;
  /** Objects that the client keeps from one request to the next. */
  readonly kept: Map<string, HostObject>;
}

/** Does the actions in order. The first that fails ends the request; what was done before stays done. */
export function execute({ Actions, ObjectPaths }: RequestBody, roots: Roots): ResponseBody {
  const found = new Map<number, Found>();
  const references = new Map<HostObject, string>();
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];

  const need = (since: number, className: string, name: string): void => {
    if (since > roots.minor)
      throw hostError('ApiNotFound', `${className}.${name} needs ExcelApi 1.${since}; this Excel has 1.${roots.minor}.`);
  };

  const argumentsOf = (info: GivenArguments | undefined): readonly unknown[] =>
    (info?.Arguments ?? []).map((given, at) => {
      const path = info?.ReferencedObjectPathIds?.[at];
      return path ? (resolve(path)?.self ?? null) : given;
    });

  const follow = (path: ObjectPath): Found => {
    if (path.ObjectPathType === 1) return roots.workbook;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) {
      const kept = roots.kept.get(path.Name);
      if (!kept) throw hostError('InvalidObjectPath', 'The object was not kept, or was let go.');
      return kept;
    }
    const parent = path.ParentObjectPathId === undefined ? null : resolve(path.ParentObjectPathId);
    if (!parent) {
      // A null object gives null objects where the client asks for such, and fails at anything else.
      if (path.ObjectPathType === 4 || path.Name.endsWith('OrNullObject')) return null;
      throw hostError('InvalidObjectPath', `${path.Name} of an object that does not exist.`);
    }
    const given = argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === 5) return parent.item(given[0]);
    if (path.ObjectPathType === 3) {
      const { since, open, name } = parent.method(path.Name);
      need(since, parent.className, name);
      if (!open) throw hostError('InvalidArgument', `${parent.className}.${name} gives no object.`);
      return open(given);
    }
    const { since, open, name } = parent.property(path.Name);
    need(since, parent.className, name);
    if (!open) throw hostError('InvalidArgument', `${parent.className}.${name} is no object.`);
    return open();
  };

  const resolve = (id: number): Found => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = ObjectPaths[String(id)];
    if (!path) throw hostError('InvalidObjectPath', `No path ${id}.`);
    const object = follow(path);
    found.set(id, object);
    return object;
  };

  const identity = (object: HostObject): Readonly<Record<string, unknown>> => {
    const reference = references.get(object);
    return { ...(object.id === null ? {} : { _Id: object.id }), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  };

  const load = (object: HostObject, select: readonly string[]): Readonly<Record<string, unknown>> => {
    if (select.length === 0) throw hostError('InvalidArgument', `Say which properties of ${object.className} to load.`);
    const nested = new Map<string, string[]>();
    const value: Record<string, unknown> = { ...identity(object) };
    for (const asked of select) {
      const [first = '', ...rest] = asked.split('/');
      const { since, get, open, name } = object.property(first);
      need(since, object.className, name);
      if (rest.length > 0 && open) nested.set(name, [...(nested.get(name) ?? []), rest.join('/')]);
      else if (rest.length > 0 || !get) throw hostError('InvalidArgument', `${object.className}.${asked} cannot be loaded.`);
      else value[upperFirst(name)] = get();
    }
    for (const [name, names] of nested) {
      const inner = object.property(name).open?.() ?? null;
      value[upperFirst(name)] = inner && loadAll(inner, names);
    }
    return value;
  };

  const loadAll = (object: HostObject, select: readonly string[]): Readonly<Record<string, unknown>> => {
    if (!object.items) return load(object, select);
    // Of a collection the properties of its items are asked for.
    return { _Items: object.items().map((item) => load(item, select)) };
  };

  const act = ({ Id, ActionType, Name, ObjectPathId, QueryInfo, ArgumentInfo }: RequestAction): unknown => {
    if (ActionType === 5) {
      traces.push(Id);
      return null;
    }
    const object = resolve(ObjectPathId);
    if (ActionType === 1) return object && { ...object.known, ...identity(object) };
    if (ActionType === 2) {
      if (QueryInfo?.Expand || QueryInfo?.Top !== undefined || QueryInfo?.Skip !== undefined)
        throw hostError('InvalidArgument', 'Only plain loads are known here.');
      return object && loadAll(object, QueryInfo?.Select ?? []);
    }
    const keeps = ActionType === 3 && Name === '_KeepReference';
    if (!object && keeps) return null;
    if (!object) throw hostError('InvalidObjectPath', `${Name} of an object that does not exist.`);
    if (keeps) {
      const reference = `kept-${roots.kept.size + 1}-${Id}`;
      references.set(object, reference);
      roots.kept.set(reference, object);
      return null;
    }
    if (ActionType === 3) {
      const { since, run, name } = object.method(Name);
      need(since, object.className, name);
      if (!run) throw hostError('InvalidArgument', `${object.className}.${name} is not called like this.`);
      return run(argumentsOf(ArgumentInfo)) ?? null;
    }
    if (ActionType !== 4) throw hostError('GeneralException', `Unknown action ${ActionType}.`);
    const { since, set, name } = object.property(Name);
    need(since, object.className, name);
    if (!set) throw hostError('InvalidArgument', `${object.className}.${name} cannot be written.`);
    set(ArgumentInfo?.Arguments?.[0]);
    return null;
  };

  for (const [index, action] of Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: act(action) });
    } catch (error) {
      if (!isHostError(error)) throw error;
      const { code, message } = error;
      return { Results: results, TraceIds: traces, Error: { Code: code, Message: message, Location: action.Name, ActionIndex: index } };
    }
  }
  return { Results: results, TraceIds: traces };
}
