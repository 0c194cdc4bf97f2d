// The picture beside the sign-in: boards on a line, what is known solid, what is not yet known dashed.
import { For } from 'solid-js';
import { words } from '../language.ts';
import { Mark } from '../shell/mark.tsx';

const boards = [
  { x: 60, known: true },
  { x: 190, known: true },
  { x: 320, known: true },
  { x: 450, known: false },
  { x: 580, known: false },
] as const;

export function SignInScene() {
  return (
    <aside
      aria-label="Lineside"
      class="relative hidden flex-col justify-between overflow-hidden bg-sunken bg-[radial-gradient(var(--color-line)_1px,transparent_1px)] bg-size-[22px_22px] p-10 lg:flex"
    >
      <div class="flex items-center gap-3">
        <Mark size={36} />
        <span class="text-lead font-semibold tracking-tight">Lineside</span>
      </div>
      <svg viewBox="0 40 640 200" aria-hidden="true" class="w-full max-w-[1000px] self-center">
        <path
          d="M0 196h700"
          class="stroke-line-strong"
          stroke-width="2"
          stroke-dasharray="2 7"
          stroke-linecap="round"
        />
        <path d="M0 196h398" class="stroke-accent" stroke-width="3" stroke-linecap="round" />
        <For each={boards}>
          {(board) => (
            <g transform={`translate(${board.x} 0)`}>
              <rect
                x="-46"
                y="84"
                width="92"
                height="68"
                rx="9"
                class={board.known ? 'fill-surface stroke-accent' : 'fill-transparent stroke-line-strong'}
                stroke-width="2"
                stroke-dasharray={board.known ? undefined : '5 6'}
              />
              <g
                class={board.known ? 'fill-accent-soft stroke-accent' : 'fill-transparent stroke-line-strong'}
                stroke-width="1.5"
              >
                <rect x="-14" y="104" width="28" height="28" rx="3" />
                <rect x="-36" y="96" width="12" height="7" rx="1.5" />
                <rect x="-36" y="132" width="12" height="7" rx="1.5" />
                <circle cx="31" cy="100" r="4.5" />
                <rect x="25" y="128" width="12" height="12" rx="2" />
              </g>
              <circle
                cx="0"
                cy="196"
                r="11"
                class={board.known ? 'fill-accent' : 'fill-sunken stroke-line-strong'}
                stroke-width="2"
              />
              <path
                d="M-5 196.4l3.6 3.8 6.6-8"
                fill="none"
                class={board.known ? 'stroke-on-accent' : 'stroke-transparent'}
                stroke-width="2.4"
                stroke-linecap="round"
                stroke-linejoin="round"
              />
            </g>
          )}
        </For>
      </svg>
      <p class="m-0 max-w-[44ch] text-lead font-medium text-balance text-ink-soft">{words('signInMotto')}</p>
    </aside>
  );
}
