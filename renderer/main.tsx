import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import { createRoot } from 'react-dom/client';
import { createClient } from './api/client.ts';
import { boardQuery, goodsQuery, shopQuery } from './api/queries.ts';
import { AdalApp } from './app.tsx';
import { createApp } from './create-app.ts';
import { followPointer } from './design/input.ts';

followPointer(document.documentElement);

const app = createApp({ client: createClient(window) });
// Asked for at once and before anything is drawn: the first screen waits for no second answer.
void app.queries.prefetchQuery(shopQuery(app.client));
void app.queries.prefetchQuery(boardQuery(app.client));
void app.queries.prefetchQuery(goodsQuery(app.client));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<AdalApp app={app} />);
