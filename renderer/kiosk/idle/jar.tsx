import { useId } from 'react';
import type { BoardView } from '../../../shop/contract/outputs.ts';
import { useShop } from '../../app-context.ts';
import { classNames } from '../../design/class-names.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { COIN, TILE, TILE_COINS, topCoins, type Coin } from './coins.ts';
import { jarMarks, THOUSANDS_FROM } from './jar-scale.ts';
import styles from './jar.module.css';

const GLASS = 'M80 115 C80 152 26 160 26 214 V486 Q26 547 87 547 H336 Q397 547 397 486 V214 C397 160 343 152 343 115 Z';
/** Where an empty jar ends, where the goal is, and the neck, to which it fills when there is more. */
const EMPTY_Y = 540;
const GOAL_Y = 170;
const NECK_Y = 138;

const heightOf = (share: number) => EMPTY_Y - (EMPTY_Y - GOAL_Y) * share;
const TOP_COINS = topCoins(380);

/** The jar of coins: as full as the campaign is near its goal. */
export function Jar({ board }: { readonly board: BoardView }) {
  const t = useTexts('kiosk');
  const { money } = useFormats();
  const share = board.goal > 0 ? board.raised / board.goal : 0;
  const level = share > 1 ? NECK_Y : heightOf(Math.max(0, share));
  const texts = { raised: money(board.raised), goal: money(board.goal) };
  return (
    <div className={styles.jar}>
      <svg viewBox="0 0 480 560" role="presentation" className={styles.drawing}>
        <Glass level={level} empty={board.raised <= 0} />
        {share <= 1 && <Scale goal={board.goal} />}
      </svg>
      <FallingCoin />
      <p className={styles.label}>
        <span className="visually-hidden">{t('idle.jar', texts)}</span>
        <span aria-hidden className={classNames(styles.sum, texts.raised.length > 10 && styles.long)}>
          {texts.raised}
        </span>
        <span aria-hidden className={styles.word}>
          {t('idle.raised')}
        </span>
      </p>
    </div>
  );
}

function Glass({ level, empty }: { readonly level: number; readonly empty: boolean }) {
  const id = useId();
  return (
    <>
      <clipPath id={`${id}glass`}>
        <path d={GLASS} />
      </clipPath>
      <pattern id={`${id}coins`} width={TILE.width} height={TILE.height} patternUnits="userSpaceOnUse">
        <rect width={TILE.width} height={TILE.height} className={styles.deep} />
        {TILE_COINS.map((coin) => (
          <CoinShape key={`${coin.x} ${coin.y}`} coin={coin} />
        ))}
      </pattern>
      <path d={GLASS} className={styles.glass} />
      <g clipPath={`url(#${id}glass)`}>
        {!empty && (
          <g transform={`translate(0 ${level})`}>
            <rect y="0" width="480" height={560 - level} fill={`url(#${id}coins)`} />
            <g transform="translate(22 0)">
              {TOP_COINS.map((coin) => (
                <CoinShape key={coin.x} coin={coin} />
              ))}
            </g>
          </g>
        )}
        <rect x="26" y="115" width="34" height="440" className={styles.sheen} />
        <rect x="363" y="115" width="34" height="440" className={styles.sheen} />
      </g>
      <path d="M56 300 V252 M56 232 C56 204 66 190 98 176" className={styles.shine} />
      <path d={GLASS} className={styles.outline} />
      <rect x="68" y="62" width="286" height="56" rx="14" className={styles.lid} />
      <rect x="68" y="96" width="286" height="22" rx="11" className={styles.lidEdge} />
      <rect x="152" y="54" width="118" height="19" rx="9" className={styles.slot} />
    </>
  );
}

/**
 * One coin every 20 s. A layer of its own above the drawing, cut off at the slot: so only this small piece moves, and the
 * browser need not paint the jar again.
 */
function FallingCoin() {
  return (
    <div aria-hidden className={styles.fall}>
      <svg viewBox="0 0 110 110" className={styles.falling}>
        <circle cx="55" cy="55" r="50" className={styles.coin} />
        <circle cx="55" cy="55" r="38" className={styles.coinRing} />
        <path d="M39 30 H71 M39 42 H71 M55 42 V83" className={styles.coinSign} />
      </svg>
    </div>
  );
}

function CoinShape({ coin }: { readonly coin: Coin }) {
  return (
    <>
      <ellipse cx={coin.x} cy={coin.y + 3.4} rx={COIN.rx} ry={COIN.ry} className={styles[`${coin.metal}Edge`]} />
      <ellipse cx={coin.x} cy={coin.y} rx={COIN.rx} ry={COIN.ry} className={styles[coin.metal]} />
      <ellipse cx={coin.x} cy={coin.y} rx={COIN.rx - 7} ry={COIN.ry - 3} className={styles[`${coin.metal}Ring`]} />
    </>
  );
}

function Scale({ goal }: { readonly goal: number }) {
  const t = useTexts('kiosk');
  const { number, currencySign } = useFormats();
  const { digits } = useShop().settings.currency;
  const marks = jarMarks(goal, digits);
  const thousands = goal / 10 ** digits >= THOUSANDS_FROM;
  const top = marks.at(-1);
  if (!top) return null;
  return (
    <g aria-hidden className={styles.scale}>
      {marks.map(({ share, value }) => (
        <g key={share} transform={`translate(0 ${heightOf(share)})`}>
          <path d="M364 0 H392" />
          <text x="410" y="7">
            {number(thousands ? value / 1000 : value)}
          </text>
        </g>
      ))}
      <text x="410" y={heightOf(top.share) - 22} className={styles.unit}>
        {thousands ? t('idle.thousands', { currency: currencySign }) : currencySign}
      </text>
    </g>
  );
}
