import { useMedia } from '../../design/use-media.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import styles from './box-scene.module.css';

/**
 * The honour box as a sunrise: the coin that goes in is the sun over the steppe. A promise puts a slip of paper
 * into the slot instead, and what is undone leaves it empty. Decoration: the words beside it say the same.
 */
export function BoxScene({ what }: { readonly what: 'coin' | 'promise' | 'nothing' }) {
  const portrait = useMedia('(orientation: portrait)');
  return (
    <div aria-hidden className={styles.scene}>
      <span className={styles.ornament} />
      <svg
        viewBox={portrait ? '-245 150 1000 600' : '0 0 510 800'}
        preserveAspectRatio={portrait ? 'xMidYMid slice' : 'xMidYMax slice'}
        className={styles.picture}
      >
        <g className={styles.rays}>
          {Array.from({ length: 15 }, (_, index) => (
            <path
              key={index}
              d="M-9-415L9-415L5-352L-5-352z"
              transform={`translate(255 372) rotate(${(index - 7) * 15})`}
            />
          ))}
        </g>
        <circle cx="255" cy="372" r="340" className={styles.halo} />
        <circle cx="255" cy="372" r="240" className={styles.halo} />
        <path
          d="M-600 640C-480 590-380 650-250 640S-90 666 0 628S190 634 290 648S460 620 510 626S700 590 800 630S1000 610 1110 640V1000H-600z"
          className={styles.hill}
        />
        <path
          d="M-600 700C-480 680-360 720-250 700S-100 728 0 704S240 716 340 694S470 676 510 692S700 720 800 690S1000 700 1110 690V1000H-600z"
          className={styles.nearHill}
        />
        <ellipse cx="255" cy="597" rx="203" ry="15" className={styles.shadow} />
        <g className={styles.box}>
          <path d="M128 339H382L409 376H101z" className={styles.lid} />
          <rect x="185" y="351" width="140" height="15" rx="7.5" className={styles.slot} />
        </g>
        <clipPath id="above-the-slot">
          <path d="M0 0H510V359H0z" />
        </clipPath>
        <g clipPath="url(#above-the-slot)">
          {what === 'coin' && <Coin />}
          {what === 'promise' && <Slip />}
        </g>
        <g className={styles.box}>
          <path
            d="M83 385A10 10 0 0 1 93 375H417A10 10 0 0 1 427 385V570A27 27 0 0 1 400 597H110A27 27 0 0 1 83 570z"
            className={styles.body}
          />
          <path d="M83 385A10 10 0 0 1 93 375H417A10 10 0 0 1 427 385V406H83z" className={styles.edge} />
          <g className={styles.horns} transform="translate(255 501)">
            <Horn />
            <g transform="scale(-1 1)">
              <Horn />
            </g>
            <g transform="scale(1 -1)">
              <Horn />
            </g>
            <g transform="scale(-1 -1)">
              <Horn />
            </g>
            <path d="M0-15L9 0L0 15L-9 0z" />
          </g>
        </g>
      </svg>
    </div>
  );
}

function Coin() {
  const { currencySign } = useFormats();
  return (
    <g className={styles.falling}>
      <path d="M204 194V212M255 180V216M306 194V212" className={styles.wake} />
      <circle cx="256.5" cy="302.5" r="69" className={styles.coinLip} />
      <circle cx="255" cy="301" r="69" className={styles.coin} />
      <circle cx="255" cy="301" r="51" className={styles.coinRing} />
      <text x="255" y="303" textAnchor="middle" transform="rotate(-8 255 301)" className={styles.sign}>
        {[...currencySign].length === 1 ? currencySign : ''}
      </text>
    </g>
  );
}

/** A slip of paper with a tick: a promise on its way into the box. */
function Slip() {
  return (
    <g className={styles.falling}>
      <rect x="199" y="220" width="112" height="170" rx="12" className={styles.slip} />
      <path d="M233 286L249 302L280 268" className={styles.slipTick} />
    </g>
  );
}

/** A quarter of a ram's-horn figure, to be mirrored. */
function Horn() {
  return <path d="M0-15V-28C0-46 13-55 27-55S53-44 53-30S43-7 30-7S12-16 12-26S20-40 29-40S40-33 38-26" />;
}
