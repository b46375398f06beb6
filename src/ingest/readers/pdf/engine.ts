import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { pdfLibrary } from './library.ts';

/** A page takes a hundredth of this; what takes longer was made to. */
const PATIENCE_MS = 20_000;
/** What the parsing may take of memory, in megabytes. */
const MEMORY = 1024;

/** Runs in a thread of its own: the part of pdf.js that parses, which a damaged file can keep busy for hours. */
const THREAD = `
const { workerData: { library, port } } = require('node:worker_threads');
import(library).then(() => {
  globalThis.pdfjsWorker.WorkerMessageHandler.initializeFromPort(port);
  port.start();
});
`;

/** The parsing took too long, or too much memory. */
export class TooMuchWork extends Error {}

/** pdf.js with its parsing in a thread that can be stopped. */
export interface Engine {
  readonly pdfjs: Awaited<ReturnType<typeof pdfLibrary>>;
  readonly worker: object;
  /** The result of a piece of work. Throws TooMuchWork where it takes too long, or the thread has died. */
  within<T>(work: Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export async function startEngine(patience = PATIENCE_MS): Promise<Engine> {
  const pdfjs = await pdfLibrary();
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(THREAD, {
    eval: true,
    workerData: { library: libraryUrl(), port: port2 },
    transferList: [port2],
    env: {},
    execArgv: [],
    // What the library says of a file may hold what the file says.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  const died = new Promise<never>((_, reject) => {
    thread.once('error', () => {
      reject(new TooMuchWork());
    });
  });
  died.catch(() => undefined);
  const worker = new pdfjs.PDFWorker({ port: port1 });
  port1.start();
  return {
    pdfjs,
    worker,
    within: (work) => inTime(Promise.race([work, died]), patience),
    async stop() {
      worker.destroy();
      port1.close();
      await thread.terminate();
    },
  };
}

async function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TooMuchWork());
    }, patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Where the library lies: a thread cannot look it up by its name. */
function libraryUrl(): string {
  const beside = pathToFileURL(createRequire(import.meta.url).resolve('unpdf'));
  return new URL('pdfjs.mjs', beside).href;
}
