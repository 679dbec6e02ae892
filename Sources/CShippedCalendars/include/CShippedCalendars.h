/// The calendars that every new plan starts from, embedded: the files of `calendars/`.
#pragma once

/// Returns the text of `calendars/cn-holidays.csv`, NUL-terminated.
const char *cshipped_holidays(void);

/// Returns the text of `calendars/windows.csv`, NUL-terminated.
const char *cshipped_windows(void);
