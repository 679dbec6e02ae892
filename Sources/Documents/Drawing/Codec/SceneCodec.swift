/// Scenes as lines of text: what is piped from the program that lays pages out to the one that
/// draws them.
///
/// UTF-8, fields set apart by tabs; in words, `\\`, `\t`, `\n` and `\r` stand for a backslash, a
/// tab and line ends. Numbers are millimetres in full precision, so that a scene comes back as
/// it was. `-` stands for none. A list of numbers is one field, set apart by blanks.
///
///     schedctl-scenes  1
///     page       width height  title
///     text       x y  size  weight  paint  anchor  turn  room|-  words
///     line       fill|-  stroke|-  x y x y …
///     polygon    fill|-  stroke|-  x y x y …
///     rectangle  fill|-  stroke|-  x y width height corner
///     symbol     fill|-  stroke|-  name  x y size
///     group      id  class  title  dx dy  scale  clip|-
///     end
///     end-of-scenes  number of pages
///
/// A weight is `regular` or `bold`, with `-serif` behind it for a font with serifs. A stroke is
/// `paint width pattern`, a clip `x y width height`, a paint `#rrggbb`. What stands
/// between `group` and `end` is inside it. The last line tells a whole input from one cut short.
///
/// Reading trusts nothing: numbers are finite and of a size that paper has, groups are nested at
/// most 32 deep, and anything else is a `Fault` with its line.
public struct SceneCodec: Hashable, Sendable {
  /// The version of the format, which a reader must know.
  static let version = 1
  /// The first word of every input.
  static let signature = "schedctl-scenes"
  /// How deep groups may be nested.
  static let maximumDepth = 32
  /// The longest side of a page in millimetres: what a PDF can hold.
  static let maximumPage = 5_000.0
  /// The furthest that anything may lie, in millimetres.
  static let maximumLength = 100_000.0

  /// Creates a codec.
  public init() {}

  /// Why an input is not a list of scenes.
  public struct Fault: Error, Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// What is wrong there.
    public var reason: Reason

    /// Creates a fault.
    public init(line: Int, reason: Reason) {
      self.line = line
      self.reason = reason
    }

    /// What can be wrong.
    public enum Reason: String, Error, Hashable, Sendable, CaseIterable {
      /// The input does not begin as scenes do.
      case notScenes = "not a list of scenes"
      /// A later version of the format.
      case newerVersion = "written by a newer version"
      /// Not UTF-8.
      case notText = "not UTF-8"
      /// A line begins with a word that means nothing.
      case unknownWord = "unknown kind of line"
      /// A line has too few or too many fields.
      case wrongFields = "wrong number of fields"
      /// A number is missing, malformed or beyond all paper.
      case badNumber = "not a number in range"
      /// A paint, pattern, symbol or the like that does not exist.
      case badName = "unknown name"
      /// A backslash before another letter.
      case badEscape = "wrong escape"
      /// An element before the first page, or an `end` without its group.
      case misplaced = "misplaced line"
      /// Groups nested too deep.
      case tooDeep = "groups nested too deep"
      /// The input ends early, or pages are missing.
      case cutShort = "input cut short"
      /// Something follows the last line.
      case trailing = "text after the end"
    }
  }
}
