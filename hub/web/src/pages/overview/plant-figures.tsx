// What the plant adds up to, in one ribbon; every figure leads to what it counts.

import type { Overview } from '@lineside/core/contracts/hub-api';
import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { words } from '../../language.ts';
import { runsAddress } from '../../view/addresses.ts';
import { sumStations } from '../../view/station-face.ts';
import { yieldOf } from '../../view/yield-of.ts';

export function PlantFigures(props: { overview: Overview }) {
  const sums = () => sumStations(props.overview.lines.flatMap((line) => line.stations));
  const runs = () => props.overview.lines.reduce((n, line) => n + line.runsTotal, 0);
  const silent = () => sums().stations - sums().live;
  return (
    <section
      data-testid="plant-figures"
      aria-label={words('plantFigures')}
      class="sheet grid grid-cols-7 divide-x divide-line"
    >
      <Figure
        href={silent() > 0 ? '/stations?contact=SILENT&contact=NEVER' : '/stations'}
        label={words('stationsHeard')}
        testId="figure-stations"
        tone={silent() > 0 ? 'offline' : 'calm'}
      >
        {sums().live}
        <Small>/ {sums().stations}</Small>
      </Figure>
      <Figure href={runsAddress({ state: 'OPEN' })} label={words('runsGoing')} testId="figure-runs">
        {runs()}
      </Figure>
      <Figure href={runsAddress({ state: 'OPEN' })} label={words('unitsInside')} testId="figure-inside">
        {sums().inside}
      </Figure>
      <Figure href={runsAddress({})} label={words('passed24h')} testId="figure-passed">
        {sums().passed}
      </Figure>
      <Figure
        href={runsAddress({ waiting: 'true' })}
        label={words('failed24h')}
        testId="figure-failed"
        tone={sums().failed > 0 ? 'fail' : 'calm'}
      >
        {sums().failed}
      </Figure>
      <Figure href={runsAddress({ state: 'OPEN' })} label={words('yield24h')} testId="figure-yield">
        {yieldOf(sums().passed, sums().failed) ?? '—'}
      </Figure>
      <Figure
        href="/stations?sort=-owed"
        label={words('factsOwed')}
        testId="figure-owed"
        tone={sums().owed > 0 ? 'offline' : 'calm'}
      >
        <Show when={silent() > 0 && sums().owed > 0}>
          <Small>≥</Small>
        </Show>
        {sums().owed}
      </Figure>
    </section>
  );
}

interface FigureProps {
  href: string;
  label: string;
  testId: string;
  tone?: 'calm' | 'fail' | 'offline';
  children: JSX.Element;
}

function Figure(props: FigureProps) {
  return (
    <A
      href={props.href}
      data-testid={props.testId}
      class="group grid min-w-0 content-center gap-0.5 px-3 py-2.5 transition-colors first:rounded-l-card last:rounded-r-card hover:bg-sunken xl:px-4"
    >
      <span
        class="font-code text-[21px] leading-7 font-medium tracking-tight group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4"
        classList={{
          'text-fail-ink': props.tone === 'fail',
          'text-offline-ink': props.tone === 'offline',
        }}
      >
        {props.children}
      </span>
      <span class="eyebrow truncate" title={props.label}>
        {props.label}
      </span>
    </A>
  );
}

function Small(props: { children: JSX.Element }) {
  return <span class="px-1 text-[14px] font-normal text-ink-faint">{props.children}</span>;
}
