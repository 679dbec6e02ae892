/// Why an Office file that somebody gave us cannot be used.
public enum OfficeFileError: Error, Hashable, Sendable {
  /// What a zip file may have that we do not read.
  public enum Feature: String, Hashable, Sendable, CaseIterable {
    /// A file in several volumes.
    case severalDisks
    /// The form for more than 4 GB.
    case zip64
    /// A password.
    case encryption
    /// Another compression than Office uses.
    case compression
    /// Programs inside the document (.docm).
    case macros
  }

  /// What is wrong with a part's XML.
  public enum Flaw: String, Error, Hashable, Sendable, CaseIterable {
    /// It declares a document type, by which a small file can become gigabytes of text.
    case documentType
    /// It names an entity that XML does not define itself.
    case entity
    /// It nests deeper than any document does.
    case depth
    /// It is not UTF-8.
    case encoding
    /// It is no XML: a mark is missing or in the wrong place.
    case syntax
  }

  /// It is not a zip file, which all Office files since 2007 are.
  case notZip(ForeignFormat)
  /// A part does not agree with its length or checksum, or the directory is broken.
  case damaged(String)
  /// An entry is named so that unpacking the file would write outside its folder.
  case unsafeName(String)
  /// A part, or the whole where the part is nil, unpacks to more than the limit.
  case tooLarge(part: String?, limit: Int)
  /// It uses something we do not read.
  case unsupported(Feature)
  /// A part that must be there is missing.
  case missingPart(String)
  /// It is an Office file, but not a Word document.
  case notWord
  /// A part's XML cannot be read; the line counts from 1.
  case malformed(part: String, line: Int, Flaw)
  /// The marks of a repeated part of a template do not fit.
  case loop(name: String, LoopFlaw)

  /// What is wrong with the marks of a repeated part.
  public enum LoopFlaw: String, Hashable, Sendable, CaseIterable {
    /// `{{#名}}` without `{{/名}}`.
    case notClosed
    /// `{{/名}}` without `{{#名}}`.
    case notOpened
    /// A loop within a loop.
    case nested
    /// The marks lie in different tables, or one in a table and the other outside.
    case apart
  }
}

/// What a file that is not zip looks like by its first bytes.
public enum ForeignFormat: String, Hashable, Sendable, CaseIterable {
  /// Nothing at all.
  case empty
  /// Word before 2007 (.doc), or a new one locked with a password: both are OLE files.
  case oldOffice
  /// Rich text.
  case richText
  /// PDF.
  case pdf
  /// Web page or XML, which WPS and government systems like to call .doc.
  case markup
  /// None of these.
  case unknown

  /// Looks at the first bytes.
  init(_ bytes: [UInt8]) {
    let marks: [(String, ForeignFormat)] = [("{\\rtf", .richText), ("%PDF", .pdf), ("<", .markup)]
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice
    } else {
      self = marks.first { bytes.starts(with: $0.0.utf8) }?.1 ?? .unknown
    }
  }
}
