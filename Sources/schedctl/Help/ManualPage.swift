import ArgumentParser
import Plan

/// The help of a command as a page for `man`, in the language of this run.
///
/// groff_man(7): the same texts as ``HelpPage``, so that neither can be without the other.
struct ManualPage {
  private let command: CommandDescription
  private var lines: [String] = []

  /// Lays out the page of a command.
  init(_ command: CommandDescription) {
    self.command = command
    let title = Self.name(of: command).uppercased()
    lines.append(".TH \"\(title)\" \"1\" \"\" \"schedctl \(Schedctl.configuration.version)\" \"\"")
    // Text is not stretched, and words are not divided at the ends of lines.
    lines += [".ad l", ".nh"]
    section(.words(zh: "名称", en: "NAME"))
    lines.append("\(Self.name(of: command)) \\- \(Self.escaped(Prose(command.abstract).oneLine))")
    let arguments = command.children.isEmpty ? command.arguments : []
    section(.words(zh: "用法", en: "SYNOPSIS"))
    lines.append(".B \(Self.escaped(command.usage(arguments)))")
    if !command.discussion.isEmpty {
      section(.words(zh: "说明", en: "DESCRIPTION"))
      add(command.discussion)
    }
    list(.words(zh: "参数", en: "ARGUMENTS"), arguments.filter { $0.kind == .positional })
    list(.words(zh: "选项", en: "OPTIONS"), arguments.filter { $0.kind != .positional })
    listCommands()
    if command.path.isEmpty { addTopics() }
    addRelated()
  }

  /// The page as groff reads it.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// What the page is called: `schedctl-project-add`.
  static func name(of command: CommandDescription) -> String {
    (["schedctl"] + command.path).joined(separator: "-")
  }

  private mutating func section(_ title: String) { lines.append(".SH \(title)") }

  private mutating func add(_ text: String) {
    var isExample = false
    for line in Prose(text).lines(10_000) {
      let begins = line.hasPrefix(" ")
      if begins != isExample { lines.append(begins ? ".nf" : ".fi") }
      isExample = begins
      lines.append(line.isEmpty ? ".PP" : Self.escaped(line))
    }
    if isExample { lines.append(".fi") }
  }

  private mutating func list(_ title: String, _ arguments: [ArgumentDescription]) {
    if arguments.isEmpty { return }
    section(title)
    for argument in arguments { item(argument.label, argument.help) }
  }

  private mutating func listCommands() {
    for group in command.groups {
      section(group.name.isEmpty ? .words(zh: "命令", en: "COMMANDS") : group.name)
      for child in group.commands {
        item(Self.name(of: child) + "(1)", Prose(child.abstract).oneLine)
      }
    }
  }

  private mutating func addTopics() {
    for topic in HelpTopic.all {
      section(topic.title(Environment.spokenLanguage))
      add(topic.text(Environment.spokenLanguage))
    }
  }

  private mutating func addRelated() {
    if command.path.isEmpty { return }
    section(.words(zh: "参见", en: "SEE ALSO"))
    let parent = (["schedctl"] + command.path.dropLast()).joined(separator: "-")
    lines.append(".BR \(parent) (1)")
  }

  private mutating func item(_ label: String, _ text: String) {
    lines += [".TP", ".B \(Self.escaped(label))", Self.escaped(text)]
  }

  /// A text in which nothing is a request of groff.
  private static func escaped(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\"", with: "\\(dq")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}
