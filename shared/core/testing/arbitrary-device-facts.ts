// Arbitrary facts of devices: few enough of them that one is approved, closed and salvaged in any order.
import * as fc from 'fast-check';
import { originId } from './log-writer.ts';

const origin = fc.nat(2).map(originId);
const reason = fc.constantFrom('stolen', '电脑更换');
const device = fc.constantFrom('a'.repeat(32), 'b'.repeat(32));
const deviceStream = device.map((id) => `device:${id}`);
const salvageDecided = fc.record({
  device,
  origin,
  upTo: fc.integer({ min: 1, max: 40 }),
  facts: fc.integer({ min: 1, max: 40 }),
  reason,
});

export const arbitraryDeviceFacts = {
  'device.requested': {
    stream: deviceStream,
    data: fc.record({
      device,
      station: fc.constantFrom('SMT-A-SPI-01', 'SMT-A-AOI-01'),
      publicKey: fc.constant('a2V5'),
      software: fc.constant('0.1.0'),
      hostname: fc.constantFrom('PC-0815', '工控机'),
      checkNumber: fc.constant('4071-9926'),
    }),
  },
  'device.approved': { stream: deviceStream, data: fc.record({ device }) },
  'device.rejected': { stream: deviceStream, data: fc.record({ device, reason }) },
  'device.closed': {
    stream: deviceStream,
    data: fc.record({
      device,
      cause: fc.constantFrom('REPLACED', 'REVOKED'),
      reason,
      heads: fc.array(fc.record({ origin, seq: fc.nat(40), hash: fc.constant('0'.repeat(64)) }), {
        maxLength: 2,
      }),
      owed: fc.nat(40),
      asOf: fc.option(fc.nat(40)),
    }),
  },
  'device.salvageAccepted': { stream: deviceStream, data: salvageDecided },
  'device.salvageDiscarded': { stream: deviceStream, data: salvageDecided },
};
