// The pages by address. Everything but the sign-in stands in the frame, for people who are signed in.
import { Route, Router } from '@solidjs/router';
import { HomePage } from './pages/home-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { RunPage } from './pages/run/run-page.tsx';
import { RunsPage } from './pages/runs/runs-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { StationsPage } from './pages/stations/stations-page.tsx';
import { TracePage } from './pages/trace/trace-page.tsx';
import { Frame } from './shell/frame.tsx';

export function App() {
  return (
    <Router preload={false} scrollRestoration>
      <Route path="/sign-in" component={SignInPage} />
      <Route component={Frame}>
        <Route path="/" component={HomePage} />
        <Route path="/runs" component={RunsPage} />
        <Route path="/runs/:run" component={RunPage} />
        <Route path="/trace/:sn" component={TracePage} />
        <Route path="/stations" component={StationsPage} />
        <Route path="*" component={NotFoundPage} />
      </Route>
    </Router>
  );
}
