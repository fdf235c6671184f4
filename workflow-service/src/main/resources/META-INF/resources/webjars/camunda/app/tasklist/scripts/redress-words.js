// The words of the forms in the reader's language, and how they say times.
import { texts } from './redress-texts.js';

export const language = (navigator.language || 'en').toLowerCase().startsWith('zh') ? 'zh' : 'en';
export const words = { ...texts.en, ...texts[language] };

/** @param given what stands for {0}, which is left as it is without it */
export const text = (key, given = '{0}') => (words[key] || key).replace('{0}', () => given);

const DAY = 24 * 60;
const dateTime = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : navigator.language || 'en', {
  weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'
});

export const when = instant => dateTime.format(new Date(instant));

export const duration = minutes => {
  if (minutes < 60) return minutes + ' ' + text('unit.min');
  if (minutes < DAY) return Math.floor(minutes / 60) + ' ' + text('unit.h') + ' ' + (minutes % 60) + ' ' + text('unit.min');
  return Math.floor(minutes / DAY) + ' ' + text('unit.d') + ' ' + Math.floor((minutes % DAY) / 60) + ' ' + text('unit.h');
};
