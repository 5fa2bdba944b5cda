import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../section-page.tsx';

/** A page below the fund's own, with the way back. */
export function SubPage(props: { readonly title: string; readonly onBack: () => void; readonly children: ReactNode }) {
  const t = useTexts('fund');
  return (
    <SectionPage
      title={props.title}
      aside={
        <Button size="staff" icon={ArrowLeft} onPress={props.onBack}>
          {t('back')}
        </Button>
      }
    >
      {props.children}
    </SectionPage>
  );
}
