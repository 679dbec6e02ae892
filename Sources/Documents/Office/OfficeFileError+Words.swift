extension OfficeFileError {
  /// The stable name of this kind of error: of its `Finding`, and its heading in `docs/errors.md`.
  public var id: String {
    switch self {
    case .notZip, .notWord: "template-not-docx"
    case .damaged, .missingPart, .malformed: "template-damaged"
    case .unsafeName: "template-unsafe"
    case .tooLarge: "template-too-large"
    case .unsupported: "template-unsupported"
    case .loop: "template-loop"
    }
  }

  /// What is wrong and what to do, in Chinese: a sentence without a full stop.
  public var chinese: String {
    switch self {
    case .notZip(let format): "不是 .docx 文件，\(format.chinese)；请在 Word 或 WPS 中另存为“Word 文档 (.docx)”"
    case .damaged(let part): "文件已损坏（\(part)）；请重新取得该文件，或在 Word 中打开并另存"
    case .unsafeName(let name): "其中“\(name)”的路径会写到文件夹之外，可能有恶意；请另取一个可信的模板"
    case .tooLarge(let part?, let limit): "其中“\(part)”解压后超过 \(limit >> 20) MB；请换一个较小的模板"
    case .tooLarge(nil, let limit):
      limit < 1 << 20
        ? "其中部件超过 \(limit) 个；请换一个较小的模板"
        : "解压后超过 \(limit >> 20) MB；请换一个较小的模板"
    case .unsupported(let feature): "\(feature.chinese)；请在 Word 中另存为普通的“Word 文档 (.docx)”"
    case .missingPart(let part): "缺少“\(part)”，文件不完整；请在 Word 中打开并另存"
    case .notWord: "是 Office 文件，但不是 Word 文档；请选用 .docx 模板"
    case .malformed(let part, let line, let flaw):
      "其中“\(part)”第 \(line) 行\(flaw.chinese)；请在 Word 中打开并另存"
    case .loop(let name, let flaw): flaw.chinese(name)
    }
  }

  /// What is wrong and what to do, in English: a sentence without a full stop.
  public var english: String {
    switch self {
    case .notZip(let format):
      "this is not a .docx file: \(format.english); save it as \"Word document (.docx)\" in Word or WPS"
    case .damaged(let part):
      "the file is damaged (\(part)); fetch it again, or open it in Word and save it anew"
    case .unsafeName(let name):
      "its \"\(name)\" would be written outside its folder, and may be meant to do harm; take a template that you trust"
    case .tooLarge(let part?, let limit):
      "its \"\(part)\" unpacks to more than \(limit >> 20) MB; take a smaller template"
    case .tooLarge(nil, let limit):
      limit < 1 << 20
        ? "it has more than \(limit) parts; take a smaller template"
        : "it unpacks to more than \(limit >> 20) MB; take a smaller template"
    case .unsupported(let feature):
      "\(feature.english); save it as a plain \"Word document (.docx)\" in Word"
    case .missingPart(let part):
      "\"\(part)\" is missing, so the file is incomplete; open it in Word and save it anew"
    case .notWord: "this is an Office file, but not a Word document; choose a .docx template"
    case .malformed(let part, let line, let flaw):
      "line \(line) of its \"\(part)\" \(flaw.english); open it in Word and save it anew"
    case .loop(let name, let flaw): flaw.english(name)
    }
  }
}

extension ForeignFormat {
  fileprivate var chinese: String {
    switch self {
    case .empty: "而是空文件"
    case .oldOffice: "而是旧版 .doc 文件或加了密码的文件"
    case .richText: "而是 RTF 文件"
    case .pdf: "而是 PDF 文件"
    case .markup: "而是网页或 XML 文件"
    case .unknown: "也不是其他认得的格式"
    }
  }

  fileprivate var english: String {
    switch self {
    case .empty: "it is empty"
    case .oldOffice: "it is an old .doc file, or locked with a password"
    case .richText: "it is an RTF file"
    case .pdf: "it is a PDF file"
    case .markup: "it is a web page or an XML file"
    case .unknown: "nor any other format we know"
    }
  }
}

extension OfficeFileError.Feature {
  fileprivate var chinese: String {
    switch self {
    case .severalDisks: "文件是分卷压缩的"
    case .zip64: "文件采用 4 GB 以上的压缩格式"
    case .encryption: "文件加了密码"
    case .compression: "文件采用 Office 不用的压缩方法"
    case .macros: "文件含有宏 (.docm)"
    }
  }

  fileprivate var english: String {
    switch self {
    case .severalDisks: "the file is one of several volumes"
    case .zip64: "the file has the form for more than 4 GB"
    case .encryption: "the file is locked with a password"
    case .compression: "the file is compressed in a way that Office does not use"
    case .macros: "the file holds macros (.docm)"
    }
  }
}

extension OfficeFileError.Flaw {
  fileprivate var chinese: String {
    switch self {
    case .documentType: "含有文档类型声明 (DOCTYPE)，为安全起见不予读取"
    case .entity: "引用了未知实体"
    case .depth: "嵌套过深"
    case .encoding: "不是 UTF-8 编码"
    case .syntax: "不是正确的 XML"
    }
  }

  fileprivate var english: String {
    switch self {
    case .documentType: "declares a document type (DOCTYPE), which is not read for safety"
    case .entity: "names an unknown entity"
    case .depth: "nests too deeply"
    case .encoding: "is not UTF-8"
    case .syntax: "is not correct XML"
    }
  }
}

extension OfficeFileError.LoopFlaw {
  fileprivate func chinese(_ name: String) -> String {
    switch self {
    case .notClosed: "模板中“{{#\(name)}}”没有对应的“{{/\(name)}}”；请在同一表格行、同一表格或同一段落区域内补上"
    case .notOpened: "模板中“{{/\(name)}}”之前没有“{{#\(name)}}”；请补上或删去"
    case .nested: "模板中“{{#\(name)}}”位于另一个循环之内，循环不能嵌套；请拆成两个表格"
    case .apart: "模板中“{{#\(name)}}”与“{{/\(name)}}”不在同一个表格或同一段文字区域中；请放在同一表格的行内"
    }
  }

  fileprivate func english(_ name: String) -> String {
    switch self {
    case .notClosed:
      "the template's \"{{#\(name)}}\" has no \"{{/\(name)}}\"; add it in the same row, table or text"
    case .notOpened:
      "the template's \"{{/\(name)}}\" has no \"{{#\(name)}}\" before it; add or remove one"
    case .nested:
      "the template's \"{{#\(name)}}\" lies within another loop, and loops do not nest; make two tables"
    case .apart:
      "the template's \"{{#\(name)}}\" and \"{{/\(name)}}\" lie in different tables or texts; put both in rows of one table"
    }
  }
}
