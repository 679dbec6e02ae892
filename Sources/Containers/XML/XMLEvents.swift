import CExpat
import Glibc

/// What takes the elements of an XML file as they are read.
///
/// Each function returns whether to go on.
public protocol XMLEvents: AnyObject {
  /// An element begins.
  ///
  /// - Parameter name: Its name; with namespaces, after its namespace and a `|` where it has one.
  func open(
    _ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes, at place: XMLPlace
  ) -> Bool
  /// A piece of the text of the element that was opened last and not closed yet, its references
  /// resolved.
  func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: XMLPlace) -> Bool
  /// The element opened last and not closed yet ends.
  func close(at place: XMLPlace) -> Bool
  /// A CDATA section begins or ends, its text between the two.
  func literal(begins: Bool, at place: XMLPlace) -> Bool
}

extension XMLEvents {
  /// Takes a CDATA section for text like any other.
  public func literal(begins: Bool, at place: XMLPlace) -> Bool { true }
}

/// Where in the file a mark stands; to be asked while the mark is told.
public struct XMLPlace {
  let parser: XML_Parser

  /// The line it begins in, from 1.
  public var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  /// Its bytes: none for the end of an element without content.
  public var range: Range<Int> {
    let start = Int(XML_GetCurrentByteIndex(parser))
    return start..<start + Int(XML_GetCurrentByteCount(parser))
  }
}

/// The attributes of an element, their references resolved; to be asked while it is told.
public struct XMLAttributes {
  let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// Returns the bytes of the value of an attribute, for as long as the element is told; nil where it
  /// has none of that name.
  public func bytes(of name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let list else { return nil }
    var index = 0
    while let own = list[index], let value = list[index + 1] {
      if strcmp(own, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0 {
        return UnsafeBufferPointer(
          start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: strlen(value))
      }
      index += 2
    }
    return nil
  }

  /// Returns the value of an attribute; nil where it has none of that name.
  public subscript(_ name: StaticString) -> String? {
    bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names and values, in the order of the file.
  public var all: [(name: String, value: String)] {
    guard let list else { return [] }
    var result: [(name: String, value: String)] = []
    var index = 0
    while let name = list[index], let value = list[index + 1] {
      result.append((String(cString: name), String(cString: value)))
      index += 2
    }
    return result
  }
}
