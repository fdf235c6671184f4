// Replaces the Tasklist's own settings: our name, our script (sign-in, what the forms share), English.
export default {
  app: { name: 'Redress', vendor: 'Redress' },
  customScripts: ['scripts/redress.js'],
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN',
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' }
  }
};
