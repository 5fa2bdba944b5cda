import '../design/fonts.css';
import '../design/tokens.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { ProofPage } from './proof-page.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<ProofPage own={ownExtract()} />);

/** The extract that was published in this very page; null in a page as it was built. */
function ownExtract(): Uint8Array | null {
  const text = document.getElementById('extract')?.textContent ?? '';
  return text === '' ? null : new TextEncoder().encode(text);
}
