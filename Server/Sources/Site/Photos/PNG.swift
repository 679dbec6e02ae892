import CPNG

/// PNG files, by libpng.
enum PNG {
  /// Reads the pixels of a file; what is transparent becomes white.
  ///
  /// - Throws: ``Unfit`` where the file is none, is damaged, or is too large when it is unpacked.
  static func pixels(of file: [UInt8]) throws(Unfit) -> Pixels {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    defer { png_image_free(&image) }
    var found: Result<Pixels, Unfit> = .failure(.unreadable)
    file.withUnsafeBytes { file in
      guard png_image_begin_read_from_memory(&image, file.baseAddress, file.count) != 0 else {
        return
      }
      let (width, height) = (Int(image.width), Int(image.height))
      do throws(Unfit) { try Unfit.check(width, height) } catch {
        found = .failure(error)
        return
      }
      image.format = UInt32(PNG_FORMAT_FLAG_COLOR)
      var white = png_color(red: 255, green: 255, blue: 255)
      var isWhole = false
      let bytes = [UInt8](unsafeUninitializedCapacity: 3 * width * height) { target, count in
        target.initialize(repeating: 0)
        isWhole = png_image_finish_read(&image, &white, target.baseAddress, 0, nil) != 0
        count = 3 * width * height
      }
      if isWhole { found = .success(Pixels(width: width, height: height, bytes: bytes)) }
    }
    return try found.get()
  }
}
