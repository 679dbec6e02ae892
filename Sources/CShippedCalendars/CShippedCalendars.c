#include "CShippedCalendars.h"

static const char holidays[] = {
#embed "../../calendars/cn-holidays.csv" suffix(, 0)
};

static const char windows[] = {
#embed "../../calendars/windows.csv" suffix(, 0)
};

const char *cshipped_holidays(void) { return holidays; }

const char *cshipped_windows(void) { return windows; }
