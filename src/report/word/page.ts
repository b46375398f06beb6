/** A page and its margins in twips, twentieths of a point. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the edge of the paper to the header and the footer. */
  readonly header: number;
  readonly footer: number;
  readonly gutter: number;
}

/** A4 with the margins that the field's theses have: 4 cm above and at the binding, 3 cm elsewhere. */
export const THESIS_PAGE: Page = {
  width: 11_906,
  height: 16_838,
  top: 2268,
  right: 1701,
  bottom: 1701,
  left: 2268,
  header: 850,
  footer: 850,
  gutter: 0,
};

export const textWidth = ({ width, left, right, gutter }: Page): number => width - left - right - gutter;
export const textHeight = ({ height, top, bottom }: Page): number => height - top - bottom;

/** The same paper on its side: bound at what is then above, as Word turns it. */
export function turned({ width, height, top, right, bottom, left, ...rest }: Page): Page {
  return { width: height, height: width, top: left, right: top, bottom: right, left: bottom, ...rest };
}
