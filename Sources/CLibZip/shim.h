// SPDX-License-Identifier: Apache-2.0
// What Swift may see of libzip: macros and flags end here. Archives are read from files and made in memory.
#ifndef CLIBZIP_SHIM_H
#define CLIBZIP_SHIM_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

/// What is known of an entry from the directory of the archive.
typedef struct {
  /// The name in UTF-8; NULL where it cannot be told. It belongs to the archive.
  const char *name;
  uint64_t size;
  uint64_t compressed_size;
  int is_encrypted;
  /// Whether it is a symbolic link of a Unix system.
  int is_link;
} clibzip_entry;

/// Opens the archive behind a descriptor, which the archive closes at its end when this succeeds.
static inline zip_t *clibzip_open(int descriptor, int *error) {
  return zip_fdopen(descriptor, ZIP_RDONLY, error);
}

static inline void clibzip_close(zip_t *archive) { zip_discard(archive); }

static inline int64_t clibzip_count(zip_t *archive) { return zip_get_num_entries(archive, ZIP_FL_UNCHANGED); }

/// 0 when the entry could be looked at.
static inline int clibzip_look(zip_t *archive, uint64_t index, clibzip_entry *entry) {
  zip_stat_t status;
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  zip_stat_init(&status);
  if (zip_stat_index(archive, index, ZIP_FL_ENC_GUESS | ZIP_FL_UNCHANGED, &status) != 0) return -1;
  entry->name = (status.valid & ZIP_STAT_NAME) ? status.name : NULL;
  entry->size = (status.valid & ZIP_STAT_SIZE) ? status.size : 0;
  entry->compressed_size = (status.valid & ZIP_STAT_COMP_SIZE) ? status.comp_size : 0;
  entry->is_encrypted =
      (status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE;
  entry->is_link = 0;
  if (zip_file_get_external_attributes(archive, index, ZIP_FL_UNCHANGED, &system, &attributes) == 0)
    entry->is_link = system == ZIP_OPSYS_UNIX && ((attributes >> 16) & 0170000) == 0120000;
  return 0;
}

static inline zip_file_t *clibzip_open_entry(zip_t *archive, uint64_t index) {
  return zip_fopen_index(archive, index, ZIP_FL_UNCHANGED);
}

static inline int clibzip_archive_error(zip_t *archive) { return zip_error_code_zip(zip_get_error(archive)); }

static inline int clibzip_entry_error(zip_file_t *entry) {
  return zip_error_code_zip(zip_file_get_error(entry));
}

/// Whether an error of the library says that a method of packing or of encryption is not known to it.
static inline int clibzip_is_unsupported(int error) {
  return error == ZIP_ER_COMPNOTSUPP || error == ZIP_ER_ENCRNOTSUPP;
}

static inline int clibzip_is_password(int error) { return error == ZIP_ER_NOPASSWD || error == ZIP_ER_WRONGPASSWD; }

static inline int clibzip_is_memory(int error) { return error == ZIP_ER_MEMORY; }

// Making an archive in memory.

/// An empty archive in memory; NULL where there is no memory. `source` keeps what is written when it is closed.
static inline zip_t *clibzip_make(zip_source_t **source) {
  zip_error_t error;
  zip_t *archive = NULL;
  zip_error_init(&error);
  *source = zip_source_buffer_create(NULL, 0, 0, &error);
  if (*source != NULL) {
    // One hold for the archive, which gives it up when it is closed, and one for whoever reads the bytes.
    zip_source_keep(*source);
    archive = zip_open_from_source(*source, ZIP_TRUNCATE, &error);
    if (archive == NULL) {
      zip_source_free(*source);
      zip_source_free(*source);
      *source = NULL;
    }
  }
  zip_error_fini(&error);
  return archive;
}

/// Adds an entry, a copy of the bytes, with a name in UTF-8 and the time 1980-01-01 00:00, which needs no time zone.
/// Negative when it cannot.
static inline int clibzip_add(zip_t *archive, const char *name, const void *bytes, uint64_t count, int is_packed) {
  void *copy = malloc(count > 0 ? count : 1);
  if (copy == NULL) return -1;
  if (count > 0) memcpy(copy, bytes, count);
  zip_source_t *source = zip_source_buffer(archive, copy, count, 1);
  if (source == NULL) {
    free(copy);
    return -1;
  }
  int64_t index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return -1;
  }
  if (zip_file_set_dostime(archive, (uint64_t)index, 0, 0x21, 0) != 0) return -1;
  return zip_set_file_compression(archive, (uint64_t)index, is_packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 6);
}

/// Writes the archive into its source and frees it. 0 when it was written; else it is still there.
static inline int clibzip_finish(zip_t *archive) { return zip_close(archive); }

/// How many bytes a finished archive has; negative when it cannot be told. It is open for reading afterwards.
static inline int64_t clibzip_open_made(zip_source_t *source) {
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_source_open(source) != 0) return -1;
  if (zip_source_stat(source, &status) != 0 || !(status.valid & ZIP_STAT_SIZE)) return -1;
  return (int64_t)status.size;
}

static inline int64_t clibzip_read_made(zip_source_t *source, void *bytes, uint64_t count) {
  return zip_source_read(source, bytes, count);
}

/// Gives up the hold that `clibzip_make` gave.
static inline void clibzip_free_made(zip_source_t *source) { zip_source_free(source); }

static inline void clibzip_close_made(zip_source_t *source) { zip_source_close(source); }

#endif
