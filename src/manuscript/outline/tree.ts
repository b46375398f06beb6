import type { ManuscriptSection } from '../../model/manuscript.ts';

/** A section with those under it. */
export interface SectionNode {
  readonly section: ManuscriptSection;
  readonly children: readonly SectionNode[];
}

interface OpenNode extends SectionNode {
  readonly depth: number;
  readonly children: SectionNode[];
}

/** The flat sections as a tree, by the headings above each of them. */
export function treeOf(sections: readonly ManuscriptSection[]): readonly SectionNode[] {
  const roots: SectionNode[] = [];
  const open: OpenNode[] = [];
  for (const section of sections) {
    const node: OpenNode = { section, children: [], depth: section.path.length };
    while ((open.at(-1)?.depth ?? -1) >= node.depth) open.pop();
    const parent = open.at(-1);
    (parent === undefined ? roots : parent.children).push(node);
    open.push(node);
  }
  return roots;
}

/** Every node under `nodes`, they themselves included, in the order of the manuscript. */
export function flatten(nodes: readonly SectionNode[]): readonly SectionNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
