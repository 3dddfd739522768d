/** Paints the page as amoCRM was, or as the device is when amoCRM did not say; then it follows the device. */
export function followTheme(handed: 'light' | 'dark' | null): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = (): void => {
    document.documentElement.dataset['colorScheme'] = handed ?? (dark.matches ? 'dark' : 'light');
  };
  paint();
  if (handed === null) dark.addEventListener('change', paint);
}
