// How the plant's machines speak: the plain form that every one can be set to, and that of the inspection machines.
import type { IngestMapping } from '@lineside/core/domain/ingest/mapping';

export const plainMachine: IngestMapping = {
  serials: 'sn',
  carrier: null,
  station: 'station',
  at: 'at',
  result: { path: 'result', pass: ['PASS', 'OK'], fail: ['FAIL', 'NG'] },
  measurements: [],
  partial: false,
};

/** Column names as SPI and AOI machines write them. */
export const inspectionMachine: IngestMapping = {
  serials: 'BoardSN',
  carrier: null,
  station: 'Machine',
  at: 'InspectTime',
  result: { path: 'BoardResult', pass: ['PASS', 'GOOD'], fail: ['FAIL', 'NG'] },
  measurements: [],
  partial: false,
};

/** The paste inspection of the bottom side also gives its pads: the mean height and the least volume count. */
export const pasteInspection: IngestMapping = {
  ...inspectionMachine,
  carrier: 'PanelBarcode',
  measurements: [
    { path: 'Pads[*].HeightUm', spec: 'SPI_HEIGHT', scale: 0.001, take: 'MEAN' },
    { path: 'Pads[*].VolumePct', spec: 'SPI_VOLUME', scale: 1, take: 'MIN' },
  ],
};
