// A station of its own for one bench: a bare PC that the bench's hub makes a station of.
import { BarePc } from '../../plant/bare-pc.ts';
import { enrolPc } from '../../plant/enrol-pc.ts';
import { stationMain } from '../../plant/plant.ts';
import type { HubProcess } from './hub-process.ts';
import { residentMb } from './resident-mb.ts';

export class StationProcess extends BarePc {
  /** A code, the station's own request, an approval; while it is stopped. */
  async enrol(hub: HubProcess): Promise<void> {
    await enrolPc(hub.admin, { station: this.name, main: stationMain, data: this.data, hub: hub.url });
  }

  /** Resident memory now, in MB. */
  residentMb(): number {
    return residentMb(this.pid);
  }
}
