import { ArrowLeft, PackageOpen, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { BoxState, OpenCountView } from '../../../shop/contract/box-views.ts';
import { LINE_MAX, lineProblem, tidyLine } from '../../../shop/text-line.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import { Notice } from '../../office/parts/notice.tsx';
import { showFirstProblem } from '../../office/parts/show-first-problem.ts';
import { TextField } from '../../office/parts/text-field.tsx';
import { SectionPage } from '../../office/section-page.tsx';
import formStyles from '../../office/section-form.module.css';
import { useDraft } from '../use-draft.ts';

type Draft = {
  readonly box: string;
  readonly state: 'intact' | 'broken' | 'none';
  readonly seal: string;
  readonly apart: boolean;
  readonly tried: boolean;
};

/** Before the box is opened: which one it is, how its seal is, and how the two count. */
export function OpeningPage(props: {
  readonly last: BoxState['last'];
  readonly onBack: () => void;
  readonly onOpened: (count: OpenCountView) => void;
}) {
  const { last } = props;
  const t = useTexts('box');
  const { client } = useApp();
  const form = useRef<HTMLFormElement>(null);
  const [draft, set, forget] = useDraft<Draft>('box/open', {
    box: last?.box ?? '1',
    state: last && last.nextSeal === null ? 'none' : 'intact',
    // Not filled in: whoever opens the box is to look at the seal.
    seal: '',
    apart: false,
    tried: false,
  });
  const change = (changes: Partial<Draft>) => set((now) => ({ ...now, ...changes }));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const sealed = draft.state !== 'none';
  const boxBad = lineProblem(draft.box, LINE_MAX.printedNumber) !== null;
  const sealBad = sealed && lineProblem(draft.seal, LINE_MAX.printedNumber) !== null;
  const lastSeal = last?.nextSeal ?? null;
  const other = sealed && !sealBad && lastSeal !== null && tidyLine(draft.seal) !== lastSeal;

  const open = async () => {
    if (boxBad || sealBad) {
      change({ tried: true });
      if (form.current) showFirstProblem(form.current);
      return;
    }
    setBusy(true);
    setError(null);
    try {
      const seal = draft.state === 'none' ? { state: draft.state } : { state: draft.state, number: draft.seal };
      const count = await client.box.open({ box: draft.box, seal, apart: draft.apart, recounts: null });
      forget();
      props.onOpened(count);
    } catch (fault) {
      setError(fault);
      setBusy(false);
    }
  };

  return (
    <form
      ref={form}
      noValidate
      className={formStyles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <SectionPage title={t('opening.title')}>
        <TextField
          label={t('opening.box')}
          value={draft.box}
          maxLength={LINE_MAX.printedNumber}
          onChange={(box) => change({ box })}
          problem={draft.tried && boxBad ? t('opening.boxEmpty') : undefined}
        />
        <Choices
          legend={t('opening.state')}
          shape="row"
          choices={(['intact', 'broken', 'none'] as const).map((value) => ({
            value,
            title: t(`opening.${value}`),
            text: t(`opening.${value}Text`),
          }))}
          value={draft.state}
          onChange={(state) => change({ state })}
        />
        {sealed && (
          <TextField
            label={t('opening.seal')}
            value={draft.seal}
            maxLength={LINE_MAX.printedNumber}
            onChange={(seal) => change({ seal })}
            problem={draft.tried && sealBad ? t('opening.sealEmpty') : undefined}
          />
        )}
        {other && (
          <Notice icon={TriangleAlert} tone="gold">
            {t('opening.otherSeal', { seal: lastSeal })}
          </Notice>
        )}
        <Choices
          legend={t('opening.way')}
          shape="row"
          choices={[
            { value: 'together', title: t('opening.together'), text: t('opening.togetherText') },
            { value: 'apart', title: t('opening.apart'), text: t('opening.apartText') },
          ]}
          value={draft.apart ? 'apart' : 'together'}
          onChange={(way) => change({ apart: way === 'apart' })}
        />
        <p>{t('opening.meanwhile')}</p>
      </SectionPage>
      <footer className={formStyles.foot}>
        <div className={formStyles.said}>
          <ErrorNote error={error} />
        </div>
        <Button size="staff" icon={ArrowLeft} onPress={props.onBack}>
          {t('opening.back')}
        </Button>
        <Button kind="primary" size="staff" type="submit" icon={PackageOpen} busy={busy} className={formStyles.save}>
          {t('opening.do')}
        </Button>
      </footer>
    </form>
  );
}
