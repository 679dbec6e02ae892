/// Why a file that somebody gave us cannot be read as a zip archive.
public enum ZipError: Error, Hashable, Sendable {
  /// What an archive may have that we do not read.
  public enum Feature: String, Hashable, Sendable, CaseIterable {
    /// A file in several volumes.
    case severalDisks
    /// The form for more than 4 GB.
    case zip64
    /// A password.
    case encryption
    /// Another compression than deflate.
    case compression
  }

  /// It does not begin as an archive does.
  case notZip
  /// An entry does not agree with its length or checksum, or the directory is broken.
  case damaged(String)
  /// An entry is named so that unpacking it would write outside its folder.
  case unsafeName(String)
  /// An entry, or the whole where the entry is nil, unpacks to more than the limit.
  case tooLarge(entry: String?, limit: Int)
  /// It uses something we do not read.
  case unsupported(Feature)
}
