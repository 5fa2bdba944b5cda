import { assertNever } from '../../shop/assert-never.ts';
import { BoxPage } from '../staff/box/box-page.tsx';
import { GoodsPage } from '../staff/goods/goods-page.tsx';
import { HistoryPage } from '../staff/history/history-page.tsx';
import { PeoplePage } from '../staff/people/people-page.tsx';
import { PicturePage } from '../staff/picture/picture-page.tsx';
import { CorrectionsPage } from '../staff/settling/corrections-page.tsx';
import { PhonePage } from '../staff/settling/phone-page.tsx';
import { PromisesPage } from '../staff/settling/promises-page.tsx';
import { TallyPage } from '../staff/settling/tally-page.tsx';
import { StockPage } from '../staff/stock/stock-page.tsx';
import { StocktakePage } from '../staff/stock/stocktake-page.tsx';
import { Today } from '../staff/today/today.tsx';
import { BackupsPage } from './backups/backups-page.tsx';
import { FundPage } from './fund/fund-page.tsx';
import type { OfficeNavProps } from './office-nav.tsx';
import { AccountsMenu, OfficeMenu } from './office-menu.tsx';
import { HoursSection } from './sections/hours-section.tsx';
import { LookSection } from './sections/look-section.tsx';
import { MoneySection } from './sections/money-section.tsx';
import { PaymentSection } from './sections/payment-section.tsx';
import { PinSection } from './sections/pin-section.tsx';
import { PublishPage } from './publish/publish-page.tsx';
import { ReportsPage } from './reports/reports-page.tsx';
import type { Section } from './sections/section.ts';
import { ShopSection } from './sections/shop-section.tsx';

/** The page of the moment. */
export function SectionView({ section, nav }: { readonly section: Section; readonly nav: OfficeNavProps }) {
  switch (section) {
    case 'today':
      return <Today />;
    case 'goods':
      return <GoodsPage />;
    case 'stock':
      return <StockPage />;
    case 'stocktake':
      return <StocktakePage />;
    case 'box':
      return <BoxPage />;
    case 'phone':
      return <PhonePage />;
    case 'promises':
      return <PromisesPage />;
    case 'tally':
      return <TallyPage />;
    case 'picture':
      return <PicturePage />;
    case 'corrections':
      return <CorrectionsPage />;
    case 'history':
      return <HistoryPage />;
    case 'people':
      return <PeoplePage />;
    case 'backups':
      return <BackupsPage />;
    case 'accounts':
      return <AccountsMenu {...nav} />;
    case 'menu':
      return <OfficeMenu {...nav} />;
    case 'shop':
      return <ShopSection />;
    case 'hours':
      return <HoursSection />;
    case 'fund':
      return <FundPage />;
    case 'reports':
      return <ReportsPage />;
    case 'publish':
      return <PublishPage />;
    case 'payment':
      return <PaymentSection />;
    case 'money':
      return <MoneySection />;
    case 'look':
      return <LookSection />;
    case 'pin':
      return <PinSection />;
    default:
      return assertNever(section);
  }
}
