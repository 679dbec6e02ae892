import Containers
import Plan

/// Why a workbook cannot be read.
enum ExcelFault: Error {
  case zip(ZipError)
  case xml(XMLError, String)
  case missingPart(String)
  /// Rows or cells do not stand in order.
  case disorder
  /// A cell names a text that is not there.
  case badText
  case tooManyCells
  case noSheet
  case emptySheet(String)
  case unknownSheet(String, [String])
  case notWorkbook(ForeignFile)

  /// The fault as people are told of it.
  func finding(file: String) -> Finding {
    let place = Finding.Place(file: file)
    switch self {
    case .notWorkbook(let kind): return TextDecoding.notText(kind, file: file)
    case .zip(.notZip), .zip(.damaged): return damaged("压缩包已损坏", "the archive is damaged", place)
    case .zip(.unsafeName): return damaged("部件名称越出压缩包", "a part has an unsafe name", place)
    case .zip(.unsupported(.encryption)): return TextDecoding.notText(.encryptedOffice, file: file)
    case .zip(.unsupported):
      return damaged("压缩方式不是 Excel 用的", "it is packed as Excel never does", place)
    case .zip(.tooLarge), .tooManyCells: return tooLarge(place)
    case .xml(let error, let part):
      return damaged(
        "\(part) 第 \(error.line) 行不是正确的 XML", "line \(error.line) of \(part) is no sound XML", place
      )
    case .missingPart(let part):
      return damaged("缺少部件 \(part)", "the part \(part) is missing", place)
    case .disorder: return damaged("行或单元格的顺序错乱", "rows or cells are out of order", place)
    case .badText: return damaged("单元格引用了不存在的文字", "a cell names a text that is not there", place)
    case .noSheet: return damaged("没有工作表", "it has no sheet", place)
    case .emptySheet(let name): return emptySheet(name, place)
    case .unknownSheet(let name, let names): return unknownSheet(name, names, place)
    }
  }

  private func damaged(_ zh: String, _ en: String, _ place: Finding.Place) -> Finding {
    Finding(
      .error, "damaged-workbook", at: place,
      Wording(zh: "工作簿读不出：\(zh)", en: "the workbook cannot be read: \(en)"),
      hint: Wording(
        zh: "在 Excel 或 WPS 中打开，另存为 .xlsx 后再试",
        en: "open it in Excel or WPS, save it as .xlsx and try again"))
  }

  private func tooLarge(_ place: Finding.Place) -> Finding {
    Finding(
      .error, "workbook-too-large", at: place,
      Wording(
        zh: "工作簿太大：展开后超过本程序肯读的大小", en: "the workbook unpacks to more than is read"),
      hint: Wording(
        zh: "只留计划所在的工作表和有内容的行列，另存后再试",
        en: "keep the sheet of the plan alone, without empty rows and columns, and save it again"))
  }

  private func emptySheet(_ name: String, _ place: Finding.Place) -> Finding {
    Finding(
      .error, "empty-sheet", at: place,
      Wording(zh: "工作表“\(name)”是空的", en: "the sheet \"\(name)\" is empty"),
      hint: Wording(zh: "指定有内容的工作表（sheet 选项）", en: "name another sheet (option sheet)"))
  }

  private func unknownSheet(
    _ name: String, _ names: [String], _ place: Finding.Place
  ) -> Finding {
    let list = names.prefix(20).map { "“\($0)”" }.joined(separator: "、")
    return Finding(
      .error, "unknown-sheet", at: place,
      Wording(zh: "没有工作表“\(name)”", en: "there is no sheet \"\(name)\""),
      hint: Wording(zh: "现有：\(list)", en: "there are \(list)"))
  }
}

extension Finding {
  /// A sheet asked for of a file that has none.
  static func noSheets(_ name: String, _ file: String) -> Finding {
    Finding(
      .error, "unknown-sheet", at: Place(file: file),
      Wording(
        zh: "这个文件不是工作簿，没有工作表“\(name)”",
        en: "the file is no workbook and has no sheet \"\(name)\""),
      hint: Wording(zh: "不要指定工作表", en: "name no sheet"))
  }

  /// A formula that the program that wrote the file did not compute.
  static func formulaWithoutValue(at place: Place) -> Finding {
    Finding(
      .error, "formula-without-value", at: place,
      Wording(
        zh: "这个单元格是公式，文件里没有算好的值", en: "the cell is a formula, and the file has no value of it"),
      hint: Wording(
        zh: "在 Excel 或 WPS 中打开并保存一次，或改成数值",
        en: "open and save it in Excel or WPS, or type the value"))
  }
}
