/**
 * Keeps together what reads as one in the name of a product: a figure and its unit ("0,2 л"), a short word and the next
 * ("с сыром"). Only the spaces change, so that a line breaks elsewhere.
 */
export function keepTogether(name: string): string {
  return name
    .replaceAll(/(?<=\d) (?=\p{L}{1,4}\.?(?:$|[\s,]))/gu, '\u00A0')
    .replaceAll(/(?<=(?:^|\s)\p{L}{1,2}) /gu, '\u00A0');
}
