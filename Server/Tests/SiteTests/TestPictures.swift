import Digests

@testable import Site

/// Files such as cameras, and others, may send.
enum TestPictures {
  /// A JPEG whose quarters are red, green, blue and white, from the left above to the right below.
  static func quarters(width: Int = 32, height: Int = 16) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        switch (x < width / 2, y < height / 2) {
        case (true, true): bytes += [255, 0, 0]
        case (false, true): bytes += [0, 255, 0]
        case (true, false): bytes += [0, 0, 255]
        case (false, false): bytes += [255, 255, 255]
        }
      }
    }
    return try JPEG.file(of: Pixels(width: width, height: height, bytes: bytes))
  }

  /// A JPEG as a camera writes it: held in some way, with place and owner in its metadata, and something behind it.
  static func ofCamera(orientation: UInt8 = 1, isLittle: Bool = true) throws -> [UInt8] {
    func number(_ value: UInt32, _ count: Int) -> [UInt8] {
      let digits = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
      return isLittle ? digits : digits.reversed()
    }
    let count: UInt32 = 2
    var exif = Array("Exif\0\0".utf8) + Array(isLittle ? "II*\0".utf8 : "MM\0*".utf8)
    exif += number(8, 4) + number(count, 2)
    // The owner's name behind the directory, then the orientation.
    exif += number(0x010F, 2) + number(2, 2) + number(14, 4) + number(8 + 2 + 12 * count + 4, 4)
    exif +=
      number(0x0112, 2) + number(3, 2) + number(1, 4) + number(UInt32(orientation), 2) + [0, 0]
    exif += number(0, 4) + Array("secret-owner\0\0GPSLatitude 33.4N".utf8)
    let length = exif.count + 2
    let segment =
      [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + exif
      + [0xFF, 0xFE, 0, 10] + Array("secret-c".utf8)
    let file = try quarters()
    return file.prefix(2) + segment + file.dropFirst(2)
      + Array("<script>secret</script>PK\u{3}\u{4}".utf8)
  }

  /// The file with another size in its header.
  static func claiming(_ width: Int, _ height: Int, _ file: [UInt8]) -> [UInt8] {
    var file = file
    for place in 0..<(file.count - 9)
    where file[place] == 0xFF && [0xC0, 0xC2].contains(file[place + 1]) {
      for (offset, value) in [(5, height), (7, width)] {
        file[place + offset] = UInt8(value >> 8)
        file[place + offset + 1] = UInt8(value & 255)
      }
      return file
    }
    return file
  }

  /// Three pixels by two, red, green and transparent, with the text `secret-person`.
  static let png = Hexadecimal.bytes(
    "89504e470d0a1a0a0000000d49484452000000030000000208060000009d74661a00000014744558"
      + "74417574686f72007365637265742d706572736f6ed2cdfc460000001249444154789c63f8cfc0f0"
      + "1f0ce108ca0100869309f7ce6d8f530000000049454e44ae426082")!

  /// One that says it has 60 000 by 60 000 pixels.
  static let bombPNG = Hexadecimal.bytes(
    "89504e470d0a1a0a0000000d494844520000ea600000ea60080600000080d2754200000011494441"
      + "54789c63601805a360140c77000003e80001b3a6d3460000000049454e44ae426082")!
}
