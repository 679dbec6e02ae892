#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

static void *library;

bool cxlsxwriter_load(void) {
  // Of the version whose header this was compiled with: structures are shared with it.
  if (library == NULL) library = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  return library != NULL;
}

static void *found(const char *name) {
  void *function = library == NULL ? NULL : dlsym(library, name);
  if (function != NULL) return function;
  fprintf(stderr, "libxlsxwriter has no %s\n", name);
  abort();
}

// A function of the library under its own name, looked for when it is first called.
#define FORWARD(result, name, parameters, ...)                   \
  result name parameters {                                       \
    static __typeof__(name) *own;                                \
    if (own == NULL) own = (__typeof__(name) *)found(#name);     \
    return own(__VA_ARGS__);                                     \
  }

#define BOOK lxw_workbook *b
#define SHEET lxw_worksheet *s
#define FORMAT lxw_format *f
#define AREA lxw_row_t r, lxw_col_t c, lxw_row_t r2, lxw_col_t c2

FORWARD(lxw_workbook *, workbook_new, (const char *name), name)
FORWARD(lxw_error, workbook_close, (BOOK), b)
FORWARD(lxw_worksheet *, workbook_add_worksheet, (BOOK, const char *name), b, name)
FORWARD(lxw_format *, workbook_add_format, (BOOK), b)
FORWARD(lxw_error, workbook_set_properties, (BOOK, lxw_doc_properties *p), b, p)

FORWARD(void, format_set_align, (FORMAT, uint8_t x), f, x)
FORWARD(void, format_set_bg_color, (FORMAT, lxw_color_t x), f, x)
FORWARD(void, format_set_bold, (FORMAT), f)
FORWARD(void, format_set_border_color, (FORMAT, lxw_color_t x), f, x)
FORWARD(void, format_set_bottom, (FORMAT, uint8_t x), f, x)
FORWARD(void, format_set_font_color, (FORMAT, lxw_color_t x), f, x)
FORWARD(void, format_set_font_family, (FORMAT, uint8_t x), f, x)
FORWARD(void, format_set_font_name, (FORMAT, const char *x), f, x)
FORWARD(void, format_set_font_size, (FORMAT, double x), f, x)
FORWARD(void, format_set_left, (FORMAT, uint8_t x), f, x)
FORWARD(void, format_set_num_format, (FORMAT, const char *x), f, x)
FORWARD(void, format_set_pattern, (FORMAT, uint8_t x), f, x)
FORWARD(void, format_set_reading_order, (FORMAT, uint8_t x), f, x)
FORWARD(void, format_set_right, (FORMAT, uint8_t x), f, x)
FORWARD(void, format_set_text_wrap, (FORMAT), f)
FORWARD(void, format_set_top, (FORMAT, uint8_t x), f, x)
FORWARD(void, format_set_unlocked, (FORMAT), f)

FORWARD(lxw_error, worksheet_autofilter, (SHEET, AREA), s, r, c, r2, c2)
FORWARD(void, worksheet_center_horizontally, (SHEET), s)
FORWARD(
    lxw_error, worksheet_conditional_format_range, (SHEET, AREA, lxw_conditional_format *f), s, r,
    c, r2, c2, f)
FORWARD(
    lxw_error, worksheet_data_validation_range, (SHEET, AREA, lxw_data_validation *v), s, r, c, r2,
    c2, v)
FORWARD(void, worksheet_fit_to_pages, (SHEET, uint16_t w, uint16_t h), s, w, h)
FORWARD(void, worksheet_freeze_panes, (SHEET, lxw_row_t r, lxw_col_t c), s, r, c)
FORWARD(void, worksheet_hide, (SHEET), s)
FORWARD(
    lxw_error, worksheet_merge_range, (SHEET, AREA, const char *text, FORMAT), s, r, c, r2, c2,
    text, f)
FORWARD(
    void, worksheet_protect, (SHEET, const char *password, lxw_protection *o), s, password, o)
FORWARD(lxw_error, worksheet_repeat_rows, (SHEET, lxw_row_t r, lxw_row_t r2), s, r, r2)
FORWARD(
    lxw_error, worksheet_set_column, (SHEET, lxw_col_t c, lxw_col_t c2, double w, FORMAT), s, c, c2,
    w, f)
FORWARD(void, worksheet_set_default_row, (SHEET, double h, uint8_t hides), s, h, hides)
FORWARD(lxw_error, worksheet_set_footer, (SHEET, const char *text), s, text)
FORWARD(lxw_error, worksheet_set_h_pagebreaks, (SHEET, lxw_row_t rows[]), s, rows)
FORWARD(void, worksheet_set_landscape, (SHEET), s)
FORWARD(
    void, worksheet_set_margins, (SHEET, double left, double right, double top, double bottom), s,
    left, right, top, bottom)
FORWARD(void, worksheet_set_paper, (SHEET, uint8_t type), s, type)
FORWARD(lxw_error, worksheet_set_row, (SHEET, lxw_row_t r, double h, FORMAT), s, r, h, f)
FORWARD(void, worksheet_set_selection, (SHEET, AREA), s, r, c, r2, c2)
FORWARD(lxw_error, worksheet_write_blank, (SHEET, lxw_row_t r, lxw_col_t c, FORMAT), s, r, c, f)
FORWARD(
    lxw_error, worksheet_write_number, (SHEET, lxw_row_t r, lxw_col_t c, double x, FORMAT), s, r, c,
    x, f)
FORWARD(
    lxw_error, worksheet_write_string, (SHEET, lxw_row_t r, lxw_col_t c, const char *text, FORMAT),
    s, r, c, text, f)
