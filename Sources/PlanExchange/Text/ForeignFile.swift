import Plan

/// A kind of file that is often given by mistake where text or a workbook is wanted, told by its bytes.
enum ForeignFile: CaseIterable {
  case excelWorkbook
  case encryptedOffice
  case projectFile
  case oldWorkbook
  case oldOfficeDocument
  case word
  case binaryWorkbook
  case zip
  case database
  case pdf
  case unknownBinary
  case primaveraXML
  case html
  case spreadsheetXML

  /// Recognises a file; nil when it may be text.
  init?(_ bytes: [UInt8]) {
    if Self.isZip(bytes) {
      self = .excelWorkbook
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = Self.compound(bytes)
    } else if bytes.starts(with: "SQLite format 3".utf8) {
      self = .database
    } else if bytes.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if let marked = Self.marked(bytes.prefix(2048)) {
      self = marked
    } else if bytes.contains(0) {
      self = .unknownBinary
    } else {
      return nil
    }
  }

  /// Returns whether bytes begin as an archive does.
  static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }

  /// Tells what the beginning of a file with tags is; nil where it is none of those that are often
  /// given by mistake.
  static func marked(_ head: some Collection<UInt8>) -> ForeignFile? {
    let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
      first == "<" || first == "\u{FEFF}"
    else { return nil }
    if text.contains("apibusinessobjects") { return .primaveraXML }
    if text.contains("schemas-microsoft-com:office:spreadsheet") { return .spreadsheetXML }
    let isPage = ["<html", "<!doctype html", "<table", "<body"].contains(where: text.contains)
    return isPage && !text.contains("schemas.microsoft.com/project\"") ? .html : nil
  }

  /// Tells the kinds of the old compound format by the names of their streams (UTF-16).
  private static func compound(_ bytes: [UInt8]) -> ForeignFile {
    func has(_ name: String) -> Bool {
      let pattern = name.utf16.flatMap {
        [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
      }
      return bytes.prefix(4_194_304).withUnsafeBufferPointer { text in
        guard text.count >= pattern.count else { return false }
        // Names stand at multiples of 128 bytes in the directory.
        return stride(from: 0, through: text.count - pattern.count, by: 128).contains { start in
          (0..<pattern.count).allSatisfy { text[start + $0] == pattern[$0] }
        }
      }
    }
    if has("EncryptedPackage") || has("EncryptionInfo") { return .encryptedOffice }
    if has("   114") || has("   112") || has("Props14") || has("Props12") { return .projectFile }
    if has("Workbook") || has("Book") { return .oldWorkbook }
    return .oldOfficeDocument
  }

  /// What it seems to be.
  var name: Wording {
    switch self {
    case .excelWorkbook:
      Wording(zh: " Excel 工作簿（.xlsx）或压缩包", en: "an Excel workbook (.xlsx) or a zip archive")
    case .encryptedOffice:
      Wording(zh: "加了密码的 Office 文件", en: "an Office file with a password")
    case .projectFile:
      Wording(zh: " Microsoft Project 文件（.mpp）", en: "a Microsoft Project file (.mpp)")
    case .oldWorkbook:
      Wording(zh: "旧版工作簿（.xls 或 WPS 的 .et）", en: "an old workbook (.xls, or .et of WPS)")
    case .oldOfficeDocument:
      Wording(
        zh: "旧版 Office 文件（.xls、.et、.mpp、.doc）",
        en: "an old Office document (.xls, .et, .mpp, .doc)")
    case .word: Wording(zh: " Word 文档（.docx）", en: "a Word document (.docx)")
    case .binaryWorkbook: Wording(zh: "二进制工作簿（.xlsb）", en: "a binary workbook (.xlsb)")
    case .zip: Wording(zh: "压缩包（.zip）", en: "a zip archive")
    case .database: Wording(zh: " SQLite 数据库", en: "an SQLite database")
    case .pdf: Wording(zh: " PDF", en: "a PDF")
    case .unknownBinary:
      Wording(zh: "二进制文件（含有空字节）", en: "a binary file (it contains NUL bytes)")
    case .primaveraXML: Wording(zh: " Primavera 的 XML（PMXML）", en: "Primavera XML (PMXML)")
    case .html: Wording(zh: "网页（有些系统把它命名为 .xls）", en: "a web page, which some systems call .xls")
    case .spreadsheetXML: Wording(zh: " XML 电子表格 2003", en: "an XML spreadsheet of 2003")
    }
  }

  /// What to do about it.
  var hint: Hint {
    switch self {
    case .database:
      Hint(
        zh: "计划数据库用 \(.namePlan) 打开；此处需要 CSV 文件或工作簿",
        en: "open a plan's database with \(.namePlan); a CSV file or workbook is wanted here")
    case .excelWorkbook, .unknownBinary, .pdf, .word: Hint(TextDecoding.saveAsUTF8)
    case .encryptedOffice:
      Hint(
        Wording(
          zh: "在 Excel 或 WPS 中打开，去掉密码，另存为 .xlsx 后再试",
          en: "open it in Excel or WPS, remove the password and save it as .xlsx"))
    case .projectFile:
      Hint(
        Wording(
          zh: "在 Microsoft Project 中另存为 XML 格式（*.xml）后导入",
          en: "in Microsoft Project, save it as XML (*.xml) and import that"))
    case .oldWorkbook, .oldOfficeDocument, .binaryWorkbook, .html, .spreadsheetXML:
      Hint(
        Wording(
          zh: "在 Excel 或 WPS 中打开，另存为 .xlsx 后再试（.mpp 在 Microsoft Project 中另存为 XML）",
          en: "open it in Excel or WPS and save it as .xlsx (an .mpp in Microsoft Project as XML)"))
    case .zip:
      Hint(Wording(zh: "先解压，再导入其中的文件", en: "unpack it and import the file that is in it"))
    case .primaveraXML:
      Hint(
        Wording(
          zh: "在 P6 中导出为 XER 格式后导入", en: "export it from P6 as XER and import that"))
    }
  }
}
