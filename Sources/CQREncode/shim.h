// SPDX-License-Identifier: Apache-2.0
// What Swift may see of libqrencode.
#ifndef CQRENCODE_SHIM_H
#define CQRENCODE_SHIM_H

#include <qrencode.h>
#include <stdint.h>

/// A code of these bytes that can still be read with a quarter of it damaged. NULL where they are too many.
static inline QRcode *cqrencode_new(const uint8_t *bytes, int count) {
  return QRcode_encodeData(count, bytes, 0, QR_ECLEVEL_Q);
}

static inline int cqrencode_side(const QRcode *code) { return code->width; }

/// Whether a square of the code is dark.
static inline int cqrencode_is_dark(const QRcode *code, int row, int column) {
  return code->data[row * code->width + column] & 1;
}

static inline void cqrencode_free(QRcode *code) { QRcode_free(code); }

#endif
