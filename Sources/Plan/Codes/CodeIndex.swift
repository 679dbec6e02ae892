/// Which activity has which code in which project: one table for all of them.
///
/// It holds positions and parts of hashes, and asks the activities themselves whether a code is the
/// one meant; so it is small, and never keeps a copy of a text. Open addressing, linear probing, at
/// most half full; the part of the hash also says where an entry belongs, so that the table grows
/// without a look at any code.
public struct CodeIndex: Sendable {
  /// A place of the table: a part of the hash, and the position; -1 where it is empty.
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var tag: UInt32
    @usableFromInline var position: Int32

    @inlinable
    init(tag: UInt32, position: Int32) {
      self.tag = tag
      self.position = position
    }
  }

  @usableFromInline var slots: [Slot]
  @usableFromInline var count = 0

  /// Creates an empty index with room for a number of activities; it grows where there are more.
  @inlinable
  public init(capacity: Int = 0) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = [Slot](repeating: Slot(tag: 0, position: -1), count: size)
  }

  /// Indexes activities; of several with one code the first is found.
  ///
  /// - Parameter room: How many more there will be.
  public init(_ activities: [Activity], room: Int = 0) {
    self.init(capacity: activities.count + room)
    for position in activities.indices { _ = insert(position, in: activities) }
  }

  /// Adds an activity; returns the position of an earlier one that has its code, and is found
  /// instead of it.
  @discardableResult
  public mutating func insert(_ position: Int, in activities: [Activity]) -> Int? {
    let project = activities[position].project
    let code = activities[position].code
    return insert(position, code: code, project: project) {
      activities[$0].project == project && activities[$0].code == code
    }
  }

  /// Adds a position under a code; returns the one that is there already, and stays.
  ///
  /// - Parameter isSame: whether another position has the same code and project.
  @inlinable
  public mutating func insert(
    _ position: Int, code: String, project: Int, isSame: (Int) -> Bool
  ) -> Int? {
    if 2 * (count + 1) > slots.count { grow() }
    let tag = Self.tag(code, project)
    let place = place(of: tag, isSame)
    if slots[place].position >= 0 { return Int(slots[place].position) }
    slots[place] = Slot(tag: tag, position: Int32(truncatingIfNeeded: position))
    count += 1
    return nil
  }

  /// Returns the position of the activity with a code in a project; nil where there is none.
  public func position(of code: String, project: Int, in activities: [Activity]) -> Int? {
    position(of: code, project: project) {
      activities[$0].project == project && activities[$0].code == code
    }
  }

  /// Returns the position kept under a code.
  @inlinable
  public func position(of code: String, project: Int, isSame: (Int) -> Bool) -> Int? {
    let place = place(of: Self.tag(code, project), isSame)
    return slots[place].position < 0 ? nil : Int(slots[place].position)
  }

  /// Finds the place of an entry, or the empty one where it would stand.
  @inlinable
  func place(of tag: UInt32, _ isSame: (Int) -> Bool) -> Int {
    let mask = slots.count - 1
    var place = Int(tag) & mask
    while slots[place].position >= 0 {
      if slots[place].tag == tag, isSame(Int(slots[place].position)) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  /// Doubles the table; every entry goes where its part of the hash says.
  @usableFromInline
  mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(tag: 0, position: -1), count: 2 * old.count)
    for slot in old where slot.position >= 0 { slots[place(of: slot.tag) { _ in false }] = slot }
  }

  /// Mixes the bytes of a code, eight at a time, and its project.
  @inlinable
  static func tag(_ code: String, _ project: Int) -> UInt32 {
    let hash = (mix(code) ^ UInt64(UInt(bitPattern: project))) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash &>> 32)
  }

  @inlinable
  static func mix(_ code: String) -> UInt64 {
    let bytes = code.utf8Span.span
    let raw = bytes.bytes
    var hash = UInt64(UInt(bitPattern: bytes.count))
    var seen: UInt64 = 0
    var index = 0
    while index + 8 <= bytes.count {
      let word = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      seen |= word
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash &>> 32
      index += 8
    }
    var tail: UInt64 = 0
    while index < bytes.count {
      tail = tail &<< 8 | UInt64(bytes[unchecked: index])
      index += 1
    }
    if (seen | tail) & 0x8080_8080_8080_8080 != 0 { return mixSlowly(code) }
    hash = (hash ^ tail) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash &>> 32)
  }

  /// Texts that are the same to a reader compare equal, however they are spelled in Unicode, and must
  /// be found under one hash.
  @usableFromInline
  static func mixSlowly(_ code: String) -> UInt64 {
    let scalars = code.unicodeScalars.map { asciiTwins[$0] ?? $0 }
    if scalars.allSatisfy(\.isASCII) { return mix(String(String.UnicodeScalarView(scalars))) }
    var hasher = Hasher()
    hasher.combine(code)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// The signs that are the same as one of ASCII to Unicode: kelvin, the Greek question mark, varia.
  private static let asciiTwins: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{212A}": "K", "\u{37E}": ";", "\u{1FEF}": "`",
  ]
}
