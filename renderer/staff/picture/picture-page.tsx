import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { StretchView } from '../../../shop/contract/picture-views.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField } from '../../office/parts/select-field.tsx';
import { SectionPage } from '../../office/section-page.tsx';
import styles from './picture-page.module.css';
import { PictureSheet } from './picture-sheet.tsx';
import { PictureView } from './picture-view.tsx';
import { pictureQuery, stretchesQuery } from './queries.ts';
import { usePeriod } from './use-period.ts';

/** What stands in the list for the stretch that goes on, which has no stocktake to go by. */
const GOING_ON = 'going-on';

/** Shelf, records and box beside each other, for one stretch between two stocktakes. */
export function PicturePage() {
  const { client } = useApp();
  const { data: stretches, error, refetch, isFetching } = useQuery(stretchesQuery(client));
  if (stretches) return <Stretches stretches={stretches} />;
  return (
    <Page>
      {error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />}
    </Page>
  );
}

function Page(props: { readonly subtitle?: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  const t = useTexts('picture');
  return (
    <SectionPage title={t('title')} subtitle={props.subtitle} aside={props.aside} wide reading>
      {props.children}
    </SectionPage>
  );
}

function Stretches({ stretches }: { readonly stretches: readonly StretchView[] }) {
  const t = useTexts('picture');
  const { client } = useApp();
  const period = usePeriod();
  // The newest that has ended is what there is to look at; the one that goes on has no figures of money yet.
  const [chosen, setChosen] = useState(stretches[1]?.stocktake ?? null);
  const [printing, setPrinting] = useState(false);
  const { data: picture, error, refetch, isFetching } = useQuery(pictureQuery(client, chosen));
  const stretch = stretches.find(({ stocktake }) => stocktake === chosen);
  const between = () => {
    if (!stretch) return '';
    if (stretch.stocktake === null) return t('between.goingOn');
    return stretch.from.opening ? t('between.opening') : t('between.two');
  };
  return (
    <Page
      subtitle={between()}
      aside={
        <div className={styles.choose}>
          <SelectField
            className={styles.period}
            label={t('period.title')}
            value={chosen ?? GOING_ON}
            options={stretches.map((each) => ({ value: each.stocktake ?? GOING_ON, title: period(each) }))}
            onChange={(value) => setChosen(value === GOING_ON ? null : value)}
          />
          {picture?.sums && (
            <Button size="staff" icon={Printer} busy={printing} onPress={() => setPrinting(true)}>
              {t('print')}
            </Button>
          )}
        </div>
      }
    >
      {!picture && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!picture && !error && <LoadingState />}
      {picture && <PictureView picture={picture} />}
      {printing && picture?.sums && (
        <PictureSheet picture={picture} sums={picture.sums} onDone={() => setPrinting(false)} />
      )}
    </Page>
  );
}
