/** What was done lately, for whoever helps: acts, rounds and the names Excel gives to failures. Never a value, a text or an address. */
export interface Steps {
  note(step: string): void;
  list(): readonly string[];
}

const most = 40;

export function createSteps(clock: () => string): Steps {
  const noted: string[] = [];
  return {
    note(step) {
      noted.push(`${clock()} ${step}`);
      if (noted.length > most) noted.shift();
    },
    list: () => [...noted],
  };
}
