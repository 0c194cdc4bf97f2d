// How machine messages are read at a step: told in a line, edited and tried in a dialog.
import type { IngestMapping } from '@lineside/core/domain/ingest/mapping';
import { Button } from '@lineside/ui/button';
import Braces from 'lucide-solid/icons/braces';
import { createSignal, Show } from 'solid-js';
import { words } from '../../language.ts';
import { IngestDialog } from './ingest-dialog.tsx';
import { SettingBlock } from './setting-block.tsx';
import type { SettingScene } from './setting-scene.ts';
import { IngestValue } from './setting-value.tsx';

const nothing: IngestMapping = {
  serials: '',
  carrier: null,
  station: null,
  at: null,
  result: null,
  measurements: [],
  partial: false,
};

export function IngestSetting(props: { scene: SettingScene }) {
  const [editing, setEditing] = createSignal(false);
  const testId = () => `${props.scene.testId}-ingest`;
  return (
    <SettingBlock name="ingest" scene={props.scene} first={nothing}>
      {(mapping) => (
        <>
          <Show when={mapping().serials !== ''}>
            <p class="m-0 text-table">
              <IngestValue ingest={mapping()} />
            </p>
          </Show>
          <div>
            <Button size="dense" data-testid={`${testId()}-edit`} onClick={() => setEditing(true)}>
              <Braces size={14} aria-hidden="true" />
              {words('ingestEdit')}
            </Button>
          </div>
          <IngestDialog
            open={editing()}
            onClose={() => setEditing(false)}
            mapping={mapping()}
            specs={props.scene.boundSpecs()}
            onTake={(taken) => props.scene.say('ingest', taken)}
            testId={`${testId()}-dialog`}
          />
        </>
      )}
    </SettingBlock>
  );
}
