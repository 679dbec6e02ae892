import Plan

/// What takes the elements of an XML file as they are read.
///
/// Each function returns why reading must stop, nil to go on.
protocol XMLEvents: AnyObject {
  /// An element begins.
  ///
  /// - Parameter name: Its name, after the namespace and a `|` where it has one.
  func open(_ name: UnsafeBufferPointer<UInt8>, line: Int) -> Finding?
  /// A piece of the text of the element that was opened last and not closed yet.
  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) -> Finding?
  /// The element opened last and not closed yet ends.
  func close() -> Finding?
}
