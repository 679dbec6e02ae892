/// How a camera was held: what has to be done to a picture so that up is up (EXIF 2.32, 4.6.4, tag 0112).
enum Orientation: Int, Sendable, CaseIterable {
  case upright = 1
  case mirrored, turnedOver, mirroredTurnedOver
  case mirroredLeft, right, mirroredRight, left

  /// Whether width and height change places.
  var isSideways: Bool { rawValue >= 5 }

  /// Where a pixel of the upright picture stands in the one that was taken, which is of the size given.
  func source(x: Int, y: Int, width: Int, height: Int) -> (x: Int, y: Int) {
    switch self {
    case .upright: (x, y)
    case .mirrored: (width - 1 - x, y)
    case .turnedOver: (width - 1 - x, height - 1 - y)
    case .mirroredTurnedOver: (x, height - 1 - y)
    case .mirroredLeft: (y, x)
    case .right: (y, height - 1 - x)
    case .mirroredRight: (width - 1 - y, height - 1 - x)
    case .left: (width - 1 - y, x)
    }
  }

  /// Reads it from the metadata of a JPEG; upright where nothing is said, or nothing that can be read.
  init(ofJPEG file: [UInt8]) {
    self = Self.exif(in: file).flatMap(Self.tag).flatMap { Orientation(rawValue: $0) } ?? .upright
  }

  /// The metadata: the TIFF within the first segment APP1 that begins with `Exif`.
  private static func exif(in file: [UInt8]) -> TIFF? {
    var place = 2
    while place + 4 <= file.count, file[place] == 0xFF {
      let marker = file[place + 1]
      // Fill bytes; then what has no length, and the picture itself.
      if marker == 0xFF {
        place += 1
        continue
      }
      guard marker != 0xDA, marker != 0xD9 else { return nil }
      let length = Int(file[place + 2]) << 8 | Int(file[place + 3])
      guard length >= 2, place + 2 + length <= file.count else { return nil }
      let content = file[(place + 4)..<(place + 2 + length)]
      if marker == 0xE1, content.starts(with: Array("Exif\0\0".utf8)) {
        return TIFF(content.dropFirst(6))
      }
      place += 2 + length
    }
    return nil
  }

  private static func tag(in tiff: TIFF) -> Int? {
    guard let directory = tiff.long(at: 4), let count = tiff.short(at: directory) else {
      return nil
    }
    for entry in 0..<count {
      let place = directory + 2 + 12 * entry
      // A short, and one of them.
      guard let tag = tiff.short(at: place) else { return nil }
      if tag == 0x0112 {
        return tiff.short(at: place + 2) == 3 ? tiff.short(at: place + 8) : nil
      }
    }
    return nil
  }
}

/// Numbers in a TIFF, of either order of bytes; nil where they would stand behind its end.
private struct TIFF {
  let bytes: ArraySlice<UInt8>
  let isLittle: Bool

  init?(_ bytes: ArraySlice<UInt8>) {
    if bytes.starts(with: Array("II*\0".utf8)) {
      isLittle = true
    } else if bytes.starts(with: Array("MM\0*".utf8)) {
      isLittle = false
    } else {
      return nil
    }
    self.bytes = bytes
  }

  func short(at place: Int) -> Int? { number(at: place, of: 2) }

  func long(at place: Int) -> Int? { number(at: place, of: 4) }

  private func number(at place: Int, of count: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    let start = bytes.startIndex + place
    let digits = bytes[start..<(start + count)]
    return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
  }
}
