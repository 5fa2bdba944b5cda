import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from 'lucide-react';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import styles from './pager.module.css';
import { QUICK_REPEAT } from './use-tap.ts';

export type PagerProps = {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  /** `column`: up and down at the side. `row`: with words below. `icons`: left and right without words. */
  readonly shape?: 'column' | 'row' | 'icons';
  /** Above this many pages, dots would be a ruler or have no room: then figures say it. */
  readonly mostDots?: number;
  /** What the pages are of; "Pages" unless told. */
  readonly label?: string;
  readonly className?: string | undefined;
};

/** Page buttons and dots in place of a scroll bar. Nothing at all where there is but one page. */
export function Pager({ page, pages, onPage, shape = 'column', mostDots = 9, label, className }: PagerProps) {
  const t = useTexts('common');
  if (pages < 2) return null;
  const first = page === 0;
  const last = page === pages - 1;
  const back = () => onPage(Math.max(0, page - 1));
  const on = () => onPage(Math.min(pages - 1, page + 1));
  return (
    <nav aria-label={label ?? t('pager.pages')} className={classNames(styles.pager, styles[shape], className)}>
      {shape === 'row' ? (
        <Button icon={ChevronLeft} onPress={back} disabled={first} repeat={QUICK_REPEAT} className={styles.end}>
          {t('pager.previous')}
        </Button>
      ) : (
        <IconButton
          icon={shape === 'column' ? ChevronUp : ChevronLeft}
          label={t('pager.previous')}
          onPress={back}
          disabled={first}
          repeat={QUICK_REPEAT}
          className={styles.end}
        />
      )}
      <p className={styles.where}>
        <span className="visually-hidden" aria-live="polite">
          {t('pager.where', { page: page + 1, pages })}
        </span>
        {pages <= mostDots ? (
          <span aria-hidden className={styles.dots}>
            {Array.from({ length: pages }, (_, index) => (
              <span key={index} className={classNames(styles.dot, index === page && styles.here)} />
            ))}
          </span>
        ) : (
          <span aria-hidden className={styles.figures}>
            <span>{page + 1}</span>
            <span className={styles.rule} />
            <span>{pages}</span>
          </span>
        )}
      </p>
      {shape === 'row' ? (
        <Button iconAfter={ChevronRight} onPress={on} disabled={last} repeat={QUICK_REPEAT} className={styles.end}>
          {t('pager.next')}
        </Button>
      ) : (
        <IconButton
          icon={shape === 'column' ? ChevronDown : ChevronRight}
          label={t('pager.next')}
          onPress={on}
          disabled={last}
          repeat={QUICK_REPEAT}
          className={styles.end}
        />
      )}
    </nav>
  );
}
