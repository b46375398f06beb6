/**
 * The closing line of CI, from the report that vitest writes there: 'N passed, N failed, N skipped'.
 * Fails if a test failed, or if none ran.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const count = z.int().min(0);
const reportSchema = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  success: z.boolean(),
});

const path = fileURLToPath(new URL('../coverage/tests.json', import.meta.url));
const report = reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const skipped = report.numPendingTests + report.numTodoTests;

console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped} skipped`);
if (!report.success || report.numPassedTests + report.numFailedTests === 0) process.exitCode = 1;
