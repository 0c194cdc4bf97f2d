// The plant as a picture: one line under the other.
import { EmptyState } from '@lineside/ui/empty-state';
import Factory from 'lucide-solid/icons/factory';
import { Index } from 'solid-js';
import { words } from '../../language.ts';
import { LineBlock } from './line-block.tsx';
import type { Plant } from './use-plant.ts';

interface LinesPictureProps {
  plant: Plant;
  mayEdit: boolean;
  operationName: (code: string) => string;
}

export function LinesPicture(props: LinesPictureProps) {
  return (
    <div class="grid content-start gap-3" data-testid="plant-lines">
      <Index
        each={props.plant.line}
        fallback={
          <div class="sheet">
            <EmptyState
              title={words('plantEmpty')}
              hint={words('plantEmptyHint')}
              icon={<Factory size={40} stroke-width={1.5} />}
              testId="plant-empty"
            />
          </div>
        }
      >
        {(line) => (
          <LineBlock
            line={line()}
            plant={props.plant}
            mayEdit={props.mayEdit}
            operationName={props.operationName}
          />
        )}
      </Index>
    </div>
  );
}
