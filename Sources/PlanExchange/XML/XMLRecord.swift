import Plan

/// The element names that a kind of file is read by; every other element is only counted.
protocol XMLVocabulary: RawRepresentable<String>, CaseIterable, Hashable {}

/// One part of an XML file, such as a task with everything in it.
///
/// Its elements lie flat, in the order of the file, so that a record costs no allocation of its own.
struct XMLRecord<Name: XMLVocabulary> {
  struct Node {
    var name: Name
    var parent: Int32
    var line: Int32
    /// Where its own text lies.
    var from: Int32
    var to: Int32
    /// Behind its last element.
    var end: Int32
  }

  var nodes: [Node] = []
  var bytes: [UInt8] = []

  /// The record's own element.
  var root: Element { Element(record: self, index: 0) }

  /// An element of a record.
  struct Element {
    fileprivate let record: XMLRecord
    fileprivate let index: Int

    /// Its name.
    var name: Name { record.nodes[index].name }

    /// The line it begins in.
    var line: Int { Int(record.nodes[index].line) }

    /// Its own text without blanks around it.
    var text: String {
      let node = record.nodes[index]
      let range = record.bytes.trimmed(Int(node.from)..<Int(node.to))
      return String(decoding: record.bytes[range], as: UTF8.self)
    }

    /// The elements right in it.
    var children: some Sequence<Element> {
      let end = Int(record.nodes[index].end)
      return sequence(state: index + 1) { (next: inout Int) -> Element? in
        guard next < end else { return nil }
        let child = Element(record: record, index: next)
        next = Int(record.nodes[next].end)
        return child
      }
    }

    /// The first element of a name right in it.
    subscript(name: Name) -> Element? {
      let end = Int(record.nodes[index].end)
      var next = index + 1
      while next < end {
        if record.nodes[next].name == name { return Element(record: record, index: next) }
        next = Int(record.nodes[next].end)
      }
      return nil
    }

    /// All elements of a name right in it.
    func all(_ name: Name) -> [Element] { children.filter { $0.name == name } }
  }
}
