public import Plan

/// Something in a plan file that this program never wrote so.
public enum Flaw: Hashable, Sendable {
  /// SQLite finds the file itself unsound, in its words.
  case integrity(String)
  /// A row refers to one that is not there.
  case reference(table: String, row: Int, to: String)
  /// A table, index or trigger is missing or not as this program makes it.
  case schema(kind: String, name: String)
  /// A value no program of ours writes.
  case value(String)
  /// The journal says other things than the plan: undone back to before this entry, they part.
  case journal(entry: Int, command: String)

  /// The flaw in a few words, for people who know databases.
  public var detail: String {
    switch self {
    case .integrity(let text): text
    case .reference(let table, let row, let parent): "\(table) \(row) → \(parent)"
    case .schema(let kind, let name): "\(kind) \(name)"
    case .value(let text): text
    case .journal(let entry, let command): "journal_entry \(entry): \(command)"
    }
  }

  /// What is wrong, for the planner.
  public var wording: Wording {
    switch self {
    case .integrity(let text):
      Wording(zh: "文件结构损坏：\(text)", en: "the file itself is damaged: \(text)")
    case .reference(let table, let row, let parent):
      Wording(
        zh: "表 \(table) 第 \(row) 行指向 \(parent) 中不存在的内容",
        en: "row \(row) of the table \(table) refers to what is not in \(parent)")
    case .schema(let kind, let name):
      Wording(
        zh: "\(kind) \(name) 缺失、多余或被改动过",
        en: "the \(kind) \(name) is missing, foreign or was altered")
    case .value(let text):
      Wording(zh: "内容超出范围：\(text)", en: "a value is out of range: \(text)")
    case .journal(let entry, let command):
      Wording(
        zh: "第 \(entry) 条记录（\(command)）与计划内容对不上：内容被绕过本程序改动过",
        en:
          "entry \(entry) of the log (\(command)) does not fit the plan: rows were altered by other means"
      )
    }
  }
}
