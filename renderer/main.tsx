import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import { createRoot } from 'react-dom/client';
import { createClient } from './api/client.ts';
import { AdalApp } from './app.tsx';
import { createApp } from './create-app.ts';
import { followPointer } from './design/input.ts';

followPointer(document.documentElement);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<AdalApp app={createApp({ client: createClient(window) })} />);
