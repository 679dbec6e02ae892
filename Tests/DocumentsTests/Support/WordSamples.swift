import Testing

@testable import Documents

/// A paragraph of one run.
func p(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

/// A table row, a paragraph a cell.
func row(_ cells: String...) -> String {
  "<w:tr>" + cells.map { "<w:tc>\(p($0))</w:tc>" }.joined() + "</w:tr>"
}

/// A table.
func table(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }

/// A part of Word with a body.
func wordXML(_ body: String, root: String = "w:document") -> String {
  "<?xml version=\"1.0\"?><\(root) xmlns:w=\"\(WordParts.namespace)\"><w:body>\(body)</w:body></\(root)>"
}

/// A list of content types.
func contentTypes(_ parts: [(String, String)]) -> String {
  let lines = parts.map { name, type in
    """
    <Override PartName="/\(name)" \
    ContentType="application/vnd.openxmlformats-officedocument.\(type)"/>
    """
  }
  return "<Types>\(lines.joined())</Types>"
}

/// A Word file with a body and other parts.
func docx(
  _ body: String = "", whole: String? = nil,
  type: String = "wordprocessingml.document.main+xml", parts: [(String, String)] = []
) -> [UInt8] {
  let kinds = parts.map { name, _ in
    ("word/\(name).xml", "wordprocessingml.\(name.filter(\.isLetter))+xml")
  }
  return archive(
    [
      ("[Content_Types].xml", contentTypes([("word/document.xml", type)] + kinds)),
      ("word/document.xml", whole ?? wordXML(body)), ("word/media/image1.png", "PNG"),
    ] + parts.map { ("word/\($0).xml", wordXML($1, root: "w:hdr")) })
}

/// A template with a body.
func wordTemplate(_ body: String) throws(OfficeFileError) -> WordTemplate {
  try WordTemplate(docx(body))
}

/// The body of a filled document.
func text(of filled: WordTemplate.Filled) throws -> String {
  let xml = try part("word/document.xml", of: filled.bytes)
  return String(xml.split(separator: "<w:body>")[1].split(separator: "</w:body>")[0])
}

/// The words of a filled document.
func words(of filled: WordTemplate.Filled) throws -> String {
  words(try text(of: filled))
}

/// The words of each row of a filled document.
func rows(of filled: WordTemplate.Filled) throws -> [String] {
  try text(of: filled).split(separator: "<w:tr>").dropFirst().map { words(String($0)) }
}

private func words(_ xml: String) -> String {
  xml.split(separator: "<").map { $0.split(separator: ">", omittingEmptySubsequences: false) }
    .map { $0.count > 1 ? String($0[1]) : "" }.joined()
}
