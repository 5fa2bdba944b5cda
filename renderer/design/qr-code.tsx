import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './qr-code.module.css';

/** Modules of white around the code, as ISO/IEC 18004 asks. */
const QUIET = 4;

/** A QR code of a text: dark on white in every theme, since cameras read it. `label` says what it is for. */
export function QrCode(props: {
  readonly text: string;
  readonly label: string;
  readonly className?: string | undefined;
}) {
  const { path, size } = useMemo(() => draw(props.text), [props.text]);
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={props.className ?? styles.code}
    >
      <rect width={size} height={size} className={styles.light} />
      <path d={path} className={styles.dark} />
    </svg>
  );
}

/** One row of dark modules after the other, as a single path. */
function draw(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { path, size };
}
