public import Documents
public import Plan

/// A finding as JSON.
public enum FindingJSON {
  /// Writes a finding as an object.
  public static func write(
    _ finding: Finding, advising words: AdviceWords, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("severity", finding.severity.rawValue)
      json.member("id", finding.id)
      json.array("codes", .inline) { json in
        for code in finding.codes { json.value(code) }
      }
      json.member("file", finding.place?.file)
      json.member("line", finding.place?.line)
      json.member("column", finding.place?.column)
      if let sheet = finding.place?.sheet { json.member("sheet", sheet) }
      json.member("message", finding.message.en)
      json.member("messageZh", finding.message.zh)
      json.member("hint", finding.hint.map { words($0).en })
    }
  }
}
