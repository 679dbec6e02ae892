import Containers
import Plan

extension Finding {
  /// Says what is wrong with a file of XML.
  static func xml(_ error: XMLError, in file: String) -> Finding {
    let place = Place(file: file, line: error.line)
    let forbidden = error.bytes.withUnsafeBufferPointer { ForbiddenScalar(in: $0) }
    if let forbidden, forbidden.offset == 0 { return .forbiddenCharacter(forbidden, at: place) }
    return switch error.kind {
    case .syntax(let reason), .entity(let reason): xmlMalformed(reason, at: place)
    case .truncated: xmlTruncated(at: place)
    case .documentType: xmlDocumentType(at: place)
    case .encoding: xmlUnknownEncoding(at: place)
    case .wrongByte: xmlNotItsEncoding(at: place)
    case .tooDeep(let limit): xmlTooDeep(limit, at: place)
    case .tooManyElements(let limit): xmlTooManyElements(limit, at: place)
    case .tooLarge(let limit): xmlTooLarge(limit, at: place)
    case .tokenTooLong(let limit): xmlTokenTooLong(limit, at: place)
    case .stopped: xmlMalformed("stopped", at: place)
    }
  }

  private static func xmlMalformed(_ reason: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-xml", at: place,
      Wording(zh: "文件不是有效的 XML（\(reason)）", en: "the file is no valid XML: \(reason)"),
      hint: Wording(
        zh: "在原来的软件中重新另存为 XML 后再试", en: "save it as XML again in the program it came from"))
  }

  private static func xmlTruncated(at place: Place) -> Finding {
    Finding(
      .error, "truncated-xml", at: place,
      Wording(
        zh: "文件不完整：在最后一个元素结束之前就断了",
        en: "the file is cut off before its last element ends"),
      hint: Wording(
        zh: "重新复制或下载该文件，或在原来的软件中重新另存",
        en: "copy or download the file again, or save it again in the program it came from"))
  }

  private static func xmlDocumentType(at place: Place) -> Finding {
    Finding(
      .error, "xml-document-type", at: place,
      Wording(
        zh: "文件含有文档类型声明（DOCTYPE），其中可以定义实体或引用外部文件，一律拒收",
        en: "the file declares a document type, which may define entities or name other files"),
      hint: Wording(
        zh: "计划文件不需要 DOCTYPE：在原来的软件中重新另存为 XML",
        en: "no plan needs one: save it as XML again in the program it came from"))
  }

  private static func xmlTooDeep(_ limit: Int, at place: Place) -> Finding {
    tooMuch(
      Wording(zh: "元素嵌套超过 \(limit) 层", en: "elements lie more than \(limit) deep in each other"),
      at: place)
  }

  private static func xmlTooManyElements(_ limit: Int, at place: Place) -> Finding {
    tooMuch(
      Wording(zh: "元素超过 \(limit) 个", en: "there are more than \(limit) elements"), at: place)
  }

  private static func xmlTooLarge(_ limit: Int, at place: Place) -> Finding {
    tooMuch(
      Wording(zh: "文件超过 \(limit >> 20) MiB", en: "the file has more than \(limit >> 20) MiB"),
      at: place)
  }

  private static func xmlTokenTooLong(_ limit: Int, at place: Place) -> Finding {
    tooMuch(
      Wording(
        zh: "一个标记或注释超过 \(limit >> 20) MiB", en: "a tag or comment has more than \(limit >> 20) MiB"),
      at: place)
  }

  static func xmlTextTooLong(_ limit: Int, at place: Place) -> Finding {
    tooMuch(
      Wording(
        zh: "一段文字超过 \(limit >> 20) MiB", en: "a text has more than \(limit >> 20) MiB"), at: place)
  }

  static func xmlRecordTooLarge(at place: Place) -> Finding {
    tooMuch(
      Wording(zh: "一条记录的内容过多", en: "one record holds more than any real one"), at: place)
  }

  private static func tooMuch(_ message: Wording, at place: Place) -> Finding {
    Finding(
      .error, "xml-too-much", at: place, message,
      hint: Wording(
        zh: "检查是否选错文件；真实的计划不会这么大",
        en: "check that it is the right file: no real plan is like this"))
  }

  static func xmlNotItsEncoding(at place: Place) -> Finding {
    Finding(
      .error, "wrong-encoding", at: place,
      Wording(
        zh: "文件内容与声明的编码不符（没有声明时按 UTF-8 读取）",
        en: "the bytes are not in the encoding the file declares (UTF-8 where it declares none)"),
      hint: Wording(
        zh: "在第一行写明编码，如 encoding=\"GB18030\"，或另存为 UTF-8",
        en: "declare the encoding in the first line, such as encoding=\"GB18030\", or save as UTF-8"
      ))
  }

  static func xmlUnknownEncoding(at place: Place) -> Finding {
    Finding(
      .error, "wrong-encoding", at: place,
      Wording(zh: "不认识文件声明的编码", en: "the file declares an encoding that is not known here"),
      hint: Wording(
        zh: "另存为 UTF-8、UTF-16 或 GB18030", en: "save it as UTF-8, UTF-16 or GB18030"))
  }

  static func unreadableFile(at place: Place) -> Finding {
    Finding(
      .error, "unreadable-file", at: place,
      Wording(zh: "读取文件时出错", en: "the file could not be read to its end"),
      hint: Wording(
        zh: "检查磁盘或网络连接后再试", en: "check the disk or network and try again"))
  }
}
