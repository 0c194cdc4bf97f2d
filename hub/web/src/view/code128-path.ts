// A text as Code 128: its bars as one SVG path, one module wide and one high, to be stretched as the label asks. The
// encoder is fetched only when a code is shown.
import { codeSurface } from './code-surface.ts';

export interface BarPath {
  /** modules from the first bar to the last; the quiet zones come besides */
  modules: number;
  d: string;
}

/** Clear modules that the standard asks for at either end. */
export const quietModules = 10;

/** Null for what readers would not read back as it stands: anything but plain ASCII. */
export async function code128Path(text: string): Promise<BarPath | null> {
  if (!/^[ -~]+$/.test(text)) return null;
  const { code128 } = await import('bwip-js/generic');
  return code128({ bcid: 'code128', text, scale: 1, height: 1, includetext: false }, bars());
}

/** Gathers the bars, which come as upright lines. */
function bars() {
  let modules = 0;
  let d = '';
  return {
    ...codeSurface,
    init: (width: number) => {
      modules = width;
    },
    line: (x: number, _y0: number, _x1: number, _y1: number, width: number) => {
      d += `M${x - Math.ceil(width / 2)} 0h${width}v1h-${width}z`;
    },
    end: (): BarPath => ({ modules, d }),
  };
}
