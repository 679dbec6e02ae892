import CTurboJPEG

/// JPEG files, by libjpeg-turbo.
enum JPEG {
  /// Reads the pixels of a file, made smaller on the way where it is more than twice as large as need be.
  ///
  /// - Parameter limit: The longer side that is needed.
  /// - Throws: ``Unfit`` where the file is none, is cut off, or is too large when it is unpacked.
  static func pixels(of file: [UInt8], forLimit limit: Int) throws(Unfit) -> Pixels {
    guard let handle = tjInitDecompress() else { throw .unreadable }
    defer { tjDestroy(handle) }
    let length = CUnsignedLong(file.count)
    var (width, height, sampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    guard tjDecompressHeader3(handle, file, length, &width, &height, &sampling, &colours) == 0
    else { throw .unreadable }
    try Unfit.check(Int(width), Int(height))
    let divisor = [8, 4, 2].first { Int(max(width, height)) / $0 >= limit } ?? 1
    let wide = (Int(width) + divisor - 1) / divisor
    let high = (Int(height) + divisor - 1) / divisor
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: 3 * wide * high) { target, count in
      // What a file that ends too early leaves out must not show what was in memory before.
      target.initialize(repeating: 0)
      let code = tjDecompress2(
        handle, file, length, target.baseAddress, Int32(clamping: wide), 0, Int32(clamping: high),
        Int32(TJPF_RGB.rawValue), TJFLAG_LIMITSCANS)
      isWhole = code == 0 || isHarmless(handle)
      count = 3 * wide * high
    }
    guard isWhole else { throw .unreadable }
    return Pixels(width: wide, height: high, bytes: bytes)
  }

  /// Whether what was wrong with a file left its picture whole: cameras write bytes that belong to nothing.
  private static func isHarmless(_ handle: tjhandle) -> Bool {
    guard tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue) else { return false }
    return String(cString: tjGetErrorStr2(handle)).contains("extraneous bytes")
  }

  /// A file of the pixels, and of nothing else.
  static func file(of pixels: Pixels) throws(Unfit) -> [UInt8] {
    guard let handle = tjInitCompress() else { throw .unreadable }
    defer { tjDestroy(handle) }
    var bytes: UnsafeMutablePointer<UInt8>?
    var length: CUnsignedLong = 0
    let code = tjCompress2(
      handle, pixels.bytes, Int32(clamping: pixels.width), 0, Int32(clamping: pixels.height),
      Int32(TJPF_RGB.rawValue), &bytes, &length, Int32(TJSAMP_420.rawValue), 82, 0)
    defer { tjFree(bytes) }
    guard code == 0 else { throw .unreadable }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
  }
}
