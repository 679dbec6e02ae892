import Glibc

/// The names of a vocabulary by their bytes: looked up once for every element of a file.
struct XMLNameTable {
  private let namespace: [UInt8]
  /// The bytes of all names, one behind the other.
  private var bytes: [UInt8] = []
  /// Where the bytes of each name begin, and where those of the last end.
  private var begins = [0]
  /// The position of a name, or −1.
  private var slots: [Int]

  /// Creates a table of names that are looked up with a namespace and a `|` before them.
  init(namespace: String, names: [String]) {
    self.namespace = Array(namespace.utf8) + [0x7C]
    var size = 64
    while size < names.count * 4 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (position, name) in names.enumerated() {
      let own = Array(name.utf8)
      var slot = own.withUnsafeBufferPointer { Self.hash($0) } & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = position
      bytes += own
      begins.append(bytes.count)
    }
  }

  /// The position of the name that an element has; nil for one of another namespace or outside
  /// the vocabulary.
  subscript(element: UnsafeBufferPointer<UInt8>) -> Int? {
    guard element.count > namespace.count, let start = element.baseAddress,
      memcmp(start, namespace, namespace.count) == 0
    else { return nil }
    let local = UnsafeBufferPointer(
      start: start + namespace.count, count: element.count - namespace.count)
    return bytes.withUnsafeBufferPointer { bytes in
      var slot = Self.hash(local) & (slots.count - 1)
      while slots[slot] >= 0 {
        let position = slots[slot]
        let begin = begins[position]
        if begins[position + 1] - begin == local.count,
          memcmp(bytes.baseAddress! + begin, local.baseAddress!, local.count) == 0
        {
          return position
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// FNV-1a.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 7) & Int.max
  }
}
