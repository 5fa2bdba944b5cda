import { isoDigits } from '../../../shop/iso-4217.ts';
import { currencyPreset } from '../../../shop/currency-presets.ts';
import { money } from '../../../shop/money.ts';
import { AMOUNT_PLACEHOLDER, LINK_MAX, linkProblem, paymentLink } from '../../../shop/payment-link.ts';
import { Button } from '../../design/button.tsx';
import { pictureUrl } from '../../design/picture-of-goods.tsx';
import { QrCode } from '../../design/qr-code.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import type { PhoneDraft } from '../../setup/draft.ts';
import type { Problem as Wrong } from '../../setup/problems.ts';
import { Choices } from './choices.tsx';
import { CODE_PICTURE } from './picture-file.ts';
import { PictureUpload, type StorePicture } from './picture-upload.tsx';
import styles from './phone-fields.module.css';
import { TextField } from './text-field.tsx';
import { useFormatsOf } from './use-formats-of.ts';
import { useProblemText } from './use-problem-text.ts';

type Props = {
  readonly phone: PhoneDraft;
  readonly onChange: (phone: PhoneDraft) => void;
  readonly currencyCode: string;
  readonly store: StorePicture;
  readonly problems: readonly Wrong[];
};

/** Whether and how a buyer may pay by phone. */
export function PhoneFields(props: Props) {
  const t = useTexts('setup');
  const { phone, onChange } = props;
  return (
    <div className={styles.fields}>
      <Choices
        legend={t('phone.legend')}
        shape="row"
        value={phone.kind}
        onChange={(kind) => onChange({ ...phone, kind })}
        choices={[
          { value: 'none', title: t('phone.none'), text: t('phone.noneText') },
          { value: 'picture', title: t('phone.picture'), text: t('phone.pictureText') },
          { value: 'link', title: t('phone.link'), text: t('phone.linkText') },
        ]}
      />
      {phone.kind === 'picture' && <CodePicture {...props} />}
      {phone.kind === 'link' && <Link {...props} />}
    </div>
  );
}

function CodePicture({ phone, onChange, store, problems }: Props) {
  const t = useTexts('setup');
  const problem = useProblemText(problems);
  return (
    <div className={styles.beside}>
      {phone.picture !== null && (
        <img src={pictureUrl(phone.picture) ?? ''} alt={t('phone.pictureNow')} className={styles.code} />
      )}
      <div className={styles.words}>
        <PictureUpload
          label={phone.picture === null ? t('picture.choose') : t('picture.other')}
          use={CODE_PICTURE}
          store={store}
          onStored={(picture) => onChange({ ...phone, picture })}
          problem={problem('phone-picture')}
        />
        <p className={styles.hint}>{t('phone.pictureHint')}</p>
      </div>
    </div>
  );
}

function Link({ phone, onChange, currencyCode, problems }: Props) {
  const t = useTexts('setup');
  const problem = useProblemText(problems);
  const formats = useFormatsOf(currencyCode);
  const template = phone.template.trim();
  const digits = isoDigits(currencyCode);
  const { notes, coins } = currencyPreset(currencyCode);
  const example = notes[0] ?? coins[0] ?? money(10 ** digits);
  const good = linkProblem(template) === null;
  const filled = paymentLink(template, example, digits);
  return (
    <div className={styles.beside}>
      <div className={styles.words}>
        <TextField
          label={t('phone.template')}
          typing="link"
          value={phone.template}
          maxLength={LINK_MAX}
          onChange={(text) => onChange({ ...phone, template: text })}
          hint={t('phone.templateHint', { amount: AMOUNT_PLACEHOLDER })}
          problem={problem('link')}
        />
        {good && <p className={styles.filled}>{t('phone.filled', { link: filled })}</p>}
        {good && !template.includes(AMOUNT_PLACEHOLDER) && (
          <div className={styles.missing}>
            <p>{t('phone.noAmount')}</p>
            <Button onPress={() => onChange({ ...phone, template: template + AMOUNT_PLACEHOLDER })}>
              {t('phone.addAmount', { amount: AMOUNT_PLACEHOLDER })}
            </Button>
          </div>
        )}
      </div>
      {good && (
        <figure className={styles.preview}>
          <QrCode text={filled} label={t('phone.preview', { sum: formats.money(example) })} />
          <figcaption className={styles.hint}>{t('phone.preview', { sum: formats.money(example) })}</figcaption>
        </figure>
      )}
    </div>
  );
}
