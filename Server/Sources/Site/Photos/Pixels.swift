/// A picture as pixels: red, green and blue, a byte each, row by row.
struct Pixels: Sendable {
  let width, height: Int
  let bytes: [UInt8]

  /// The size of a picture within a limit on its longer side; never larger than it is.
  static func fitted(_ width: Int, _ height: Int, within limit: Int) -> (width: Int, height: Int) {
    let longer = max(width, height)
    guard longer > limit else { return (width, height) }
    return (max(1, width * limit / longer), max(1, height * limit / longer))
  }

  /// The picture in a smaller size: each pixel is the mean of what it covers.
  func shrunk(within limit: Int) -> Pixels {
    let size = Self.fitted(width, height, within: limit)
    guard size != (width, height) else { return self }
    let narrow = Self.averaged(
      bytes, lines: height, from: width, to: size.width, step: 3, lineStep: 3 * width,
      newLineStep: 3 * size.width)
    let low = Self.averaged(
      narrow, lines: size.width, from: height, to: size.height, step: 3 * size.width, lineStep: 3,
      newLineStep: 3)
    return Pixels(width: size.width, height: size.height, bytes: low)
  }

  /// Shrinks lines, which are rows or columns.
  ///
  /// Old pixel `i` covers `i·new ..< (i+1)·new` and new pixel `k` covers `k·old ..< (k+1)·old` of one scale, so the
  /// overlaps are whole numbers, and they add up to `old`.
  private static func averaged(
    _ source: [UInt8], lines: Int, from old: Int, to new: Int, step: Int, lineStep: Int,
    newLineStep: Int
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 3 * lines * new) { target, count in
      source.withUnsafeBufferPointer { source in
        for line in 0..<lines {
          for place in 0..<new {
            let (start, end) = (place * old, (place + 1) * old)
            var (red, green, blue) = (old / 2, old / 2, old / 2)
            var pixel = start / new
            while pixel * new < end {
              let weight = min(end, (pixel + 1) * new) - max(start, pixel * new)
              let at = line * lineStep + pixel * step
              red += weight * Int(source[at])
              green += weight * Int(source[at + 1])
              blue += weight * Int(source[at + 2])
              pixel += 1
            }
            let at = line * newLineStep + place * step
            target[at] = UInt8(truncatingIfNeeded: red / old)
            target[at + 1] = UInt8(truncatingIfNeeded: green / old)
            target[at + 2] = UInt8(truncatingIfNeeded: blue / old)
          }
        }
      }
      count = 3 * lines * new
    }
  }

  /// The picture with up at the top.
  func turned(_ orientation: Orientation) -> Pixels {
    guard orientation != .upright else { return self }
    let (wide, high) = orientation.isSideways ? (height, width) : (width, height)
    let turned = [UInt8](unsafeUninitializedCapacity: bytes.count) { target, count in
      bytes.withUnsafeBufferPointer { source in
        var at = 0
        for y in 0..<high {
          for x in 0..<wide {
            let from = orientation.source(x: x, y: y, width: width, height: height)
            let start = 3 * (from.y * width + from.x)
            for colour in 0..<3 { target[at + colour] = source[start + colour] }
            at += 3
          }
        }
      }
      count = bytes.count
    }
    return Pixels(width: wide, height: high, bytes: turned)
  }
}
