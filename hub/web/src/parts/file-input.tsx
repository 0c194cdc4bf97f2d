// Chooses one file, out of sight: the button or label beside it opens it.

interface FileInputProps {
  ref?: (input: HTMLInputElement) => void;
  accept: string;
  label: string;
  /** also its id, by which a label finds it */
  testId: string;
  /** a button opens it: the keyboard comes to that one */
  behindButton?: boolean;
  onFiles: (files: FileList | null) => void;
}

export function FileInput(props: FileInputProps) {
  return (
    <input
      ref={props.ref}
      type="file"
      id={props.testId}
      accept={props.accept}
      data-testid={props.testId}
      aria-label={props.label}
      tabindex={props.behindButton ? '-1' : undefined}
      class="sr-only"
      onChange={(event) => {
        props.onFiles(event.currentTarget.files);
        // the same file, mended, may be chosen again
        event.currentTarget.value = '';
      }}
    />
  );
}
