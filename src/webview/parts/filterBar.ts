import * as l10n from '@vscode/l10n';
import { NO_FILTER, type ViewFilter } from '../../core/views';
import { button, choose, element, labelled } from '../dom';
import type { Choice, Choices } from '../protocol';
import { manyOf } from './manyOf';

export interface FilterActions {
  change(filter: ViewFilter): void;
  save(): void;
  use(name: string): void;
}

/** A day, a month or a year. */
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What is looked at, the same in all views: sources, days, actors, claims, stances, coders and the team's own variables. */
export class FilterBar {
  readonly root = element('div', {
    class: 'bar filter',
    attributes: { role: 'group', 'aria-label': l10n.t('Filter') },
  });
  #filter: ViewFilter = NO_FILTER;
  #choices: Choices | undefined;
  /** Whether other things can be chosen than those that stand here. */
  #isBehind = false;

  constructor(private readonly actions: FilterActions) {
    this.root.addEventListener('focusout', ({ relatedTarget }) => {
      if (this.#isBehind && !this.#isUsed(relatedTarget as Node | null)) this.#draw();
    });
  }

  get filter(): ViewFilter {
    return this.#filter;
  }

  set filter(filter: ViewFilter) {
    this.#filter = filter;
    this.#draw();
  }

  set choices(choices: Choices) {
    if (!this.#isBehind && JSON.stringify(choices) === JSON.stringify(this.#choices)) return;
    this.#choices = choices;
    if (this.#isUsed(document.activeElement)) this.#isBehind = true;
    else this.#draw();
  }

  /** As long as somebody is at it, or has a box open, all stays where it is. */
  #isUsed(focused: Node | null): boolean {
    return this.root.contains(focused) || this.root.querySelector('[aria-expanded="true"]') !== null;
  }

  #draw(): void {
    const choices = this.#choices;
    if (!choices) return;
    this.#isBehind = false;
    const { views, variables } = choices;
    this.root.replaceChildren(
      ...(views.length > 0
        ? [
            choose(
              l10n.t('View'),
              ['', ...views].map(value => ({ value, label: value === '' ? '–' : value })),
              '',
              name => name !== '' && this.actions.use(name),
            ),
          ]
        : []),
      this.#sources(),
      this.#date('from', l10n.t('From')),
      this.#date('until', l10n.t('Until')),
      this.#many('actors', l10n.t('Actors')),
      this.#many('organizations', l10n.t('Organizations')),
      this.#many('claims', l10n.t('Claims')),
      this.#many('stances', l10n.t('Stances')),
      this.#many('coders', l10n.t('Coders')),
      ...variables.map(({ key, name, values }) =>
        manyOf(name, values.map(sameLabel), this.#filter.values[key] ?? [], ticked => {
          const { [key]: _, ...others } = this.#filter.values;
          this.#change({ values: ticked.length > 0 ? { ...others, [key]: ticked } : others });
        }),
      ),
      button(l10n.t('Clear Filter'), () => {
        this.filter = NO_FILTER;
        this.actions.change(NO_FILTER);
      }),
      button(l10n.t('Save View…'), () => this.actions.save()),
    );
  }

  #many(list: 'actors' | 'organizations' | 'claims' | 'stances' | 'coders', name: string): HTMLElement {
    return manyOf(name, this.#choices![list], this.#filter[list], ticked => this.#change({ [list]: ticked }));
  }

  #sources(): HTMLElement {
    const field: HTMLInputElement = element('input', {
      attributes: {
        type: 'text',
        size: '16',
        placeholder: l10n.t('all sources'),
        title: l10n.t(
          'A folder or a pattern, below the codebook: interviews/**, 2024-09-*; several with a space between',
        ),
      },
      on: {
        change: () => this.#change({ sources: field.value.split(/\s+/).filter(Boolean).map(asPattern) }),
      },
    });
    field.value = this.#filter.sources.join(' ');
    return labelled(l10n.t('Sources'), field);
  }

  #date(end: 'from' | 'until', name: string): HTMLElement {
    const field: HTMLInputElement = element('input', {
      attributes: { type: 'text', size: '10', placeholder: l10n.t('YYYY-MM-DD'), inputmode: 'numeric' },
      on: {
        change: () => {
          const date = field.value.trim();
          const isDate = date === '' || DATE.test(date);
          field.setAttribute('aria-invalid', String(!isDate));
          if (!isDate) return;
          const { [end]: _, ...others } = this.#filter;
          this.#filter = date === '' ? others : { ...others, [end]: date };
          this.actions.change(this.#filter);
        },
      },
    });
    field.value = this.#filter[end] ?? '';
    return labelled(name, field);
  }

  #change(change: Partial<ViewFilter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.actions.change(this.#filter);
  }
}

const sameLabel = (value: string): Choice => ({ value, label: value === '' ? '–' : value });

/** A folder stands for what is in it. */
const asPattern = (typed: string): string =>
  /[*?{[]|\.[a-z]+$/i.test(typed) ? typed : `${typed.replace(/\/$/, '')}/**`;
