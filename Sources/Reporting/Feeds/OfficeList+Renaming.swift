extension OfficeList {
  /// Returns a cell in which one office goes by another name, the other offices in it as they stand.
  ///
  /// `规财科·发改委` with 规财科 as 财务科 is `财务科·发改委`. An office that would then be named twice is
  /// named once.
  public static func renaming(_ old: String, to new: String, in text: String) -> String {
    if text == old { return new }
    guard names(in: text).contains(old) else { return text }
    var result = ""
    var seen: Set<String> = []
    var separator = ""
    var rest = text[...]
    while true {
      let part = rest.prefix { !isSeparator($0) }
      let name = names(in: String(part)).first
      let kept = name == old ? String(part).replacing(old, with: new) : String(part)
      let known = name.map { $0 == old ? new : $0 }
      if known.map({ seen.insert($0).inserted }) ?? true { result += separator + kept }
      rest = rest.dropFirst(part.count)
      guard let sign = rest.first else { return result }
      separator = String(sign)
      rest = rest.dropFirst()
    }
  }
}
