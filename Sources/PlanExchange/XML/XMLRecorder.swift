import Containers
import Plan

/// Cuts an XML file into records and hands each over as soon as it ends.
///
/// A record is a child of the root element, or a child of one of the root's `lists`.
final class XMLRecorder<Name: XMLVocabulary>: XMLEvents {
  /// The element whose children are the records, and its namespace.
  struct Shape {
    var namespace: String
    var root: Name
    var lists: Set<Name>
  }

  /// How often an element occurred that the vocabulary does not know, by its name.
  private(set) var unknown: [String: Int] = [:]
  /// Why reading had to stop.
  private(set) var finding: Finding?

  private let shape: Shape
  private let file: String
  private let limits: XMLRecordLimits
  private let names = Array(Name.allCases)
  private let table: XMLNameTable
  private let hand: (XMLRecord<Name>) -> Finding?
  private let notThis: (String, Int) -> Finding
  private var record = XMLRecord<Name>()
  private var stack: [Int32] = []
  private var depth = 0
  private var recordDepth = 0
  private var ignoredDepth = 0

  /// Creates a recorder.
  ///
  /// - Parameters:
  ///   - notThis: The finding for a root element, by its name and line, that is another one.
  ///   - hand: Takes a record; returns why reading must stop, nil to go on.
  init(
    _ shape: Shape, file: String, limits: XMLRecordLimits = XMLRecordLimits(),
    notThis: @escaping (String, Int) -> Finding, hand: @escaping (XMLRecord<Name>) -> Finding?
  ) {
    self.shape = shape
    self.file = file
    self.limits = limits
    self.notThis = notThis
    self.hand = hand
    table = XMLNameTable(namespace: shape.namespace, names: names.map(\.rawValue))
  }

  func open(
    _ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes, at place: XMLPlace
  ) -> Bool {
    goesOn(open(name, line: place.line))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: XMLPlace) -> Bool {
    goesOn(text(bytes, line: place.line))
  }

  func close(at place: XMLPlace) -> Bool { goesOn(close()) }

  private func goesOn(_ finding: Finding?) -> Bool {
    self.finding = finding
    return finding == nil
  }

  private func open(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) -> Finding? {
    depth += 1
    if ignoredDepth > 0 { return nil }
    let name = table[bytes].map { names[$0] }
    if depth == 1 {
      if name == shape.root { return nil }
      return notThis(String(decoding: bytes, as: UTF8.self), line)
    }
    guard let name else {
      ignoredDepth = depth
      count(bytes)
      return nil
    }
    if recordDepth == 0 {
      if depth == 2, shape.lists.contains(name) { return nil }
      recordDepth = depth
    }
    if record.nodes.count >= limits.elements {
      return .xmlRecordTooLarge(at: .init(file: file, line: line))
    }
    let start = Int32(record.bytes.count)
    record.nodes.append(
      .init(
        name: name, parent: stack.last ?? -1, line: Int32(clamping: line), from: start, to: start,
        end: 0))
    stack.append(Int32(record.nodes.count - 1))
    return nil
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) -> Finding? {
    guard ignoredDepth == 0, let top = stack.last else { return nil }
    // Blanks between elements are not kept: text before a child is never a value.
    guard Int(top) == record.nodes.count - 1 else { return nil }
    if let found = ForbiddenScalar(in: bytes) {
      let element = record.nodes[Int(top)].name.rawValue
      return .forbiddenCharacter(found, in: element, at: .init(file: file, line: line))
    }
    record.bytes.append(contentsOf: bytes)
    record.nodes[Int(top)].to = Int32(record.bytes.count)
    if Int(record.nodes[Int(top)].to - record.nodes[Int(top)].from) > limits.textBytes {
      return .xmlTextTooLong(limits.textBytes, at: .init(file: file, line: line))
    }
    if record.bytes.count > limits.bytes {
      return .xmlRecordTooLarge(at: .init(file: file, line: line))
    }
    return nil
  }

  private func close() -> Finding? {
    depth -= 1
    if ignoredDepth > 0 {
      if depth < ignoredDepth { ignoredDepth = 0 }
      return nil
    }
    guard let top = stack.popLast() else { return nil }
    record.nodes[Int(top)].end = Int32(record.nodes.count)
    guard depth < recordDepth else { return nil }
    recordDepth = 0
    let finding = hand(record)
    record.nodes.removeAll(keepingCapacity: record.nodes.count < 4096)
    record.bytes.removeAll(keepingCapacity: record.bytes.count < 65_536)
    return finding
  }

  private func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    let name = bytes.lastIndex(of: 0x7C).map { bytes[($0 + 1)...] } ?? bytes[...]
    let text = String(decoding: name.prefix(60), as: UTF8.self)
    if unknown.count < 200 || unknown[text] != nil { unknown[text, default: 0] += 1 }
  }
}
