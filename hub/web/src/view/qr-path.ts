// A text as a QR code: the outline of its dark modules, to be drawn as one SVG path. Pure black and white geometry;
// the encoder is fetched only when a code is shown.
import { codeSurface } from './code-surface.ts';

export interface QrPath {
  /** side of the square, in the units of `d` */
  size: number;
  d: string;
}

type Point = readonly [number, number];

/** Error correction M reads well off a screen, and off a print that is a little scratched. */
export async function qrPath(text: string): Promise<QrPath> {
  const { qrcode } = await import('bwip-js/generic');
  const options = { bcid: 'qrcode', text, scale: 1, eclevel: 'M' };
  return qrcode(options, outline());
}

/** Gathers the polygons; a QR code has nothing else. */
function outline() {
  let size = 0;
  let d = '';
  return {
    ...codeSurface,
    init: (width: number) => {
      size = width;
    },
    polygon: (points: Point[]) => {
      d += `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
    },
    end: (): QrPath => ({ size, d }),
  };
}
