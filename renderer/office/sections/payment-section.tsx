import { useApp, useShop } from '../../app-context.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { PhoneDraft, PromiseDraft } from '../../setup/draft.ts';
import { phonePayment } from '../../setup/draft-settings.ts';
import { phoneProblems } from '../../setup/problems.ts';
import { PhoneFields } from '../parts/phone-fields.tsx';
import { PromiseFields } from '../parts/promise-fields.tsx';
import { phoneDraft, promiseDraft } from '../from-settings.ts';
import { SectionForm } from '../section-form.tsx';
import { useSettingsForm, type SectionRules } from '../use-settings-form.ts';

type Draft = { readonly phone: PhoneDraft; readonly promise: PromiseDraft };

const RULES: SectionRules<Draft> = {
  read: (settings) => ({ phone: phoneDraft(settings.phonePayment), promise: promiseDraft(settings.promiseDays) }),
  problems: ({ phone }) => phoneProblems(phone),
  changes: ({ phone, promise }) => ({
    phonePayment: phonePayment(phone),
    promiseDays: promise.allowed ? promise.days : null,
  }),
};

/** How a buyer may pay besides cash. */
export function PaymentSection() {
  const t = useTexts('staff');
  const setup = useTexts('setup');
  const { client } = useApp();
  const { settings } = useShop();
  const form = useSettingsForm('payment', RULES);
  const { draft, change } = form;
  const days = form.saved?.promiseDays ?? null;
  return (
    <SectionForm
      title={t('section.payment')}
      form={form}
      saved={t('saved.payment', {
        phone: setup(`summary.phone.${form.saved?.phonePayment?.type ?? 'none'}`),
        promise: days === null ? setup('summary.noPromise') : setup('summary.promise', { count: days }),
      })}
    >
      <PhoneFields
        phone={draft.phone}
        currencyCode={settings.currency.code}
        store={(picture) => client.settings.storePicture(picture)}
        problems={form.problems}
        onChange={(phone) => change({ phone })}
      />
      <PromiseFields promise={draft.promise} onChange={(promise) => change({ promise })} />
    </SectionForm>
  );
}
