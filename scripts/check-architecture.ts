/** Fails if an import breaks a rule of .dependency-cruiser.mjs, or if the cruise saw less than there is. */
import { fileURLToPath } from 'node:url';
import { expectedModules, inspectArchitecture } from './architecture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { modules, dependencies, violations } = await inspectArchitecture(root);
const missed = expectedModules(root).filter((file) => !modules.includes(file));

for (const violation of violations) console.error(violation);
for (const file of missed) console.error(`not seen by dependency-cruiser: ${file}`);
if (dependencies < modules.length || modules.length === 0) {
  console.error(
    `Only ${dependencies} imports in ${modules.length} files: dependency-cruiser does not read them.`,
  );
  process.exitCode = 1;
}
if (violations.length > 0 || missed.length > 0) process.exitCode = 1;
console.log(`${modules.length} files, ${dependencies} imports, ${violations.length} broken rules`);
