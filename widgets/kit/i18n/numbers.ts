import type { Language } from './words.ts';

/** Numbers as people of the language write them: «1 234,5», "1,234.5". Spaces inside do not break. */
export interface NumberWords {
  whole(value: number): string;
  /** Always with so many digits after the comma. */
  decimal(value: number, digits?: number): string;
  /** A share of one as «91 %». */
  percent(share: number): string;
  /** «+12», «−3», «0». */
  signed(value: number, digits?: number): string;
  /** «25 мин», «1 ч 05 мин» of seconds. */
  duration(seconds: number): string;
}

const UNITS = {
  ru: { hour: 'ч', minute: 'мин', second: 'с' },
  en: { hour: 'h', minute: 'min', second: 's' },
};
const NBSP = '\u00a0';

export function numberWords(language: Language): NumberWords {
  const tag = language === 'ru' ? 'ru-RU' : 'en-GB';
  const units = UNITS[language];
  const decimal = (value: number, digits = 1): string =>
    new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits })
      .format(value)
      .replace('-', '−');
  const whole = (value: number): string => decimal(value, 0);
  return {
    whole,
    decimal,
    percent: (share) => `${whole(share * 100)}${NBSP}%`,
    signed(value, digits = 0) {
      const text = decimal(value, digits);
      return /[1-9]/.test(text) && value > 0 ? `+${text}` : text.replace(/^−(?=[0,.]+$)/, '');
    },
    duration(seconds) {
      if (seconds < 60) return `${Math.round(seconds)}${NBSP}${units.second}`;
      const minutes = Math.round(seconds / 60);
      if (minutes < 60) return `${minutes}${NBSP}${units.minute}`;
      const rest = String(minutes % 60).padStart(2, '0');
      return `${whole(Math.floor(minutes / 60))}${NBSP}${units.hour} ${rest}${NBSP}${units.minute}`;
    },
  };
}
