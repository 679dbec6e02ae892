/// What the program brings along, embedded: the files of `calendars/` and `rules/`.
#pragma once

/// Returns the text of `calendars/cn-holidays.csv`, NUL-terminated.
const char *cshipped_holidays(void);

/// Returns the text of `calendars/windows.csv`, NUL-terminated.
const char *cshipped_windows(void);

/// Returns the text of `rules/legal-rules.csv`, NUL-terminated.
const char *cshipped_legal_rules(void);

/// Returns the text of `rules/shortening.csv`, NUL-terminated.
const char *cshipped_shortening_rules(void);
