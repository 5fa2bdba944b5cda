import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from './api/client.ts';
import { boardQuery, goodsQuery, resultsQuery, shopQuery } from './api/queries.ts';
import { AdalApp } from './app.tsx';
import { createApp } from './create-app.ts';
import { followPointer } from './design/input.ts';

const CorridorApp = lazy(async () => ({ default: (await import('./board/corridor-app.tsx')).CorridorApp }));

followPointer(document.documentElement);

/** The web host answers with this page at /board as well: for a screen that only shows the fund. */
const inCorridor = window.location.pathname === '/board';

const app = createApp({ client: createClient(window) });
// Asked for at once and before anything is drawn: the first screen waits for no second answer.
void app.queries.prefetchQuery(shopQuery(app.client));
void app.queries.prefetchQuery(boardQuery(app.client));
void app.queries.prefetchQuery(resultsQuery(app.client));
if (!inCorridor) void app.queries.prefetchQuery(goodsQuery(app.client));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  inCorridor ? (
    <Suspense>
      <CorridorApp app={app} />
    </Suspense>
  ) : (
    <AdalApp app={app} />
  ),
);
