import type { openShop } from '../server/app.ts';
import type { Language } from '../shop/languages.ts';

/** Why the kiosk could not start. 'fault': nothing that was thought of; the log has it. */
export type StartFault = Extract<ReturnType<typeof openShop>, { readonly ok: false }>['code'] | 'fault';

type Texts = {
  readonly title: string;
  readonly call: string;
  readonly again: string;
  readonly close: string;
  readonly why: Readonly<Record<StartFault, string>>;
};

/** The one screen that has to speak when nothing else works, so its words stand here and not with the page's translations. */
export const FAILURE_TEXTS: Readonly<Record<Language, Texts>> = {
  kk: {
    title: 'Касса әзірге істемейді',
    call: 'Мұғалімді немесе дүкенге жауапты адамды шақырыңыз.',
    again: 'Қайталап көру',
    close: 'Жабу',
    why: {
      missing: 'Кассаның деректер қалтасы табылмады.',
      'not-a-shop': 'Таңдалған қалта адалдық дүкенінің қалтасы емес.',
      'newer-version': 'Деректерді Adal бағдарламасының жаңарақ нұсқасы жазған. Adal бағдарламасын жаңартыңыз.',
      'older-version': 'Деректерді Adal бағдарламасының ескірек нұсқасы жазған.',
      'already-open': 'Бұл дүкен осы компьютердің басқа терезесінде ашық тұр.',
      'disk-full': 'Дискіде орын қалмады. Орын босатыңыз.',
      'read-only': 'Кассаның деректер қалтасына жазуға болмайды. Жазу рұқсатын беріңіз.',
      busy: 'Деректерді басқа бағдарлама пайдаланып жатыр. Оны жабыңыз.',
      damaged: 'Деректер бүлінген. Сақтық көшірмеден қалпына келтіріңіз.',
      io: 'Дискіден оқу немесе дискіге жазу мүмкін болмады. Дискіні тексеріңіз.',
      fault: 'Күтпеген қате шықты. Ол журналға жазылды.',
    },
  },
  ru: {
    title: 'Касса пока не работает',
    call: 'Позовите учителя или того, кто отвечает за магазин.',
    again: 'Повторить',
    close: 'Закрыть',
    why: {
      missing: 'Папка с данными кассы не найдена.',
      'not-a-shop': 'Выбранная папка не принадлежит магазину честности.',
      'newer-version': 'Данные записаны более новой версией Adal. Обновите Adal.',
      'older-version': 'Данные записаны более старой версией Adal.',
      'already-open': 'Этот магазин уже открыт в другом окне этого компьютера.',
      'disk-full': 'На диске закончилось место. Освободите место.',
      'read-only': 'В папку с данными кассы нельзя писать. Дайте право на запись.',
      busy: 'Данные занимает другая программа. Закройте её.',
      damaged: 'Данные повреждены. Восстановите их из резервной копии.',
      io: 'Не удалось прочитать данные с диска или записать на диск. Проверьте диск.',
      fault: 'Произошла непредвиденная ошибка. Она записана в журнал.',
    },
  },
  en: {
    title: 'The till is not working just now',
    call: 'Please call a teacher or whoever looks after the shop.',
    again: 'Try again',
    close: 'Close',
    why: {
      missing: 'The folder with the till’s data was not found.',
      'not-a-shop': 'The chosen folder does not belong to an honesty shop.',
      'newer-version': 'The data was written by a newer version of Adal. Please update Adal.',
      'older-version': 'The data was written by an older version of Adal.',
      'already-open': 'This shop is already open in another window of this computer.',
      'disk-full': 'The disk is full. Please make room.',
      'read-only': 'The folder with the till’s data cannot be written to. Please give Adal the right to write there.',
      busy: 'Another program is using the data. Please close it.',
      damaged: 'The data is damaged. Please restore a backup.',
      io: 'The disk could not be read or written. Please check the disk.',
      fault: 'Something went wrong that nobody expected. It is in the log.',
    },
  },
};
