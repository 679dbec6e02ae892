/// A JSON value that was read (RFC 8259).
///
/// Members keep their order, and numbers the digits they were written with, so that what is written
/// again says the same.
public enum JSONValue: Hashable, Sendable {
  /// A key of an object with its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Creates a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  case null
  case truth(Bool)
  /// A number, as it was written.
  case number(String)
  case text(String)
  case array([JSONValue])
  /// An object, whose keys are all different.
  case object([Member])

  /// The value of a key; nil where there is none, or this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text; nil where it is none.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The elements; nil where it is no array.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members; nil where it is no object.
  public var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  /// The truth; nil where it is none.
  public var truth: Bool? { if case .truth(let truth) = self { truth } else { nil } }

  /// The whole number; nil where it is none, or beyond the integers.
  public var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

  /// The value without the members of some keys, at any depth.
  public func without(_ keys: Set<String>) -> JSONValue {
    switch self {
    case .array(let elements): .array(elements.map { $0.without(keys) })
    case .object(let members):
      .object(
        members.filter { !keys.contains($0.key) }.map { Member($0.key, $0.value.without(keys)) })
    default: self
    }
  }
}

extension JSONWriter {
  /// Writes a value that was read.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .truth(let truth): self.value(truth)
    case .number(let digits):
      beginValue()
      append(digits)
    case .text(let text): self.value(text)
    case .array(let elements): array { json in for element in elements { json.value(element) } }
    case .object(let members):
      object { json in
        for member in members {
          json.key(named: member.key)
          json.value(member.value)
        }
      }
    }
  }

  /// Writes a key with a value that was read.
  public mutating func member(_ name: StaticString, _ value: JSONValue) {
    key(name)
    self.value(value)
  }
}

// MARK: - Literals

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral
{
  /// Creates a text.
  public init(stringLiteral value: String) { self = .text(value) }

  /// Creates a truth.
  public init(booleanLiteral value: Bool) { self = .truth(value) }

  /// Creates a number.
  public init(integerLiteral value: Int) { self = .number("\(value)") }

  /// Creates an array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// Creates an object.
  ///
  /// - Precondition: The keys are all different.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
