/// Why an XML file was not read to its end.
public struct XMLError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// It is no XML, in the parser's words.
    case syntax(String)
    /// It names an entity that XML does not define itself, or a character that is none.
    case entity(String)
    /// It ends before its last element does.
    case truncated
    /// It declares a document type.
    case documentType
    /// It declares an encoding that is not known, or not the one it must have.
    case encoding
    /// A byte does not belong to its encoding.
    case wrongByte
    /// Elements lie deeper in each other than the limit.
    case tooDeep(Int)
    /// There are more elements than the limit.
    case tooManyElements(Int)
    /// It has more bytes than the limit.
    case tooLarge(Int)
    /// A tag, comment or instruction has more bytes than the limit.
    case tokenTooLong(Int)
    /// What takes the events wanted no more.
    case stopped
  }

  /// What is wrong.
  public let kind: Kind
  /// The line, from 1.
  public let line: Int
  /// The byte.
  public let offset: Int
  /// For a mark that is none, the bytes there, up to four.
  public let bytes: [UInt8]
}
