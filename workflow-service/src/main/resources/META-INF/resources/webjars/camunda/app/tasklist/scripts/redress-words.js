// The words of the forms in the reader's language, and how they say times.
import { texts } from './redress-texts.js';

export const language = (navigator.language || 'en').toLowerCase().startsWith('zh') ? 'zh' : 'en';
export const words = { ...texts.en, ...texts[language] };

/** @param given what stands for {0}, which is left as it is without it */
export const text = (key, given = '{0}') => (words[key] || key).replace('{0}', () => given);

const DAY = 24 * 60;
const readersLocale = language === 'zh' ? 'zh-CN' : navigator.language || 'en';
const dateTime = new Intl.DateTimeFormat(readersLocale, {
  weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'
});

export const when = instant => dateTime.format(new Date(instant));

/** Until when: a legal date is a whole day in the law's own zone, and must not read as the next day in the agent's. */
export const until = (instant, zone) => {
  const at = new Date(instant);
  const clock = zone && new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', timeStyle: 'medium' }).format(at);
  return clock !== '23:59:59' ? dateTime.format(at) : new Intl.DateTimeFormat(readersLocale, {
    timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZoneName: 'longGeneric'
  }).format(at);
};

export const duration = minutes => {
  if (minutes < 60) return minutes + ' ' + text('unit.min');
  if (minutes < DAY) return Math.floor(minutes / 60) + ' ' + text('unit.h') + ' ' + (minutes % 60) + ' ' + text('unit.min');
  return Math.floor(minutes / DAY) + ' ' + text('unit.d') + ' ' + Math.floor((minutes % DAY) / 60) + ' ' + text('unit.h');
};

const SIZES = [['megabyte', 1e6, 1], ['kilobyte', 1e3, 0], ['byte', 1, 0]];

/** @param bytes of a file */
export const size = bytes => {
  const [unit, one, digits] = SIZES.find(([, from]) => bytes >= from) || SIZES[2];
  return new Intl.NumberFormat(readersLocale, { style: 'unit', unit, maximumFractionDigits: digits }).format(bytes / one);
};
