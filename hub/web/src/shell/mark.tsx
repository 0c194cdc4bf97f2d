// The product's mark: boards on a line, one done, one to come.
export function Mark(props: { size?: number }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={props.size ?? 26}
      height={props.size ?? 26}
      aria-hidden="true"
      class="shrink-0"
    >
      <rect width="32" height="32" rx="8" class="fill-accent" />
      <path d="M5 20h22" class="stroke-on-accent" stroke-width="2.4" stroke-linecap="round" />
      <rect x="8" y="9" width="6" height="8" rx="1.6" class="fill-on-accent" />
      <rect
        x="18"
        y="9"
        width="6"
        height="8"
        rx="1.6"
        fill="none"
        class="stroke-on-accent"
        stroke-width="2.2"
      />
      <circle cx="11" cy="24.5" r="1.6" class="fill-on-accent" />
      <circle cx="21" cy="24.5" r="1.6" class="fill-on-accent" />
    </svg>
  );
}
