// The one operator window, handed down to every screen.
import { createContext, type JSX, useContext } from 'solid-js';
import type { StationWindow } from './station-window.ts';

const StationContext = createContext<StationWindow>();

export function StationProvider(props: { window: StationWindow; children: JSX.Element }) {
  return <StationContext.Provider value={props.window}>{props.children}</StationContext.Provider>;
}

export function useStation(): StationWindow {
  const window = useContext(StationContext);
  if (window === undefined) throw new Error('a screen outside of StationProvider');
  return window;
}
