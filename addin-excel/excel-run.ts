/** What of the client library the shell calls by itself. */
export interface ExcelDoor {
  run<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  createWorkbook(base64: string): Promise<void>;
}

/** A pause that can be called off. */
export type Later = (act: () => void, milliseconds: number) => () => void;

/** Excel keeps every call waiting while a cell is being typed; after this long the person is told. */
const patience = 6000;

export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Runs a batch once Excel listens. What waits too long is given up before it has read or written anything, so that it cannot act later. */
export function createExcelRun(excel: ExcelDoor, later: Later): ExcelRun {
  return (batch) =>
    new Promise((resolve, reject) => {
      let state: 'waiting' | 'running' | 'given up' = 'waiting';
      const stop = later(() => {
        if (state !== 'waiting') return;
        state = 'given up';
        reject(cellBeingTyped());
      }, patience);
      const settle = (act: () => void): void => {
        stop();
        if (state !== 'given up') act();
      };
      excel
        .run({ delayForCellEdit: true }, async (context) => {
          const listening = listenOnce(context, () => {
            if (state === 'given up') throw cellBeingTyped();
            state = 'running';
            stop();
          });
          return await batch(listening);
        })
        .then(
          (done) => settle(() => resolve(done)),
          (error: unknown) => settle(() => reject(error)),
        );
    });
}

/** The context, telling when its first sync came back: from then on Excel listens. */
function listenOnce(context: Excel.RequestContext, heard: () => void): Excel.RequestContext {
  const sync = context.sync.bind(context);
  let first = true;
  context.sync = async <T>(value?: T): Promise<T> => {
    const done = await sync(value as T);
    if (first) {
      first = false;
      heard();
    }
    return done;
  };
  return context;
}

/** As Excel names it where it does not wait. */
function cellBeingTyped(): Error {
  return Object.assign(new Error('a cell is being typed'), { code: 'InvalidOperationInCellEditMode' });
}
