// SPDX-License-Identifier: Apache-2.0
// What Swift may see of libxlsxwriter: its enums, its structs with borrowed text and its macros end here.
#ifndef CXLSXWRITER_SHIM_H
#define CXLSXWRITER_SHIM_H

#include <stdint.h>
#include <xlsxwriter.h>

/// How cells look. Colours are 0xRRGGBB, -1 for none.
typedef struct {
  double size;
  int32_t text_color;
  int32_t fill_color;
  int32_t border_color;
  int is_bold;
  int is_wrapped;
  int is_centered;
  int is_at_top;
  /// 0 general, 1 text, 2 whole number, 3 date, 4 to 6 of 1 to 3 decimals, 7 thousands, 8 of 6 decimals.
  int number;
} cxlsxwriter_style;

/// A block of cells, both ends inside, from 0.
typedef struct {
  uint32_t first_row;
  uint32_t last_row;
  uint16_t first_column;
  uint16_t last_column;
} cxlsxwriter_range;

/// What a checked cell tells who fills it in. The texts belong to the caller and are copied.
typedef struct {
  const char *title;
  const char *hint;
  const char *refusal;
  /// Whether another value may stand after a question, instead of none.
  int is_warning;
} cxlsxwriter_words;

/// Opens a workbook whose rows go to temporary files as they come. NULL where there is no memory.
static inline lxw_workbook *cxlsxwriter_open(const char *path, const char *folder) {
  lxw_workbook_options options = {0};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = (char *)folder;
  options.use_zip64 = LXW_FALSE;
  return workbook_new_opt(path, &options);
}

/// Writes the file and frees the workbook. 0 when it was written.
static inline int cxlsxwriter_close(lxw_workbook *workbook) { return (int)workbook_close(workbook); }

/// Frees a workbook that is not to be written.
static inline void cxlsxwriter_discard(lxw_workbook *workbook) { lxw_workbook_free(workbook); }

/// Whether an error of the library says that a file could not be made or written.
static inline int cxlsxwriter_is_file_error(int error) {
  return error == LXW_ERROR_CREATING_XLSX_FILE || error == LXW_ERROR_CREATING_TMPFILE ||
         error == LXW_ERROR_READING_TMPFILE || error == LXW_ERROR_ZIP_FILE_OPERATION ||
         error == LXW_ERROR_ZIP_FILE_ADD || error == LXW_ERROR_ZIP_CLOSE;
}

static inline void cxlsxwriter_describe(lxw_workbook *workbook, const char *title, int64_t created) {
  lxw_doc_properties properties = {0};
  properties.title = (char *)title;
  properties.author = "ikm";
  properties.created = (time_t)created;
  workbook_set_properties(workbook, &properties);
}

static inline lxw_worksheet *cxlsxwriter_add_sheet(lxw_workbook *workbook, const char *name) {
  return workbook_add_worksheet(workbook, name);
}

static inline lxw_format *cxlsxwriter_format(lxw_workbook *workbook, const cxlsxwriter_style *style) {
  lxw_format *format = workbook_add_format(workbook);
  if (format == NULL) return NULL;
  if (style->size > 0) format_set_font_size(format, style->size);
  if (style->is_bold) format_set_bold(format);
  if (style->is_wrapped) format_set_text_wrap(format);
  if (style->is_centered) format_set_align(format, LXW_ALIGN_CENTER);
  format_set_align(format, style->is_at_top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
  if (style->text_color >= 0) format_set_font_color(format, (lxw_color_t)style->text_color);
  if (style->fill_color >= 0) {
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_bg_color(format, (lxw_color_t)style->fill_color);
  }
  if (style->border_color >= 0) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, (lxw_color_t)style->border_color);
  }
  if (style->number == 1) format_set_num_format(format, "@");
  if (style->number == 2) format_set_num_format(format, "0");
  if (style->number == 3) format_set_num_format(format, "yyyy-mm-dd");
  if (style->number == 4) format_set_num_format(format, "0.0");
  if (style->number == 5) format_set_num_format(format, "0.00");
  if (style->number == 6) format_set_num_format(format, "0.000");
  if (style->number == 7) format_set_num_format(format, "#,##0");
  if (style->number == 8) format_set_num_format(format, "0.000000");
  return format;
}

static inline int cxlsxwriter_text(
    lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *text, lxw_format *format) {
  return (int)worksheet_write_string(sheet, row, column, text, format);
}

static inline int cxlsxwriter_number(
    lxw_worksheet *sheet, uint32_t row, uint16_t column, double number, lxw_format *format) {
  return (int)worksheet_write_number(sheet, row, column, number, format);
}

/// A formula with the number that it gives now.
static inline int cxlsxwriter_formula_number(
    lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *formula, double value, lxw_format *format) {
  return (int)worksheet_write_formula_num(sheet, row, column, formula, format, value);
}

/// A formula with the text that it gives now.
static inline int cxlsxwriter_formula_text(
    lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *formula, const char *value,
    lxw_format *format) {
  return (int)worksheet_write_formula_str(sheet, row, column, formula, format, value);
}

/// Rows that every printed page begins with.
static inline void cxlsxwriter_repeat(lxw_worksheet *sheet, uint32_t first, uint32_t last) {
  worksheet_repeat_rows(sheet, first, last);
}

static inline void cxlsxwriter_column(
    lxw_worksheet *sheet, uint16_t column, double width, lxw_format *format) {
  worksheet_set_column(sheet, column, column, width, format);
}

static inline void cxlsxwriter_row_height(lxw_worksheet *sheet, uint32_t row, double height) {
  worksheet_set_row(sheet, row, height, NULL);
}

/// A4, as many pages long as it needs and one page wide, with rows that every page repeats.
static inline void cxlsxwriter_page(
    lxw_worksheet *sheet, int is_landscape, int repeats_first_row, const char *header, const char *footer) {
  if (is_landscape) worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, 0.4, 0.4, 0.7, 0.6);
  if (repeats_first_row) worksheet_repeat_rows(sheet, 0, 0);
  worksheet_set_header(sheet, header);
  worksheet_set_footer(sheet, footer);
}

static inline void cxlsxwriter_print_area(lxw_worksheet *sheet, cxlsxwriter_range range) {
  worksheet_print_area(sheet, range.first_row, range.first_column, range.last_row, range.last_column);
}

static inline void cxlsxwriter_freeze(lxw_worksheet *sheet, uint32_t rows, uint16_t columns) {
  worksheet_freeze_panes(sheet, rows, columns);
}

static inline lxw_data_validation cxlsxwriter_words_of(const cxlsxwriter_words *words) {
  lxw_data_validation check = {0};
  check.ignore_blank = LXW_VALIDATION_ON;
  check.show_input = LXW_VALIDATION_ON;
  check.show_error = LXW_VALIDATION_ON;
  check.dropdown = LXW_VALIDATION_ON;
  check.error_type =
      words->is_warning ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP;
  check.input_title = (char *)words->title;
  check.input_message = (char *)words->hint;
  check.error_title = (char *)words->title;
  check.error_message = (char *)words->refusal;
  return check;
}

static inline int cxlsxwriter_validate(
    lxw_worksheet *sheet, cxlsxwriter_range range, lxw_data_validation *check) {
  return (int)worksheet_data_validation_range(
      sheet, range.first_row, range.first_column, range.last_row, range.last_column, check);
}

static inline int cxlsxwriter_check_whole(
    lxw_worksheet *sheet, cxlsxwriter_range range, double least, double most, const cxlsxwriter_words *words) {
  lxw_data_validation check = cxlsxwriter_words_of(words);
  check.validate = LXW_VALIDATION_TYPE_INTEGER;
  check.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  check.minimum_number = least;
  check.maximum_number = most;
  return cxlsxwriter_validate(sheet, range, &check);
}

/// Days as serial numbers of the 1900 system.
static inline int cxlsxwriter_check_day(
    lxw_worksheet *sheet, cxlsxwriter_range range, double first, double last, const cxlsxwriter_words *words) {
  lxw_data_validation check = cxlsxwriter_words_of(words);
  check.validate = LXW_VALIDATION_TYPE_DATE_NUMBER;
  check.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  check.minimum_number = first;
  check.maximum_number = last;
  return cxlsxwriter_validate(sheet, range, &check);
}

static inline int cxlsxwriter_check_list(
    lxw_worksheet *sheet, cxlsxwriter_range range, const char *source, const cxlsxwriter_words *words) {
  lxw_data_validation check = cxlsxwriter_words_of(words);
  check.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  check.value_formula = (char *)source;
  return cxlsxwriter_validate(sheet, range, &check);
}

/// Gives the cells for which a formula holds a look, without writing any cell.
static inline int cxlsxwriter_shade(
    lxw_worksheet *sheet, cxlsxwriter_range range, const char *formula, lxw_format *format) {
  lxw_conditional_format condition = {0};
  condition.type = LXW_CONDITIONAL_TYPE_FORMULA;
  condition.value_string = (char *)formula;
  condition.format = format;
  return (int)worksheet_conditional_format_range(
      sheet, range.first_row, range.first_column, range.last_row, range.last_column, &condition);
}

#endif
