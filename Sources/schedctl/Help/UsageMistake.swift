import Documents

/// What is wrong with arguments that cannot be understood.
///
/// The argument parser's own errors are closed to us; what it says of them is open, and its sentences are
/// told apart here. A sentence of none of these kinds is our own: a command refused its arguments.
enum UsageMistake {
  case unknownCommand(String, of: CommandDescription)
  case unknownOption(String, of: CommandDescription)
  case missingValue(String, ArgumentDescription?)
  /// A value below zero that was taken for an option.
  case negativeValue(String, value: String)
  case missingArgument([ArgumentDescription])
  case unexpected([String])
  case valueOfFlag(String, value: String)
  case invalidValue(String, ArgumentDescription?)
  case exclusive([String])
  case own(String)

  /// The first option that none of the arguments is; nil where there is none.
  private static func unknownOption(
    of arguments: [ArgumentDescription], _ words: [String]
  ) -> String? {
    let known = Set(arguments.flatMap(\.words))
    return words.prefix { $0 != "--" }.first { word in
      word.hasPrefix("--") && !known.contains(String(word.prefix { $0 != "=" }))
    }
  }

  /// Finds the mistake that the parser told in a sentence.
  ///
  /// - Parameters:
  ///   - words: The arguments, as they may be shown.
  ///   - sentence: What the parser says.
  ///   - command: The command that the arguments lead to.
  ///   - rest: The arguments behind it.
  init(_ sentence: String, of command: CommandDescription, _ rest: [String]) {
    if !command.children.isEmpty, command.fallback == nil,
      let word = rest.first(where: { !$0.hasPrefix("-") })
    {
      self = .unknownCommand(word, of: command)
      return
    }
    let command = command.fallback ?? command
    let line = sentence.split(separator: "\n").first.map(String.init) ?? ""
    let arguments = command.children.isEmpty ? command.arguments : []
    /// The argument that stands in quotes: `--lag <lag>`, `<code>`.
    func argument(_ quoted: Substring) -> ArgumentDescription? {
      let name = quoted.prefix { $0 != " " }
      return arguments.first { $0.words.contains(String(name)) }
        ?? arguments.first { name == "<\($0.valueName ?? "")>" }
    }
    if let option = line.between("Unknown option '", "'") {
      let option = option.between("", "'. Did you mean '") ?? option
      self = .unknownOption(String(option), of: command)
    } else if let option = line.between("Missing value for '", "'") {
      let word = String(option.prefix { $0 != " " })
      let next = rest.firstIndex(of: word).map { rest[($0 + 1)...].first ?? "" } ?? ""
      self =
        next.first == "-" && next.dropFirst().first?.isNumber == true
        ? .negativeValue(word, value: next) : .missingValue(word, argument(option))
    } else if let quoted = line.between("Missing expected argument '", "'") {
      self = .missingArgument([argument(quoted)].compactMap(\.self))
    } else if let quoted = line.between("Missing one of: '", "'") {
      self = .missingArgument(quoted.pieces(between: "', '").compactMap(argument))
    } else if let word = line.between("Unexpected argument '", "'") {
      self = .unexpected([String(word)])
    } else if let words = line.between(" unexpected arguments: '", "'") {
      self = .unexpected(words.pieces(between: "', '").map(String.init))
    } else if let option = line.between("The option '", "' does not take any value, but '"),
      let value = line.between("' does not take any value, but '", "' was specified.")
    {
      self = .valueOfFlag(String(option), value: String(value))
    } else if let value = line.between("The value '", "' is invalid"),
      let quoted = line.between("' is invalid for '", "'", isLast: true)
    {
      self = .invalidValue(String(value), argument(quoted))
    } else if let flags = line.between(
      "Value to be set with flag '", "' had already been set with flag '"),
      let earlier = line.between("had already been set with flag '", "'")
    {
      self = .exclusive([String(earlier), String(flags)])
    } else if let option = line.between("Invalid option: ", "") {
      self = .unknownOption(String(option), of: command)
    } else if let option = Self.unknownOption(of: arguments, rest) {
      // The parser lets a command complain of what it lacks before it looks for words that mean nothing.
      self = .unknownOption(option, of: command)
    } else {
      self = .own(sentence)
    }
  }
}

extension StringProtocol {
  /// What stands between two texts: behind the first place of one, and before the last of the other, which
  /// is the end where it is empty; nil where either is missing.
  fileprivate func between(_ start: String, _ end: String, isLast: Bool = false) -> SubSequence? {
    guard let from = place(of: start, isLast: isLast)?.upperBound else { return nil }
    let rest = self[from...]
    if end.isEmpty { return rest }
    guard let to = rest.place(of: end, isLast: !isLast)?.lowerBound else { return nil }
    return rest[..<to]
  }

  /// The parts between a text.
  fileprivate func pieces(between separator: String) -> [SubSequence] {
    var parts: [SubSequence] = []
    var rest = self[...]
    while let place = rest.place(of: separator, isLast: false) {
      parts.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    return parts + [rest]
  }

  private func place(of text: String, isLast: Bool) -> Range<Index>? {
    if text.isEmpty { return startIndex..<startIndex }
    let places = isLast ? Array(indices.reversed()) : Array(indices)
    return places.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }
}
