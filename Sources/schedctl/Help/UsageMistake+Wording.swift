import Plan

extension UsageMistake {
  /// What is wrong and what is accepted instead, in the language of this run.
  var sentence: String { wording(Environment.spokenLanguage) }

  private var wording: Wording {
    switch self {
    case .unknownCommand(let word, let group):
      let help = group.path.isEmpty ? ["help"] : []
      let near = Nearest.word(to: word, among: group.children.flatMap(\.names) + help)
      let place = group.path.isEmpty ? "" : " \(group.path.joined(separator: " "))"
      return Wording(
        zh: "\(place.isEmpty ? "" : "\(place.dropFirst()) 的")命令“\(word)”不存在\(Self.offer(near).zh)",
        en:
          "there is no command \"\(word)\"\(place.isEmpty ? "" : " of\(place)")\(Self.offer(near).en)"
      )
    case .unknownOption(let option, let command):
      let near = Nearest.word(to: option, among: command.arguments.flatMap(\.words))
      return Wording(
        zh: "选项“\(option)”不存在\(Self.offer(near).zh)",
        en: "there is no option \"\(option)\"\(Self.offer(near).en)")
    case .missingValue(let option, let argument):
      let value = argument.map(\.placeholder) ?? ""
      return Wording(
        zh: "\(option) 后缺少\(value.isEmpty ? "值" : " \(value)")\(Self.purpose(argument).zh)",
        en:
          "\(option) lacks its value\(value.isEmpty ? "" : " \(value)")\(Self.purpose(argument).en)"
      )
    case .negativeValue(let option, let value):
      return Wording(
        zh: "\(option) 后的“\(value)”被当作选项：负数写作 \(option)=\(value)",
        en:
          "\"\(value)\" behind \(option) is taken for an option: write a negative value as \(option)=\(value)"
      )
    case .missingArgument(let arguments):
      let (zh, en) = (
        arguments.map(\.synopsis).joined(separator: "或 "),
        arguments.map(\.synopsis).joined(separator: " or ")
      )
      return Wording(
        zh: "缺少 \(zh)\(Self.purpose(arguments.first).zh)",
        en: "\(en) is missing\(Self.purpose(arguments.first).en)")
    case .unexpected(let words):
      return Wording(
        zh: "多余的参数：\(words.map { "“\($0)”" }.joined(separator: "、"))",
        en: "not expected: \(words.map { "\"\($0)\"" }.joined(separator: ", "))")
    case .valueOfFlag(let flag, let value):
      return Wording(
        zh: "\(flag) 后面不带值，却写了“\(value)”", en: "\(flag) takes no value, and \"\(value)\" was given")
    case .invalidValue(let value, let argument): return Self.invalid(value, argument)
    case .exclusive(let flags):
      return Wording(
        zh: "\(flags.joined(separator: " 和 ")) 只能写一个",
        en: "only one of \(flags.joined(separator: " and ")) can be given")
    case .own(let sentence): return Wording(zh: sentence, en: sentence)
    }
  }

  /// The offer of what comes nearest.
  static func offer(_ near: String?) -> Wording {
    near.map { Wording(zh: "；是不是 \($0)？", en: "; did you mean \($0)?") } ?? Wording(zh: "", en: "")
  }

  /// What an argument is for.
  private static func purpose(_ argument: ArgumentDescription?) -> Wording {
    let text = Prose(argument?.abstract ?? "").oneLine.trailing("。").trailing(".")
    return text.isEmpty ? Wording(zh: "", en: "") : Wording(zh: "：\(text)", en: ": \(text)")
  }

  private static func invalid(_ value: String, _ argument: ArgumentDescription?) -> Wording {
    let synopsis = argument.map(\.synopsis) ?? ""
    let forms = forms(of: argument, for: value)
    return Wording(
      zh:
        "\(synopsis.isEmpty ? "" : "\(synopsis) ")不能是“\(value)”\(forms.zh.isEmpty ? "" : "：\(forms.zh)")",
      en:
        "\(synopsis.isEmpty ? "this" : synopsis) cannot be \"\(value)\"\(forms.en.isEmpty ? "" : ": \(forms.en)")"
    )
  }

  /// What an argument accepts.
  private static func forms(of argument: ArgumentDescription?, for value: String) -> Wording {
    guard let argument else { return Wording(zh: "", en: "") }
    if let type = argument.type { return type.reason(value) ?? type.forms }
    if !argument.values.isEmpty {
      let near = Nearest.word(to: value, among: argument.values)
      return Wording(
        zh: "可选 \(argument.values.joined(separator: "、"))\(offer(near).zh)",
        en: "choose of \(argument.values.joined(separator: ", "))\(offer(near).en)")
    }
    guard ValueName.isNumber(argument) else {
      let text = Prose(argument.abstract ?? "").oneLine.trailing("。").trailing(".")
      return Wording(zh: text, en: text)
    }
    return Double(value) == nil
      ? Wording(zh: "应为数字", en: "a number is wanted")
      : Wording(zh: "应为整数", en: "a whole number is wanted")
  }
}

extension String {
  /// The text without a sign at its end.
  fileprivate func trailing(_ sign: String) -> String {
    hasSuffix(sign) ? String(dropLast(sign.count)) : self
  }
}
