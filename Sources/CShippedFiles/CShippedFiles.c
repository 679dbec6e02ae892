#include "CShippedFiles.h"

static const char holidays[] = {
#embed "../../calendars/cn-holidays.csv" suffix(, 0)
};

static const char windows[] = {
#embed "../../calendars/windows.csv" suffix(, 0)
};

static const char legal_rules[] = {
#embed "../../rules/legal-rules.csv" suffix(, 0)
};

static const char shortening_rules[] = {
#embed "../../rules/shortening.csv" suffix(, 0)
};

const char *cshipped_holidays(void) { return holidays; }

const char *cshipped_windows(void) { return windows; }

const char *cshipped_legal_rules(void) { return legal_rules; }

const char *cshipped_shortening_rules(void) { return shortening_rules; }
