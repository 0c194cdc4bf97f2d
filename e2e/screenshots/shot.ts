// One picture of README or docs. Its file is `docs/images/<name>.png`.
import type { HubWindow } from '../specs/hub-window.ts';
import type { PcWindow } from '../specs/pc-window.ts';
import type { StationWindow } from '../specs/station-window.ts';
import type { Studio } from './studio.ts';

export interface Shot {
  name: string;
  /** OUTAGE: no station reaches the hub. AFTER: everything has been delivered again */
  moment: 'OUTAGE' | 'AFTER';
  /** Brings a window of its own to where the picture is taken. */
  show: (studio: Studio) => Promise<StationWindow | HubWindow | PcWindow>;
}
