// SPDX-License-Identifier: Apache-2.0
// What Swift may see of libxml2: macros, variadic callbacks, version differences and safe options end here.
#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Debian's headers would pull in the system's ICU, which clashes with the one inside Foundation.
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <string.h>

// MARK: Nothing is printed, nothing is fetched

static inline void clibxml2_ignore_text(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

// The error pointer became const in 2.12.
#if LIBXML_VERSION >= 21200
static inline void clibxml2_ignore_error(void *context, const xmlError *error) {
#else
static inline void clibxml2_ignore_error(void *context, xmlErrorPtr error) {
#endif
  (void)context;
  (void)error;
}

static inline xmlParserInputPtr clibxml2_refuse_entity(
    const char *address, const char *identifier, xmlParserCtxtPtr context) {
  (void)address;
  (void)identifier;
  (void)context;
  return NULL;
}

/// Once per process: the library is ready and never opens anything by itself.
static inline void clibxml2_prepare(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(clibxml2_refuse_entity);
}

/// Once per call from Swift, because these handlers belong to the thread: nothing reaches standard error.
static inline void clibxml2_hush(void) {
  xmlSetGenericErrorFunc(NULL, clibxml2_ignore_text);
  xmlSetStructuredErrorFunc(NULL, clibxml2_ignore_error);
}

// MARK: Push parser

/// The options of every parse: no network, no document type files, no recovery. The predefined entities are put
/// in place (without that 2.9 hands `&amp;` in an attribute over as `&#38;`); others are refused by the caller.
/// The library's own size limits are off: the caller's limits are narrower. The caller has decoded the bytes.
enum {
  clibxml2_safe_options =
      XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES,
  clibxml2_dictionary_bytes = 10000000
};

/// Errors arrive as `const void *`, whichever the version; read them with the functions below.
typedef void (*clibxml2_error_handler)(void *state, const void *error);

/// A push parser for UTF-8, whose callbacks get `state`; NULL when memory is short.
static inline xmlParserCtxtPtr clibxml2_new_push_parser(
    xmlSAXHandler *handler, clibxml2_error_handler on_error, void *state) {
  handler->initialized = XML_SAX2_MAGIC;
  handler->serror = (xmlStructuredErrorFunc)on_error;
  xmlParserCtxtPtr context = xmlCreatePushParserCtxt(handler, state, NULL, 0, NULL);
  if (context == NULL) return NULL;
  xmlCtxtUseOptions(context, clibxml2_safe_options);
  if (context->dict != NULL) xmlDictSetLimit(context->dict, clibxml2_dictionary_bytes);
  xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
  return context;
}

static inline void clibxml2_free_push_parser(xmlParserCtxtPtr context) {
  if (context->myDoc != NULL) xmlFreeDoc(context->myDoc);
  context->myDoc = NULL;
  xmlFreeParserCtxt(context);
}

static inline int clibxml2_is_stopped(xmlParserCtxtPtr context) {
  return context->disableSAX != 0 || context->wellFormed == 0;
}

static inline int clibxml2_line(xmlParserCtxtPtr context) {
  return context->input == NULL ? 0 : context->input->line;
}

static inline int clibxml2_column(xmlParserCtxtPtr context) {
  return context->input == NULL ? 0 : context->input->col;
}

/// Whether an entity that is reported now stands in the content of an element, and not in an attribute.
static inline int clibxml2_is_in_content(xmlParserCtxtPtr context) {
  return context->instate == XML_PARSER_CONTENT;
}

/// How many bytes wait for the rest of their tag, comment or instruction.
static inline long clibxml2_waiting_bytes(xmlParserCtxtPtr context) {
  return context->input == NULL ? 0 : (long)(context->input->end - context->input->cur);
}

/// Whether a `[` comes next: in the callback for a document type, the begin of an internal subset.
static inline int clibxml2_is_before_subset(xmlParserCtxtPtr context) {
  return context->input != NULL && context->input->cur < context->input->end && *context->input->cur == '[';
}

/// A place in the text and the length of the markup that begins there.
typedef struct {
  int line;
  int column;  // 0 when the markup spans lines
  long bytes;
} clibxml2_place;

/// Whether one of the eight bytes of `word` equals `byte`.
static inline int clibxml2_has_byte(unsigned long long word, unsigned char byte) {
  const unsigned long long ones = 0x0101010101010101ULL;
  unsigned long long difference = word ^ (ones * byte);
  return ((difference - ones) & ~difference & (ones << 7)) != 0;
}

/// Where the tag began whose callback runs now. A `<` cannot stand inside a tag, so that the last one begins it.
static inline clibxml2_place clibxml2_tag_begin(xmlParserCtxtPtr context) {
  xmlParserInputPtr input = context->input;
  clibxml2_place place = {input->line, input->col, 0};
  const xmlChar *begin = input->cur;
  // Eight bytes at once, back to the eight that hold it; mostly they are ASCII on one line.
  int is_plain = 1;
  for (unsigned long long word; begin - input->base >= 8; begin -= 8) {
    memcpy(&word, begin - 8, 8);
    if (clibxml2_has_byte(word, '<')) break;
    if ((word & 0x8080808080808080ULL) != 0 || clibxml2_has_byte(word, '\n')) is_plain = 0;
  }
  do {
    if (begin == input->base) return place;
    begin--;
    if (*begin >= 0x80 || *begin == '\n') is_plain = 0;
  } while (*begin != '<');
  place.bytes = (long)(input->cur - begin);
  if (is_plain) {
    place.column -= (int)place.bytes;
    return place;
  }
  int breaks = 0;
  for (const xmlChar *byte = begin; byte < input->cur; byte++) {
    breaks += *byte == '\n';
    place.column -= (*byte & 0xC0) != 0x80;
  }
  place.line -= breaks;
  if (breaks > 0) place.column = 0;
  return place;
}

/// The place behind everything that was fed.
static inline clibxml2_place clibxml2_end_of_input(xmlParserCtxtPtr context) {
  clibxml2_place place = {clibxml2_line(context), clibxml2_column(context), 0};
  if (context->input == NULL) return place;
  for (const xmlChar *byte = context->input->cur; byte < context->input->end; byte++) {
    if (*byte == '\n') {
      place.line += 1;
      place.column = 1;
    } else {
      place.column += (*byte & 0xC0) != 0x80;
    }
  }
  return place;
}

/// How many bytes come before the first zero byte; `count` where there is none.
static inline long clibxml2_bytes_before_zero(const void *bytes, long count) {
  const char *zero = (const char *)memchr(bytes, 0, (size_t)count);
  return zero == NULL ? count : (long)(zero - (const char *)bytes);
}

// MARK: Errors

static inline int clibxml2_error_code(const void *error) { return ((const xmlError *)error)->code; }
static inline int clibxml2_error_domain(const void *error) { return ((const xmlError *)error)->domain; }
static inline int clibxml2_error_level(const void *error) { return (int)((const xmlError *)error)->level; }
static inline int clibxml2_error_number(const void *error) { return ((const xmlError *)error)->int1; }
static inline int clibxml2_error_line(const void *error) { return ((const xmlError *)error)->line; }
static inline const char *clibxml2_error_message(const void *error) { return ((const xmlError *)error)->message; }
static inline const char *clibxml2_error_first(const void *error) { return ((const xmlError *)error)->str1; }
static inline const char *clibxml2_error_second(const void *error) { return ((const xmlError *)error)->str2; }

/// The node that a schema error is about; NULL when unknown.
static inline const xmlNode *clibxml2_error_node(const void *error) {
  return (const xmlNode *)((const xmlError *)error)->node;
}

// MARK: Schemas

/// A tree from bytes that a push parser has accepted before; NULL when memory is short.
static inline xmlDocPtr clibxml2_tree(const char *bytes, int count) {
  int options = XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_HUGE | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR
      | XML_PARSE_NOWARNING;
  return xmlReadMemory(bytes, count, NULL, NULL, options);
}

static inline void clibxml2_set_schema_errors(
    xmlSchemaParserCtxtPtr context, clibxml2_error_handler on_error, void *state) {
  xmlSchemaSetParserStructuredErrors(context, (xmlStructuredErrorFunc)on_error, state);
}

static inline void clibxml2_set_violation_errors(
    xmlSchemaValidCtxtPtr context, clibxml2_error_handler on_error, void *state) {
  xmlSchemaSetValidStructuredErrors(context, (xmlStructuredErrorFunc)on_error, state);
}

#endif
