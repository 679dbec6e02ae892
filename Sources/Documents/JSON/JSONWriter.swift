/// Writes JSON (RFC 8259) as UTF-8, member by member, without building a tree first.
///
/// Keys come in the order they are written, so the same calls give the same bytes. Calls that would
/// give no valid JSON are programmer's mistakes and trap: a value without a key in an object, a key
/// in an array, an end that matches no begin, a second root, a number that is not finite. That a key
/// comes once in an object is not checked.
///
///     var json = JSONWriter()
///     json.object { json in
///       json.member("code", "HS.C08")
///       json.array("drivenBy") { $0.value("FS") }
///     }
///     let bytes = json.finish()
public struct JSONWriter: Sendable {
  /// How white space is laid out.
  public enum Layout: Hashable, Sendable {
    /// No white space at all.
    case compact
    /// Each object of an array on a line of its own, a blank after colons and commas.
    case objectPerLine
  }

  /// Where the objects of an array stand; of no effect in the compact layout.
  public enum Placement: Hashable, Sendable {
    /// As the layout says.
    case layout
    /// On the line of the array, with all that is in them.
    case inline
  }

  /// The text, of which the first `count` bytes are written.
  private var bytes: [UInt8]
  /// The number of bytes written and not yet taken.
  private var count = 0
  private let layout: Layout
  /// What is begun and not ended, the innermost apart: it is looked at with every value.
  private var outer: [Container] = []
  private var innermost: Container?
  private var isKeyWritten = false
  private var isRootWritten = false

  /// Takes what is written as soon as it fills the room; nil where all of it is kept until the end.
  private let sink: (@Sendable ([UInt8]) -> Void)?

  /// The bytes that are kept before they go to a sink.
  private static let room = 1 << 18

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - capacity: The number of bytes to make room for.
  ///   - sink: Takes the text piece by piece as it is written, so that what is long is never kept whole; where
  ///     there is none, ``finish()`` returns all of it.
  public init(
    _ layout: Layout = .compact, capacity: Int = 0, to sink: (@Sendable ([UInt8]) -> Void)? = nil
  ) {
    self.layout = layout
    self.sink = sink
    bytes = [UInt8](repeating: 0, count: max(capacity, 256))
  }

  /// Ends the text with a line feed and returns it, or what is left of it where there is a sink.
  ///
  /// - Precondition: A root is written and everything that was begun is ended.
  public mutating func finish() -> [UInt8] {
    precondition(innermost == nil, "JSON ends inside an object or array")
    precondition(isRootWritten, "JSON without a value")
    append(lineFeed)
    bytes.removeLast(bytes.count - count)
    let rest = bytes
    bytes = [UInt8](repeating: 0, count: 256)
    count = 0
    return rest
  }
}

// MARK: - Bytes

extension JSONWriter {
  /// Appends a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == bytes.count { grow(by: 1) }
    bytes[count] = byte
    count += 1
  }

  /// Appends bytes as they are.
  @inline(__always)
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard let from = text.baseAddress, !text.isEmpty else { return }
    if bytes.count - count < text.count { grow(by: text.count) }
    bytes.withUnsafeMutableBufferPointer { bytes in
      (bytes.baseAddress! + count).update(from: from, count: text.count)
    }
    count += text.count
  }

  private mutating func grow(by more: Int) {
    if let sink, bytes.count >= Self.room {
      sink(Array(bytes[..<count]))
      count = 0
      if more <= bytes.count { return }
    }
    let larger = bytes.count + max(more, bytes.count)
    bytes = [UInt8](unsafeUninitializedCapacity: larger) { [bytes, count] room, filled in
      bytes.withUnsafeBufferPointer { written in
        let rest = room[..<count].initialize(fromContentsOf: written[..<count])
        room[rest...].initialize(repeating: 0)
      }
      filled = larger
    }
  }
}

// MARK: - Objects, arrays and keys

extension JSONWriter {
  /// Begins an object as a value.
  public mutating func beginObject() {
    begin(Container(kind: .object, isInline: isInline))
  }

  /// Ends the object begun last.
  public mutating func endObject() {
    precondition(!isKeyWritten, "JSON object ends after a key without a value")
    end(.object)
  }

  /// Begins an array as a value.
  public mutating func beginArray(_ placement: Placement = .layout) {
    begin(Container(kind: .array, isInline: isInline || placement == .inline))
  }

  /// Ends the array begun last.
  public mutating func endArray() {
    end(.array)
  }

  /// Writes the key of the next value of an object.
  public mutating func key(_ name: StaticString) {
    beginKey()
    precondition(name.hasPointerRepresentation, "JSON key of a single scalar")
    appendQuoted(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    endKey()
  }

  /// Writes a key that is known only at run time.
  public mutating func key(named name: String) {
    beginKey()
    appendQuoted(name)
    endKey()
  }

  private var isInline: Bool { innermost?.isInline ?? (layout == .compact) }

  private mutating func begin(_ container: Container) {
    beginValue(isObject: container.kind == .object)
    append(container.kind == .object ? leftBrace : leftBracket)
    if let innermost { outer.append(innermost) }
    innermost = container
  }

  private mutating func end(_ kind: Container.Kind) {
    guard let last = innermost else { preconditionFailure("JSON end without a begin") }
    precondition(last.kind == kind, "JSON end of an array for an object, or the reverse")
    innermost = outer.popLast()
    if last.isBroken { breakLine() }
    append(kind == .object ? rightBrace : rightBracket)
  }

  private mutating func beginKey() {
    precondition(innermost?.kind == .object, "JSON key outside an object")
    precondition(!isKeyWritten, "JSON key after a key without a value")
    separate()
  }

  private mutating func endKey() {
    append(colon)
    if layout != .compact { append(blank) }
    isKeyWritten = true
  }

  /// Writes what stands before a value, and checks that one may stand here.
  mutating func beginValue(isObject: Bool = false) {
    guard let last = innermost else {
      precondition(!isRootWritten, "JSON with a second root")
      isRootWritten = true
      return
    }
    if last.kind == .object {
      precondition(isKeyWritten, "JSON value without a key in an object")
      isKeyWritten = false
    } else {
      separate(onNewLine: isObject && !last.isInline)
    }
  }

  @inline(__always)
  private mutating func separate(onNewLine: Bool = false) {
    let isFirst = innermost!.isEmpty  // bounded: there is one where something is separated
    if !isFirst { append(comma) }
    if onNewLine {
      innermost!.isBroken = true  // bounded: there is one
      breakLine()
    } else if !isFirst, layout != .compact {
      append(blank)
    }
    innermost!.isEmpty = false  // bounded: there is one
  }

  /// Starts a line, indented by the arrays that broke theirs.
  private mutating func breakLine() {
    append(lineFeed)
    let depth = outer.count(where: \.isBroken) + (innermost?.isBroken == true ? 1 : 0)
    for _ in 0..<depth {
      append(blank)
      append(blank)
    }
  }
}

/// An object or array that is not ended yet.
private struct Container: Sendable {
  enum Kind { case object, array }

  let kind: Kind
  /// Whether everything in it stays on its line.
  let isInline: Bool
  var isEmpty = true
  /// Whether its elements stand on lines of their own.
  var isBroken = false
}

let quote = UInt8(ascii: "\"")
let backslash = UInt8(ascii: "\\")
private let leftBrace = UInt8(ascii: "{")
private let rightBrace = UInt8(ascii: "}")
private let leftBracket = UInt8(ascii: "[")
private let rightBracket = UInt8(ascii: "]")
private let colon = UInt8(ascii: ":")
private let comma = UInt8(ascii: ",")
private let blank = UInt8(ascii: " ")
private let lineFeed = UInt8(ascii: "\n")
