import Documents
import Plan

/// The help of a command as lines of at most some columns, in the language of this run.
struct HelpPage {
  private let command: CommandDescription
  private let width: Int
  private var lines: [String] = []

  /// Lays out the help of a command.
  init(_ command: CommandDescription, width: Int) {
    self.command = command
    self.width = width
    let arguments = command.children.isEmpty ? command.arguments : []
    add(Prose(command.abstract).lines(width))
    add(command.usage(arguments).wrapped(to: width, behind: .words(zh: "用法：", en: "Usage: ")))
    add(Prose(command.discussion).lines(width))
    list(.words(zh: "参数", en: "Arguments"), arguments.filter { $0.kind == .positional })
    let options = arguments.filter { $0.kind != .positional }
    list(.words(zh: "选项", en: "Options"), options.filter { !$0.isCommon })
    listCommands()
    list(.words(zh: "通用选项", en: "Common options"), options.filter(\.isCommon))
    if command.path.isEmpty { listTopics() }
    if command.children.isEmpty { return }
    add(Prose(pointer).lines(width))
  }

  /// The help as text.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds a part, set apart by an empty line.
  private mutating func add(_ part: [String]) {
    if part.isEmpty { return }
    if !lines.isEmpty { lines.append("") }
    lines += part
  }

  // MARK: - Lists

  private mutating func list(_ title: String, _ arguments: [ArgumentDescription]) {
    add(title, arguments.map { ($0.label, $0.help) })
  }

  private mutating func listCommands() {
    for group in command.groups {
      let title = group.name.isEmpty ? String.words(zh: "命令", en: "Commands") : group.name
      add(title, group.commands.map { ($0.path.last ?? "", Prose($0.abstract).oneLine) })
    }
  }

  private mutating func listTopics() {
    add(
      .words(zh: "主题（schedctl help 主题）", en: "Topics (schedctl help TOPIC)"),
      HelpTopic.all.map {
        ($0.name(Environment.spokenLanguage), $0.title(Environment.spokenLanguage))
      })
  }

  private var pointer: String {
    command.path.isEmpty
      ? .words(
        zh: "一个命令的帮助：schedctl help 命令，例如 schedctl help progress。英文：加 --lang en。",
        en: "Help of one command: schedctl help COMMAND, such as schedctl help progress.")
      : .words(
        zh: "一个命令的帮助：schedctl help \(command.path.joined(separator: " ")) 命令。",
        en: "Help of one command: schedctl help \(command.path.joined(separator: " ")) COMMAND.")
  }

  /// Adds a list of two columns.
  private mutating func add(_ title: String, _ rows: [(label: String, help: String)]) {
    if rows.isEmpty { return }
    let room = min(26, width / 3)
    let labels = rows.map { "  " + $0.label }
    let column = min(room, (labels.map(\.columns).max() ?? 0) + 2)
    var part = [title + .words(zh: "：", en: ":")]
    for (label, row) in zip(labels, rows) {
      if label.columns + 2 <= column {
        part += row.help.wrapped(to: width, behind: label.padded(to: column))
      } else {
        part += label.wrapped(to: width, then: "    ")
        part += row.help.wrapped(to: width, behind: "".padded(to: column))
      }
    }
    add(part)
  }
}
