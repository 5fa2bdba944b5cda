import { suggestedTotal, type Basket } from '../../../shop/basket.ts';
import type { PromiseView } from '../../../shop/contract/outputs.ts';
import { assertNever } from '../../../shop/assert-never.ts';
import { NO_MONEY, type Money } from '../../../shop/money.ts';
import type { MoneyTender, Settings, Tender } from '../../../shop/schemas.ts';
import type { Payment } from './checkout.ts';
import type { Method } from './reckoning.ts';

/** What the buyer pays for. */
export type Subject =
  | { readonly type: 'basket'; readonly lines: Basket }
  | { readonly type: 'gift' }
  | { readonly type: 'promise'; readonly promise: PromiseView };

/** What the choices on the screen are kept under (see checkout.ts). */
export function aboutOf(subject: Subject): string {
  return subject.type === 'promise' ? subject.promise.code : subject.type;
}

/** What the screen suggests to pay. */
export function baseOf(subject: Subject): Money {
  switch (subject.type) {
    case 'basket':
      return suggestedTotal(subject.lines);
    case 'gift':
      return NO_MONEY;
    case 'promise':
      return subject.promise.open;
    default:
      return assertNever(subject);
  }
}

/** The ways to pay that the shop offers for this. A promise is made for goods only. */
export function methodsFor(
  subject: Subject,
  settings: Pick<Settings, 'phonePayment' | 'promiseDays'>,
): readonly Method[] {
  const methods: Method[] = ['cash'];
  if (settings.phonePayment !== null) methods.push('qr');
  if (settings.promiseDays !== null && subject.type === 'basket') methods.push('promise');
  return methods;
}

/** The call that records it. */
export function paymentFor(subject: Subject, paid: Money, tender: MoneyTender): Payment {
  switch (subject.type) {
    case 'basket':
      return { what: 'purchase', lines: subject.lines, paid, tender };
    case 'gift':
      return { what: 'gift', paid, tender };
    case 'promise':
      return { what: 'settlement', code: subject.promise.code, paid, tender };
    default:
      return assertNever(subject);
  }
}

/** The call that records goods taken against a promise. */
export function promiseFor(lines: Basket, paid: Money, code: string): Payment {
  const tender: Tender = { type: 'promise', code };
  return { what: 'purchase', lines, paid, tender };
}
