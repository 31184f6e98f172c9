// SPDX-License-Identifier: Apache-2.0
// What Swift may see of cairo and pango: fixed-point numbers, macros and reference counts end here. Lengths are points.
#ifndef CPANGO_SHIM_H
#define CPANGO_SHIM_H

#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>
#include <stdint.h>
#include <string.h>

/// A place to set text in, on the fonts of this thread. Nothing is rounded to a screen's dots, so that a text is as
/// wide on paper as in a picture. NULL where there is no memory.
static inline PangoContext *cpango_context_new(const char *language) {
  PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
  if (context == NULL) return NULL;
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context, 72);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
  pango_context_set_language(context, pango_language_from_string(language));
  return context;
}

static inline void cpango_context_free(PangoContext *context) { g_object_unref(context); }

/// Whether a family of fonts is installed under this very name.
static inline int cpango_has_family(PangoContext *context, const char *family) {
  PangoFontDescription *wish = pango_font_description_new();
  pango_font_description_set_family(wish, family);
  pango_font_description_set_absolute_size(wish, 10 * PANGO_SCALE);
  PangoFont *font = pango_context_load_font(context, wish);
  pango_font_description_free(wish);
  if (font == NULL) return 0;
  PangoFontDescription *found = pango_font_describe(font);
  const char *name = pango_font_description_get_family(found);
  int is_same = name != NULL && strcmp(name, family) == 0;
  pango_font_description_free(found);
  g_object_unref(font);
  return is_same;
}

static inline PangoFontDescription *cpango_font_new(const char *family, double size, int is_bold) {
  PangoFontDescription *font = pango_font_description_new();
  pango_font_description_set_family(font, family);
  pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
  pango_font_description_set_weight(font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

static inline void cpango_font_free(PangoFontDescription *font) { pango_font_description_free(font); }

/// A text that is set, broken at words, and inside a word where nothing else helps. A width below 0 breaks nothing.
static inline PangoLayout *cpango_layout_new(
    PangoContext *context, PangoFontDescription *font, const char *text, int length, double width) {
  PangoLayout *layout = pango_layout_new(context);
  if (layout == NULL) return NULL;
  pango_layout_set_font_description(layout, font);
  pango_layout_set_auto_dir(layout, FALSE);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
  pango_layout_set_text(layout, text, length);
  return layout;
}

static inline void cpango_layout_free(PangoLayout *layout) { g_object_unref(layout); }

static inline int cpango_line_count(PangoLayout *layout) { return pango_layout_get_line_count(layout); }

/// How much room a line takes: its width, and how far it reaches above and below its base line.
static inline void cpango_line_size(PangoLayout *layout, int index, double *width, double *above, double *below) {
  PangoRectangle logical = {0, 0, 0, 0};
  PangoLayoutLine *line = pango_layout_get_line_readonly(layout, index);
  if (line != NULL) pango_layout_line_get_extents(line, NULL, &logical);
  *width = (double)logical.width / PANGO_SCALE;
  *above = (double)PANGO_ASCENT(logical) / PANGO_SCALE;
  *below = (double)PANGO_DESCENT(logical) / PANGO_SCALE;
}

/// Which bytes of the text a line shows, from the first one up to before the last one.
static inline void cpango_line_bytes(PangoLayout *layout, int index, int *start, int *end) {
  PangoLayoutLine *line = pango_layout_get_line_readonly(layout, index);
  *start = line == NULL ? 0 : pango_layout_line_get_start_index(line);
  *end = line == NULL ? 0 : *start + pango_layout_line_get_length(line);
}

/// Draws a line of a text with its base line's left end at a place.
static inline void cpango_show_line(cairo_t *cairo, PangoLayout *layout, int index, double x, double y) {
  PangoLayoutLine *line = pango_layout_get_line_readonly(layout, index);
  if (line == NULL) return;
  cairo_move_to(cairo, x, y);
  pango_cairo_show_layout_line(cairo, line);
}

/// A function that takes bytes; 0 when it took them.
typedef int (*cpango_take)(void *owner, const uint8_t *bytes, unsigned int count);

typedef struct {
  cpango_take take;
  void *owner;
} cpango_sink;

static inline cairo_status_t cpango_write(void *sink, const unsigned char *bytes, unsigned int count) {
  cpango_sink *target = (cpango_sink *)sink;
  return target->take(target->owner, bytes, count) == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/// A document whose bytes go to a sink. The sink has to outlive it.
static inline cairo_surface_t *cpango_pdf_new(cpango_sink *sink, double width, double height) {
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(cpango_write, sink, width, height);
  cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
  return surface;
}

/// Writes what a document is about, without the hour at which it is made.
static inline void cpango_pdf_describe(
    cairo_surface_t *surface, const char *title, const char *author, const char *creator) {
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, creator);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
}

/// Adds a bookmark under another, 0 for none.
static inline int cpango_pdf_bookmark(
    cairo_surface_t *surface, int parent, const char *title, const char *target, int is_open) {
  return cairo_pdf_surface_add_outline(
      surface, parent, title, target, is_open ? CAIRO_PDF_OUTLINE_FLAG_OPEN : (cairo_pdf_outline_flags_t)0);
}

static inline int cpango_write_png(cairo_surface_t *surface, cpango_sink *sink) {
  return (int)cairo_surface_write_to_png_stream(surface, cpango_write, sink);
}

static inline cairo_surface_t *cpango_picture_new(int width, int height) {
  return cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
}

static inline int cpango_surface_is_well(cairo_surface_t *surface) {
  return cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
}

static inline int cpango_is_well(cairo_t *cairo) { return cairo_status(cairo) == CAIRO_STATUS_SUCCESS; }

#endif
