// The PC that is a station now: which one, with which software, since when, and who let it in.
import type { StationDevices } from '@lineside/core/contracts/devices';
import { Time } from '@lineside/ui/time';
import { words } from '../../language.ts';
import { Field } from '../../parts/field.tsx';

export function DeviceLines(props: { device: NonNullable<StationDevices['device']> }) {
  return (
    <dl
      class="m-0 grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-[auto_auto_auto_auto_auto]"
      data-testid="device-now"
    >
      <Field label={words('computer')} code>
        {props.device.hostname}
      </Field>
      <Field label={words('checkNumber')} code>
        {props.device.checkNumber}
      </Field>
      <Field label={words('software')} code>
        {props.device.software}
      </Field>
      <Field label={words('enrolledAt')} code>
        <Time at={props.device.enrolledAt} form="exact" />
      </Field>
      <Field label={words('approvedBy')} code>
        {props.device.approvedBy}
      </Field>
    </dl>
  );
}
