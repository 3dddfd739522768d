import type { Words } from '../../kit/i18n/words.ts';
import type { SettingsWords } from './settings.ru.ts';

/** What the settings window says of the connection, in English. */
export const en: Words<SettingsWords> = {
  check: 'Check the connection',
  checking: 'Checking the connection…',
  problem: {
    empty: 'Write the address of the Shifts server. Whoever installed it knows.',
    malformed: 'This is no address. Write it whole, like https://smena.example.com',
    insecure: 'The address must begin with https://, or the browser keeps amoCRM’s pages from it.',
    foreignLetters: 'amoCRM takes no address with letters outside the Latin ones. Use a Latin one.',
    offline: 'No internet connection. Check it and try again.',
    silent:
      'Nobody answers at this address. Look for a slip of the pen, and ask whoever looks after the server whether it runs.',
    notSmena:
      'Something else than Shifts answers here, or Shifts is not running. Write nothing more than https:// and the server’s name.',
    otherAccount:
      'This is the Shifts of another amoCRM: it does not answer pages of yours. Check the address, and AMOCRM_BASE_URL on the server.',
    otherKeys:
      'Shifts answers, but does not know this integration. Compare the ID and the secret key on the server with the integration’s tab Keys.',
    unsigned:
      'Shifts answers, but amoCRM does not sign the widget’s requests yet. Press Save or Install, reload the page and check again.',
    personUnknown:
      'Connected, but Shifts does not see you among amoCRM’s users yet. Check again in a few minutes.',
    personInactive: 'Connected, but your access to amoCRM is switched off.',
    down: 'Shifts answers, but has trouble just now. Try again in a few minutes.',
  },
  works: (version) => `Connected: Shifts ${version}`,
  you: (roles) => ` · you: ${roles}`,
  noRole: ' · you have no role yet, the administrator of Shifts gives it',
  newer: (version) => `The widget is older than the server: upload the archive of version ${version}.`,
  older: (version) => `The server is older than the widget: update it to version ${version}.`,
  roles: {
    volunteer: 'volunteer',
    administrator: 'administrator',
    supervisor: 'supervisor',
    director: 'director',
  },
};
