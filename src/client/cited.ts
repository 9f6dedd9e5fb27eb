/**
 * `<sijill-cited>`: tells who comes by a link with a checksum (`?sum=…#p3`) that the words are not those it was made of:
 * since which edition, where that is explained, or that no words so were ever published. Says nothing where they are.
 *
 * The address stays as it is, so that what was cited can be told again. The element stands hidden, with a
 * `[role=status]` and a button that closes it. Loaded by `arrival.ts`.
 */
import { passageName } from '../arabic/passage-names.ts';
import { verdict } from './cited/verdict.ts';
import type { Verdict } from './cited/verdict.ts';

class SijillCited extends HTMLElement {
  connectedCallback(): void {
    const all = [...document.querySelectorAll<HTMLElement>('[data-sum]')];
    const words = all.map(({ id, dataset: { sum = '', former = '' } }) => ({ id, sum, former }));
    const at = document.getElementById(location.hash.slice(1).split(':')[0] ?? '')?.closest('[data-sum]')?.id;
    const said = verdict(new URLSearchParams(location.search).get('sum') ?? '', at, words);
    const parts = told(said, at === undefined ? 'في هذا التقرير' : `في ${passageName(at)}`);
    const [status, button] = this.children;
    if (parts.length === 0 || !status) return;
    this.hidden = false;
    status.append(...parts);
    button?.addEventListener('click', () => (this.hidden = true));
  }
}

/** What is told, with the ways to it; nothing where the words are the same. */
function told(said: Verdict, where: string): readonly (string | Node)[] {
  switch (said.kind) {
    case 'same':
      return [];
    case 'changed':
      return [
        `الكلمات التي وثّقها هذا الرابط ليست التي في ${passageName(said.id)} الآن: نُشرت تلك في الإصدار ${said.since}، وتغيّرت في الإصدار ${said.until}. `,
        link(`correction-${said.id}-${said.until}`, 'ما تغيّر ولماذا'),
        ...(said.now === undefined ? [] : ['، وهي الآن في ', link(said.now, passageName(said.now))]),
        '.',
      ];
    case 'elsewhere':
      return [`الكلمات التي وثّقها هذا الرابط ليست ${where}، بل في `, link(said.id, passageName(said.id)), '.'];
    case 'unknown':
      return [
        `البصمة التي في هذا الرابط لا توافق بصمةَ أيّ نصّ نُشر ${where}. قد يكون في الرابط خطأ، فقابل الكلمات الموثَّقة بالنصّ.`,
      ];
  }
}

function link(id: string, words: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = `#${document.getElementById(id) ? id : 'corrections'}`;
  made.textContent = words;
  return made;
}

customElements.define('sijill-cited', SijillCited);
