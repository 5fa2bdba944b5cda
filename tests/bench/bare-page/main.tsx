import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/*
 * The yardstick of the kiosk's page: as many cards as the kiosk shows at once (`?cards=N`), a count on each, one button to
 * pay and one word of thanks. No styles, pictures, texts, stores or queries: what React itself costs.
 */

const CARDS = Array.from({ length: Number(new URLSearchParams(location.search).get('cards') ?? 12) }, (_, n) => n + 1);

function BarePage() {
  const [counts, setCounts] = useState<Readonly<Record<number, number>>>({});
  const [paid, setPaid] = useState(false);
  const pay = async () => {
    await fetch('/echo', { method: 'POST', body: JSON.stringify({ counts }) });
    setPaid(true);
  };
  if (paid) {
    return (
      <main>
        <h1>Thank you</h1>
        <button
          type="button"
          onClick={() => {
            setCounts({});
            setPaid(false);
          }}
        >
          Next
        </button>
      </main>
    );
  }
  return (
    <main>
      {CARDS.map((n) => (
        <button
          key={n}
          type="button"
          className="card"
          onClick={() => setCounts((before) => ({ ...before, [n]: (before[n] ?? 0) + 1 }))}
        >
          Product number {n}, {n * 50} ₸, {counts[n] ?? 0}
        </button>
      ))}
      <p>{Object.values(counts).reduce((sum, count) => sum + count, 0)}</p>
      <button type="button" onClick={() => void pay()}>
        I have paid
      </button>
    </main>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<BarePage />);
