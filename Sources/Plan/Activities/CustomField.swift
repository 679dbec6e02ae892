/// A named value of a foreign file that we keep and hand back but do not interpret: an activity
/// code, an outline code, a text column.
public struct CustomField: Hashable, Sendable {
  /// The name in the foreign file: `Text1`, `责任区`.
  public var name: String
  /// The value as text.
  public var value: String

  /// Creates a field.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
