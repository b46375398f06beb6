import type { ProjectCase, ProjectUser } from '../../model/project.ts';
import { plainGuid } from './guid.ts';
import { childrenOf, childText, type XmlElement } from './xml.ts';

/** People who code. Names are theirs, whatever the case of their GUIDs. */
export function readUsers(users: XmlElement | undefined): readonly ProjectUser[] {
  return childrenOf(users, 'User').map(({ attributes: { guid = '', name = '', id = '' } }) => ({
    id: plainGuid(guid),
    name: name.trim() || id.trim() || plainGuid(guid).slice(0, 8),
  }));
}

export const targetOf = (reference: XmlElement): string =>
  plainGuid(reference.attributes['targetGUID'] ?? '');

/** The names of variables by their GUIDs. */
export function readVariables(variables: XmlElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(variables, 'Variable').map(({ attributes: { guid = '', name = '' } }) => [
      plainGuid(guid),
      name.trim(),
    ]),
  );
}

const VALUES = ['TextValue', 'BooleanValue', 'IntegerValue', 'FloatValue', 'DateValue', 'DateTimeValue'];

/** What is said of a case or source, by the names of the variables; nothing where a value is empty. */
export function valuesOf(
  element: XmlElement,
  variables: ReadonlyMap<string, string>,
): Record<string, string> {
  const pairs = childrenOf(element, 'VariableValue').flatMap((value): [string, string][] => {
    const [reference] = childrenOf(value, 'VariableRef');
    const name = reference === undefined ? undefined : variables.get(targetOf(reference));
    const text = childrenOf(value, ...VALUES)[0]?.text.trim() ?? '';
    return name === undefined || name === '' || text === '' ? [] : [[name, text]];
  });
  return Object.fromEntries(pairs);
}

/** @param sourceOfSelection the source that a passage stands in, by the GUID of the passage */
export function readCases(
  cases: XmlElement | undefined,
  variables: ReadonlyMap<string, string>,
  sourceOfSelection: ReadonlyMap<string, string>,
): readonly ProjectCase[] {
  return childrenOf(cases, 'Case').map((element) => {
    const { guid = '', name = '' } = element.attributes;
    const named = childrenOf(element, 'SourceRef').map(targetOf);
    const passages = childrenOf(element, 'SelectionRef').flatMap(
      (one) => sourceOfSelection.get(targetOf(one)) ?? [],
    );
    return {
      id: plainGuid(guid),
      name: name.trim(),
      description: childText(element, 'Description'),
      variables: valuesOf(element, variables),
      sources: [...new Set([...named, ...passages])],
    };
  });
}
