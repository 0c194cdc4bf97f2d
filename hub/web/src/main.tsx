// Composition root of the hub's pages: the query client, the hub's clock, and the window.
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import { render } from 'solid-js/web';
import { startHubClock } from './api/hub-clock.ts';
import { mayPass } from './api/hub-failure.ts';
import { forgetSession, isSignedOut, mustChangePassword, sessionKey } from './api/session.ts';
import { App } from './app.tsx';
import './hub.css';

const onError = (error: unknown) => {
  if (isSignedOut(error)) forgetSession(client);
  // somebody set one for whoever is signed in here
  if (mustChangePassword(error)) void client.invalidateQueries({ queryKey: sessionKey });
};
const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      // news comes by itself (see live-link); this is for windows that were asleep
      staleTime: 5_000,
      retry: (failures, error) => mayPass(error) && failures < 2,
      retryDelay: (attempt) => Math.min(8_000, 1_000 * 2 ** attempt),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
startHubClock();
render(
  () => (
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  ),
  root,
);
