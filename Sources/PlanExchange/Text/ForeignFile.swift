import Plan

/// A kind of file that is often given by mistake where text is wanted, told by its first bytes.
enum ForeignFile: CaseIterable {
  case excelWorkbook
  case oldOfficeDocument
  case database
  case pdf
  case unknownBinary

  /// Recognises a file; nil when it may be text.
  init?(_ bytes: [UInt8]) {
    if let known = Self.allCases.first(where: { $0.isBeginning(of: bytes) }) {
      self = known
    } else if bytes.contains(0) {
      self = .unknownBinary
    } else {
      return nil
    }
  }

  private func isBeginning(of bytes: [UInt8]) -> Bool {
    switch self {
    case .excelWorkbook: bytes.starts(with: [0x50, 0x4B, 3, 4])
    case .oldOfficeDocument: bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    case .database: bytes.starts(with: "SQLite format 3".utf8)
    case .pdf: bytes.starts(with: "%PDF-".utf8)
    case .unknownBinary: false
    }
  }

  /// What it seems to be.
  var name: Wording {
    switch self {
    case .excelWorkbook:
      Wording(zh: " Excel 工作簿（.xlsx）或压缩包", en: "an Excel workbook (.xlsx) or a zip archive")
    case .oldOfficeDocument:
      Wording(
        zh: "旧版 Office 文件（.xls、.mpp、.doc）",
        en: "an old Office document (.xls, .mpp, .doc)")
    case .database: Wording(zh: " SQLite 数据库", en: "an SQLite database")
    case .pdf: Wording(zh: " PDF", en: "a PDF")
    case .unknownBinary:
      Wording(zh: "二进制文件（含有空字节）", en: "a binary file (it contains NUL bytes)")
    }
  }

  /// What to do about it.
  var hint: Hint {
    switch self {
    case .database:
      Hint(
        zh: "计划数据库用 \(.namePlan) 打开；此处需要 CSV 文件",
        en: "open a plan's database with \(.namePlan); a CSV file is wanted here")
    default: Hint(TextDecoding.saveAsUTF8)
    }
  }
}
