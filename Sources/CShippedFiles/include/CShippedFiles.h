/// What the program brings along, embedded: the files of `calendars/` and `rules/`, and the plans of
/// `samples/tinghu/`.
#pragma once
#include <stddef.h>

/// Returns the text of `calendars/cn-holidays.csv`, NUL-terminated.
const char *cshipped_holidays(void);

/// Returns the text of `calendars/windows.csv`, NUL-terminated.
const char *cshipped_windows(void);

/// Returns the text of `rules/legal-rules.csv`, NUL-terminated.
const char *cshipped_legal_rules(void);

/// Returns the text of `rules/shortening.csv`, NUL-terminated.
const char *cshipped_shortening_rules(void);

/// Returns the text of `rules/spreads.csv`, NUL-terminated.
const char *cshipped_spread_rules(void);

/// A plan that projects can be made from.
typedef struct {
  /// The name that commands call it by.
  const char *name;
  /// What it builds, in Chinese.
  const char *title;
  /// What the codes of its projects begin with.
  const char *prefix;
  /// The text of its file, NUL-terminated.
  const char *csv;
} CShippedPlan;

/// Returns how many plans there are.
size_t cshipped_plan_count(void);

/// Returns plan `index`, counted from 0; the index must be below the count.
CShippedPlan cshipped_plan_at(size_t index);
