import {median} from './table.mjs';

/**
 * A row of a table: a figure of each subject that it applies to, and how the widget's compares with each other's. `runs` has
 * one figure of each subject a run; `empty` is a figure of an empty page in the same run, which is taken off.
 */
export function rowOf(what, runs) {
  const values = {};
  const ratios = {};
  for (const subject of Object.keys(runs[0]).filter(name => name !== 'empty')) {
    const figures = runs.map(run => run[subject] - (run.empty ?? 0));
    const widget = runs.map(run => run.widget - (run.empty ?? 0));
    values[subject] = median(figures);
    if (subject !== 'widget') ratios[subject] = median(widget.map((value, index) => value / figures[index]));
  }
  return {what, values, ratios};
}

/** A row of figures that are no sums, so that no ratio is told and nothing is taken off. */
export function plainRow(what, runs) {
  const {values} = rowOf(
    what,
    runs.map(run => ({...run, empty: 0})),
  );
  return {what, values, ratios: {}};
}

/** Calls `measure` for each subject in turn, `runs` times after one that warms up; nobody is always the first. */
export async function inTurn(subjects, runs, measure) {
  const results = [];
  for (let run = 0; run <= runs; run++) {
    const shift = run % subjects.length;
    const result = {};
    for (const subject of [...subjects.slice(shift), ...subjects.slice(0, shift)])
      result[subject] = await measure(subject);
    if (run) results.push(result);
  }
  return results;
}

/** One key of each subject's result, run by run, where there is one. */
export const pick = (results, key) =>
  results.map(result =>
    Object.fromEntries(
      Object.entries(result)
        .map(([subject, figures]) => [subject, figures?.[key]])
        .filter(([, figure]) => figure !== undefined),
    ),
  );
