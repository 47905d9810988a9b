import { eventMembers } from './bridge.ts';
import { customMembers, fillMembers, fontMembers, formatMembers, formatsMembers, lookMembers, ruleMembers } from './format-members.ts';
import type { MemberTable } from './member.ts';
import { nameMembers, namesMembers } from './names-members.ts';
import { areasMembers, cellProtectionMembers, rangeFormatMembers, rangeMembers } from './range-members.ts';
import { protectionMembers, sheetMembers } from './sheet-members.ts';
import { applicationMembers, workbookMembers, worksheetsMembers } from './workbook-members.ts';

/** A member of Microsoft's library that the host answers for: `Range.values`, and the minor number of its ExcelApi set. */
export interface KnownMember {
  readonly className: string;
  readonly name: string;
  readonly since: number;
}

/** Everything the host answers for; what the client calls by itself stands under the name that people write. */
export function knownMembers(): readonly KnownMember[] {
  const known = [
    ...membersOf(workbookMembers),
    ...membersOf(applicationMembers),
    ...membersOf(worksheetsMembers),
    ...membersOf(sheetMembers),
    ...membersOf(protectionMembers),
    ...membersOf(namesMembers),
    ...membersOf(nameMembers),
    ...membersOf(rangeMembers),
    ...membersOf(rangeFormatMembers),
    ...membersOf(cellProtectionMembers),
    ...membersOf(areasMembers),
    ...membersOf(formatsMembers),
    ...membersOf(formatMembers),
    ...membersOf(customMembers),
    ...membersOf(ruleMembers),
    ...membersOf(lookMembers),
    ...membersOf(fillMembers),
    ...membersOf(fontMembers),
    ...eventMembers,
  ];
  return [...new Map(known.map((member) => [`${member.className}.${member.name}`, member])).values()];
}

function membersOf<Self>({ className, properties, methods }: MemberTable<Self>): readonly KnownMember[] {
  return [
    ...Object.entries(properties).map(([name, { since }]) => ({ className, name, since })),
    ...Object.entries(methods).flatMap(([name, { since, as }]) => (as === null ? [] : [{ className, name: as ?? name, since }])),
  ];
}
