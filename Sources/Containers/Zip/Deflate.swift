import CZlib

/// Raw deflate data (RFC 1951) and the checksum of zip, by zlib.
enum Deflate {
  /// Returns the CRC-32 of bytes.
  static func checksum(_ bytes: some Collection<UInt8>) -> UInt32 {
    withContiguous(bytes) { UInt32(crc32(0, $0.baseAddress, UInt32($0.count))) }
  }

  /// Returns the compressed form of bytes.
  ///
  /// The level is zlib's own default, and fixed, so that the same bytes always compress to the
  /// same bytes.
  static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    precondition(czlib_deflate_init_raw(&stream, 6) == Z_OK, "zlib has no memory")
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    return withContiguous(bytes) { input in
      [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(bound)
        precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END, "deflateBound was too small")
        count = bound - Int(stream.avail_out)
      }
    }
  }

  /// Returns the bytes that were compressed; nil where the data is damaged or does not give exactly
  /// `count` bytes.
  ///
  /// Never writes more than `count` bytes, whatever the data says.
  static func decompress(_ data: some Collection<UInt8>, count: Int) -> [UInt8]? {
    var stream = z_stream()
    guard czlib_inflate_init_raw(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var isWhole = false
    let bytes = withContiguous(data) { input in
      // One byte of room more than is due shows data that goes on.
      [UInt8](unsafeUninitializedCapacity: count + 1) { output, written in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(count + 1)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out == 1
        written = isWhole ? count : 0
      }
    }
    return isWhole ? bytes : nil
  }

  private static func withContiguous<Result>(
    _ bytes: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    // zlib refuses a null pointer even for no bytes.
    if bytes.isEmpty { return withUnsafePointer(to: 0) { body(.init(start: $0, count: 0)) } }
    return bytes.withContiguousStorageIfAvailable(body)
      ?? Array(bytes).withUnsafeBufferPointer(body)
  }
}
