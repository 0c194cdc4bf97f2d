// A place where one file is dropped: what it listens to, and whether one hangs over it now.
import { type Accessor, createSignal } from 'solid-js';

interface FileDrop {
  over: Accessor<boolean>;
  /** takes the first of what was dropped or chosen */
  take: (files: FileList | null | undefined) => void;
  listeners: {
    onDragOver: (event: DragEvent) => void;
    onDragLeave: () => void;
    onDrop: (event: DragEvent) => void;
  };
}

export function createFileDrop(onFile: (file: File) => void): FileDrop {
  const [over, setOver] = createSignal(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  return {
    over,
    take,
    listeners: {
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      },
    },
  };
}
