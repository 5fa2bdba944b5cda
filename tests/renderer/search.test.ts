import { describe, expect, test } from 'vitest';
import { findGoods, fold, indexGoods } from '../../renderer/kiosk/goods/search.ts';
import { APPLE, GOODS, JUICE, PASTE, product, SAMSA } from './helpers/goods.ts';

const index = indexGoods(GOODS);

describe('search', () => {
  test('finds a product by its name in any of the languages', () => {
    expect(findGoods(index, 'етті')).toEqual([SAMSA]);
    expect(findGoods(index, 'мясом')).toEqual([SAMSA]);
    expect(findGoods(index, 'MEAT')).toEqual([SAMSA]);
  });

  test('does not mind which of the kindred letters was typed', () => {
    expect(findGoods(index, 'етти')).toEqual([SAMSA]);
    expect(findGoods(index, 'жылкы')).toEqual([PASTE]);
    expect(fold('Әжептәуір ҚОҢЫР үйеңкі')).toBe(fold('ажептауир коныр уиенки'));
    expect(fold('Ёлка, объезд')).toBe(fold('елка, обезд'));
  });

  test('puts goods first whose words begin with it', () => {
    const pineapple = product({ en: 'Pineapple' });
    expect(findGoods(indexGoods([pineapple, JUICE, APPLE]), 'apple')).toEqual([JUICE, APPLE, pineapple]);
  });

  test('wants every word, in any order', () => {
    expect(findGoods(index, 'juice app')).toEqual([JUICE]);
    expect(findGoods(index, 'juice samsa')).toEqual([]);
  });

  test('nothing typed is everything; the digits under a barcode are found too', () => {
    expect(findGoods(index, '  , ')).toEqual(GOODS);
    expect(findGoods(index, '2000000000060')).toEqual([SAMSA]);
  });
});
