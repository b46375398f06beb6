#!/usr/bin/env node
import { run } from '../src/cli/program.ts';

const { stdout, stderr, stdin } = process;

// A reader that stops early (`telaah … | head`) is no error of ours, and neither is a disk that is full.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  stderr.write(
    `error: the output cannot be written (${error.code ?? error.message})\n  [OUTPUT_UNWRITABLE]\n`,
  );
  process.exit(2);
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  cwd: process.cwd(),
  env: process.env,
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  terminal: { out: stdout.isTTY, err: stderr.isTTY, in: stdin.isTTY },
  columns: stdout.isTTY ? stdout.columns : undefined,
  now: () => performance.now(),
  time: () => new Date().toISOString(),
  newId: () => crypto.randomUUID().replaceAll('-', '').slice(0, 12),
});
