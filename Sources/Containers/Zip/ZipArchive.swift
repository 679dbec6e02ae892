/// A zip archive in memory, read with distrust: nothing the file says about itself makes us take
/// more memory than the limits allow.
public struct ZipArchive: Sendable {
  /// How the bytes of an entry are kept.
  enum Method: UInt16, Sendable {
    case stored = 0
    case deflated = 8
  }

  /// What the directory says of an entry.
  public struct Entry: Sendable {
    /// Its path, with `/` between folders.
    public let name: String
    let method: Method
    let checksum: UInt32
    /// The bytes it has when unpacked.
    public let size: Int
    /// Where its packed bytes lie in the file.
    let data: Range<Int>
  }

  /// How much an archive may unpack to.
  public struct Limits: Sendable {
    /// The most bytes of one entry.
    public var entry: Int
    /// The most bytes of all entries together.
    public var total: Int
    /// The most entries.
    public var count: Int

    /// Creates limits.
    public init(entry: Int = 64 << 20, total: Int = 256 << 20, count: Int = 4096) {
      self.entry = entry
      self.total = total
      self.count = count
    }
  }

  /// The entries, in the order of the directory.
  public let entries: [Entry]
  private let bytes: [UInt8]

  /// Reads the directory of an archive.
  ///
  /// - Throws: ``ZipError`` where it is no zip file, is damaged, is locked with a password,
  ///   would unpack to more than the limits, or has an entry that would be unpacked elsewhere.
  public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipError) {
    self.bytes = bytes
    let directory = try ZipDirectory(bytes)
    guard directory.count <= limits.count else {
      throw .tooLarge(entry: nil, limit: limits.count)
    }
    var entries: [Entry] = []
    var names: Set<String> = []
    var total = 0
    var offset = directory.start
    for _ in 0..<directory.count {
      let entry = try directory.readEntry(at: &offset, in: bytes)
      guard ZipArchive.isSafe(entry.name) else { throw .unsafeName(entry.name) }
      // Parts are told apart without regard to case (ECMA-376, part 2, 6.2.2.3).
      guard names.insert(entry.name.lowercased()).inserted else {
        throw .damaged("“\(entry.name)” twice")
      }
      total += entry.size
      guard entry.size <= limits.entry else {
        throw .tooLarge(entry: entry.name, limit: limits.entry)
      }
      guard total <= limits.total else { throw .tooLarge(entry: nil, limit: limits.total) }
      entries.append(entry)
    }
    self.entries = entries
  }

  /// Whether a name stays in the folder in which an archive is unpacked, on every system.
  private static func isSafe(_ name: String) -> Bool {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    return !name.isEmpty && name.first != "/" && !steps.contains("..") && !steps.contains(".")
      && !name.unicodeScalars.contains { $0.isHidden || $0 == "\\" || $0 == ":" }
  }

  /// Returns the entry of a name, or nil.
  public func entry(named name: String) -> Entry? {
    entries.first { $0.name == name }
  }

  /// Returns the bytes of an entry, checked by length and checksum.
  public func bytes(of entry: Entry) throws(ZipError) -> [UInt8] {
    let packed = packedBytes(of: entry)
    let content =
      switch entry.method {
      case .stored: entry.size == packed.count ? Array(packed) : nil
      case .deflated: Deflate.decompress(packed, count: entry.size)
      }
    guard let content, Deflate.checksum(content) == entry.checksum else {
      throw .damaged(entry.name)
    }
    return content
  }

  /// Returns the bytes of an entry as they lie in the file.
  func packedBytes(of entry: Entry) -> ArraySlice<UInt8> {
    bytes[entry.data]
  }
}
