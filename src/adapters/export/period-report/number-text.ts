import type { ReportLanguage } from '../../../ports/report-documents.ts';

export const NBSP = '\u00a0';

/** «1 234,5» or "1,234.5", always with so many digits after the comma; the spaces inside do not break. */
export function decimalText(value: number, digits: number, language: ReportLanguage): string {
  const [whole, fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = (whole ?? '').replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? NBSP : ',');
  const text = fraction === undefined ? grouped : `${grouped}${language === 'ru' ? ',' : '.'}${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

export function wholeText(value: number, language: ReportLanguage): string {
  return decimalText(value, 0, language);
}

/** «+12», «−3», «0». */
export function signedText(value: number, digits: number, language: ReportLanguage): string {
  const text = decimalText(value, digits, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A share of one: «44,4 %». */
export function percentText(value: number, language: ReportLanguage): string {
  return `${decimalText(value * 100, 1, language)}${language === 'ru' ? NBSP : ''}%`;
}
