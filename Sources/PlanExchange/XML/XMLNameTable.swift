/// The names of a vocabulary by their bytes: looked up once for every element of a file.
struct XMLNameTable<Name: XMLVocabulary> {
  private let namespace: [UInt8]
  private var slots: [(bytes: [UInt8], name: Name)?]

  init(namespace: String) {
    self.namespace = Array(namespace.utf8) + [0x7C]
    var size = 64
    while size < Name.allCases.count * 4 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    for name in Name.allCases {
      let bytes = Array(name.rawValue.utf8)
      var slot = Self.hash(bytes) & (size - 1)
      while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
      slots[slot] = (bytes, name)
    }
  }

  /// The name that an element has; nil for one of another namespace or outside the vocabulary.
  subscript(bytes: UnsafeBufferPointer<UInt8>) -> Name? {
    guard bytes.count > namespace.count, bytes.starts(with: namespace) else { return nil }
    let local = bytes[namespace.count...]
    var slot = Self.hash(local) & (slots.count - 1)
    while let entry = slots[slot] {
      if entry.bytes.elementsEqual(local) { return entry.name }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a.
  private static func hash(_ bytes: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 7) & Int.max
  }
}
