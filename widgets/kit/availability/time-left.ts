import type { KitWords } from '../i18n/ru.ts';

/** «3 дня», «5 часов», «12 минут» until then, rounded down but never to nothing. @param milliseconds above zero */
export function timeLeft(milliseconds: number, words: KitWords): string {
  const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return words.minutesCount(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? words.hoursCount(hours) : words.daysCount(Math.floor(hours / 24));
}
