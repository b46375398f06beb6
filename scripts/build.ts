/** Compiles to dist/, from nothing, and makes the program executable. */
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
try {
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  chmodSync(`${root}dist/bin/telaah.js`, 0o755);
} catch (error) {
  // The compiler has said why; anything else has not.
  if (!(error instanceof Error && 'status' in error)) throw error;
  process.exitCode = 1;
}
