import type { Texts } from '../../shop/languages.ts';

/** What a shop can raise money for, to begin with: a picture that ships with Adal, and words that the school may change. */
export type CampaignIdea = { readonly picture: string; readonly title: Texts };

const FAMILIES: CampaignIdea = {
  picture: 'heart',
  title: { kk: 'Мұқтаж отбасыларға көмек', ru: 'Помощь семьям, которым трудно', en: 'Help for families in need' },
};

/** In the order in which they are offered; the first is chosen to begin with. */
export const CAMPAIGN_IDEAS: readonly [CampaignIdea, ...CampaignIdea[]] = [
  FAMILIES,
  {
    picture: 'coat',
    title: { kk: 'Балаларға қысқы киім', ru: 'Тёплая одежда детям', en: 'Warm clothes for children' },
  },
  {
    picture: 'hospital',
    title: { kk: 'Балалар ауруханасына көмек', ru: 'Помощь детской больнице', en: 'Help for the children’s hospital' },
  },
  {
    picture: 'books',
    title: {
      kk: 'Ауыл кітапханасына жаңа кітаптар',
      ru: 'Новые книги для сельской библиотеки',
      en: 'New books for a village library',
    },
  },
  {
    picture: 'school',
    title: {
      kk: 'Бірінші сынып оқушыларына оқу құралдары',
      ru: 'Школьные принадлежности первоклассникам',
      en: 'School things for first-graders',
    },
  },
  {
    picture: 'bed',
    title: {
      kk: 'Балалар үйіне жаңа төсектер',
      ru: 'Новые кровати для детского дома',
      en: 'New beds for a children’s home',
    },
  },
  {
    picture: 'gift',
    title: {
      kk: 'Балалар үйіне сыйлықтар',
      ru: 'Подарки детям из детского дома',
      en: 'Presents for a children’s home',
    },
  },
  {
    picture: 'dog',
    title: { kk: 'Жануарлар панажайына көмек', ru: 'Помощь приюту для животных', en: 'Help for the animal shelter' },
  },
  {
    picture: 'tree',
    title: { kk: 'Мектеп ауласына жас ағаштар', ru: 'Деревья для школьного двора', en: 'Trees for the school yard' },
  },
];

/** The words that come with a picture; for a picture of the school's own, those of the first idea. */
export function ideaOf(picture: string): CampaignIdea {
  return CAMPAIGN_IDEAS.find((idea) => idea.picture === picture) ?? FAMILIES;
}

/** Whether a campaign's picture is one that ships with Adal; else it is the school's own. */
export function isShipped(picture: string): boolean {
  return CAMPAIGN_IDEAS.some((idea) => idea.picture === picture);
}
