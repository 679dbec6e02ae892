#pragma once

#include <zlib.h>

// deflateInit2 and inflateInit2 are macros with a size in them, which Swift does not import.
// A negative window means raw deflate data, without the header of zlib, as zip has it.

static inline int czlib_deflate_init_raw(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}

static inline int czlib_inflate_init_raw(z_stream *stream) {
  return inflateInit2(stream, -MAX_WBITS);
}
