// The pages by address. Everything but the sign-in stands in the frame, for people who are signed in.
import { Route, Router } from '@solidjs/router';
import { lazy } from 'solid-js';
import { HomePage } from './pages/home-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { RunPage } from './pages/run/run-page.tsx';
import { RunsPage } from './pages/runs/runs-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { TracePage } from './pages/trace/trace-page.tsx';
import { Frame } from './shell/frame.tsx';

// not what one begins with: fetched when first gone to
const ReviewPage = lazy(async () => ({
  default: (await import('./pages/review/review-page.tsx')).ReviewPage,
}));
const StationsPage = lazy(async () => ({
  default: (await import('./pages/stations/stations-page.tsx')).StationsPage,
}));

export function App() {
  return (
    <Router preload={false} scrollRestoration>
      <Route path="/sign-in" component={SignInPage} />
      <Route component={Frame}>
        <Route path="/" component={HomePage} />
        <Route path="/runs" component={RunsPage} />
        <Route path="/runs/:run" component={RunPage} />
        <Route path="/trace/:sn" component={TracePage} />
        <Route path="/review" component={ReviewPage} />
        <Route path="/stations" component={StationsPage} />
        <Route path="*" component={NotFoundPage} />
      </Route>
    </Router>
  );
}
