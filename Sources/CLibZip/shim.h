// SPDX-License-Identifier: Apache-2.0
// What Swift may see of libzip: macros and flags end here. Archives are only ever read.
#ifndef CLIBZIP_SHIM_H
#define CLIBZIP_SHIM_H

#include <stdint.h>
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

#endif
