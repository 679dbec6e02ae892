extension ArgumentDescription {
  /// Whether nearly every command has it, so that it is told last.
  var isCommon: Bool { Self.common.contains(word) }

  private static let common: Set<String> = [
    "--file", "--as", "--lang", "--color", "--quiet", "--json", "--no-pager", "--dry-run",
    "--version", "--help",
  ]

  /// All its names with what stands for its value: `-o, --output <文件>`.
  var label: String {
    if kind == .positional { return synopsis }
    let names = words.joined(separator: ", ")
    return kind == .option ? "\(names) \(placeholder)" : names
  }

  /// Its help with the words it takes and what holds without it, in the language of this run.
  var help: String {
    var help =
      switch word {
      case "--help": String.words(zh: "显示帮助。", en: "Show this help.")
      case "--version": String.words(zh: "显示版本。", en: "Show the version.")
      default: Prose(abstract ?? "").oneLine
      }
    if let more = discussion, !more.isEmpty {
      help += .words(zh: "", en: " ") + Prose(more).oneLine
    }
    if values.contains(where: { !help.contains($0) }) {
      help += .words(
        zh: "（可选：\(values.joined(separator: "、"))）", en: " (\(values.joined(separator: ", ")))")
    }
    if let value = defaultValue {
      help += .words(zh: "（默认：\(value)）", en: " (default: \(value))")
    }
    return help
  }
}

extension CommandDescription {
  /// How it is written with what it must have: `schedctl report set --output <文件> [选项]`.
  func usage(_ arguments: [ArgumentDescription]) -> String {
    if !children.isEmpty { return line + .words(zh: " <命令>", en: " <command>") }
    var words = line
    for argument in arguments where argument.kind == .positional {
      words += argument.isOptional ? " [\(argument.synopsis)]" : " \(argument.synopsis)"
    }
    for argument in arguments where argument.kind == .option && !argument.isOptional {
      words += " \(argument.synopsis)"
    }
    return words + .words(zh: " [选项]", en: " [options]")
  }
}
