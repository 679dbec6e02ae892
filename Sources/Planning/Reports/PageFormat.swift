/// How drawn pages are kept in files.
public enum PageFormat: String, Hashable, Sendable, CaseIterable {
  /// A file a page, for programs that draw.
  case svg
  /// A file of all pages, for printers.
  case pdf
  /// A picture a page.
  case png
  /// A page for a browser.
  case html

  /// The format that a file's ending names; nil where it names none.
  public init?(endingOf path: String) {
    let ending = path.lastIndex(of: ".").map { path[$0...].dropFirst().lowercased() } ?? ""
    self.init(rawValue: ending)
  }
}
