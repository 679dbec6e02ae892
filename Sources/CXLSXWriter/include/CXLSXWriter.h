#pragma once

#include <stdbool.h>
#include <xlsxwriter.h>

/// Loads the library where that has not been done; returns whether it is there.
///
/// Its functions may only be called after that. It is not loaded with the program, for it brings
/// others with it, of which a cipher library is one: a quarter of the time in which a command starts.
bool cxlsxwriter_load(void);

// The library writes to a file by its name: this makes one that is in memory only, and goes with its
// descriptor. Glibc declares it only where everything of GNU is asked for, as no other module does.
extern int memfd_create(const char *name, unsigned int flags);

static inline int cxlsxwriter_memory_file(void) {
  const unsigned int closes_on_exec = 1;
  return memfd_create("workbook", closes_on_exec);
}

// The format of every cell that has none, by whose font Excel counts the widths of columns. The
// library makes it by itself and offers no way to choose it.
static inline lxw_format *cxlsxwriter_default_format(lxw_workbook *workbook) {
  return STAILQ_FIRST(workbook->formats);
}
