import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DECISIONS_FILE,
  type DecisionFacts,
  type DecisionsEdit,
  editDecisions,
  resolveDecisions,
} from '../../store/decisions/index.ts';
import { writeNew } from '../../store/output.ts';
import { schemaFile } from '../templates.ts';

/**
 * Changes a study's `decisions.yaml`, or begins it with the schema that editors check it by. Everything that is not
 * changed stays as it is, comments too.
 * @param facts what the file has to fit before it is written; without them its form alone is checked
 * @throws TelaahError DECISIONS_INVALID, INPUT_UNREADABLE, OUTPUT_UNWRITABLE: the file is as it was
 */
export async function changeDecisions(
  root: string,
  change: (file: DecisionsEdit) => void,
  facts?: DecisionFacts,
): Promise<void> {
  const isThere = await stat(join(root, DECISIONS_FILE)).then(
    () => true,
    () => false,
  );
  if (facts === undefined) await editDecisions(root, change);
  else await editDecisions(root, change, (text) => void resolveDecisions(text, facts));
  if (!isThere) await writeNew(root, root, [await schemaFile('decisions')], false);
}
