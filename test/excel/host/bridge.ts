import { printArea } from './address.ts';
import type { ExcelState, HostChange } from './excel-state.ts';
import { execute, type RequestBody, type ResponseBody } from './execute.ts';
import { type HostErrorCode, hostError } from './host-error.ts';
import { bind } from './member.ts';
import { workbookMembers } from './workbook-members.ts';

/** What `OfficeExtension.HostBridge.init` takes; the client sets `onMessageFromHost`. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

export interface Traffic {
  requests: number;
  syncs: number;
  actions: number;
  bytes: number;
}

/** Whether requests are answered: a person typing in a cell holds them up, a host that is gone refuses them. */
export interface Reach {
  editing: boolean;
  gone: boolean;
  /** The next request fails with this. */
  failure: HostErrorCode | null;
}

export interface Line {
  readonly bridge: Bridge;
  readonly traffic: Traffic;
  readonly reach: Reach;
  /** Lets go what waited for the person to leave the cell. */
  resume(): void;
}

interface Message {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

/** The flag of `delayForCellEdit`. */
const waits = 64;
const eventCategory = 65_536;
const eventTypes = { changed: 10, selected: 14 };

/** What an event says, and since when. */
export const eventMembers: readonly { readonly className: string; readonly name: string; readonly since: number }[] = [
  { className: 'WorksheetChangedEventArgs', name: 'worksheetId', since: 7 },
  { className: 'WorksheetChangedEventArgs', name: 'address', since: 7 },
  { className: 'WorksheetChangedEventArgs', name: 'changeType', since: 7 },
  { className: 'WorksheetChangedEventArgs', name: 'source', since: 7 },
  { className: 'WorksheetChangedEventArgs', name: 'triggerSource', since: 14 },
  { className: 'WorksheetSelectionChangedEventArgs', name: 'worksheetId', since: 7 },
  { className: 'WorksheetSelectionChangedEventArgs', name: 'address', since: 7 },
];

/** The line between the client and the host. Answers and events come later, never at once. */
export function openLine(state: ExcelState, payloadLimit: number): Line {
  const traffic: Traffic = { requests: 0, syncs: 0, actions: 0, bytes: 0 };
  const reach: Reach = { editing: false, gone: false, failure: null };
  const held: Message[] = [];
  const roots = { minor: state.minor, workbook: bind(workbookMembers, state), kept: state.kept };

  const send = (message: object): void => bridge.onMessageFromHost(JSON.stringify(message));
  const refuse = ({ id }: Message, code: HostErrorCode): void => {
    const statusCode = code === 'InvalidOrTimedOutSession' ? 408 : 400;
    send({ id, type: 1, message: { statusCode, headers: {}, body: JSON.stringify({ error: { code, message: code } }) } });
  };

  /** Why a request is not answered at all. */
  const refusalOf = ({ message }: Message): HostErrorCode | null => {
    // Letting go of references is no work that could fail.
    const failure = asksWork(message.body) ? reach.failure : null;
    if (failure) reach.failure = null;
    if (reach.gone) return 'InvalidOrTimedOutSession';
    if (failure) return failure;
    if (reach.editing) return 'InvalidOperationInCellEditMode';
    return sizeOf(message.body) > payloadLimit ? 'RequestPayloadSizeLimitExceeded' : null;
  };

  const answer = (message: Message): void => {
    if (reach.editing && !reach.gone && (message.flags & waits) !== 0) {
      held.push(message);
      return;
    }
    const refusal = refusalOf(message);
    const answered: ResponseBody | null = refusal ? null : execute(message.message.body, roots);
    if (refusal) refuse(message, refusal);
    else if (answered && sizeOf(answered) > payloadLimit) refuse(message, 'ResponsePayloadSizeLimitExceeded');
    else send({ id: message.id, type: 1, message: { statusCode: 200, headers: {}, body: answered } });
  };

  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const message: Message = JSON.parse(text);
      const { body } = message.message;
      traffic.requests += 1;
      if (asksWork(body)) traffic.syncs += 1;
      traffic.actions += body.Actions.length;
      traffic.bytes += sizeOf(body);
      setTimeout(() => answer(message), 0);
    },
    onMessageFromHost: () => {
      throw hostError('GeneralException', 'The client library is not plugged in.');
    },
  };
  return {
    bridge,
    traffic,
    reach,
    resume: () => {
      for (const message of held.splice(0)) setTimeout(() => answer(message), 0);
    },
  };
}

/** Tells the client of a change, on the sheet and on the whole book where it listens. */
export function tellChange(state: ExcelState, line: Line, change: HostChange): void {
  if (line.reach.gone) return;
  const message = JSON.stringify(payload(state, change));
  const targets = [change.sheet.id, 'Workbook'].filter((target) => state.registered.has(`${change.type} ${target}`));
  const entries = targets.map((targetId) => ({
    messageCategory: eventCategory,
    messageType: eventTypes[change.type],
    targetId,
    message,
    id: 0,
  }));
  if (entries.length > 0) setTimeout(() => line.bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } })), 0);
}

function payload(state: ExcelState, change: HostChange): object {
  const worksheetId = change.sheet.id;
  if (change.type === 'selected') return { worksheetId, address: printArea(change.area) };
  const { areas, changeType, by } = change;
  const address = areas
    .map((area) => (changeType === 'RowInserted' ? `${area.row}:${area.row + area.rows - 1}` : printArea(area)))
    .join(',');
  return {
    worksheetId,
    address,
    changeType,
    source: by === 'colleague' ? 'Remote' : 'Local',
    ...(state.minor >= 14 && by === 'us' ? { triggerSource: 'ThisLocalAddin' } : {}),
  };
}

function asksWork({ Actions }: RequestBody): boolean {
  return Actions.some(({ ActionType, Name }) => ActionType !== 1 && Name !== '_RemoveReference');
}

function sizeOf(value: object): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
