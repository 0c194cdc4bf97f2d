// A surface on which the encoder of printed codes draws nothing. A code answers what it is drawn with: bars come as
// lines, modules as polygons.
const nothing = () => {};

export const codeSurface = {
  scale: () => null,
  measure: () => ({ width: 0, ascent: 0, descent: 0 }),
  init: nothing,
  line: nothing,
  polygon: nothing,
  unclip: nothing,
  clip: nothing,
  ellipse: nothing,
  hexagon: nothing,
  fill: nothing,
  text: nothing,
} as const;
