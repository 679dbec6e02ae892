public import Plan

/// Why a plan on a server cannot be used, or a change not be made: what ``PlanFileError/server(_:_:)`` tells.
public enum ServerProblem: Hashable, Sendable {
  /// The library that speaks to servers is not installed.
  case libraryMissing
  /// The address does not say which plan.
  case addressNamesNoPlan
  /// No connection comes about, for the reason that the library gives.
  case unreachable(String)
  /// The connection broke.
  case lost
  /// The login may not do this, in the words of the server.
  case forbidden(String)
  /// An older program made it, and it was not opened by its owner for writing since.
  case older
  /// The server makes nothing of this, for now.
  case unsupported(Wording)
  /// A text holds U+0000, which no text of PostgreSQL can.
  case nul
  /// The server refused for some other reason.
  case refused(state: String, message: String)

  /// The stable name of this kind of error, and its heading in `docs/errors.md`.
  public var id: String {
    switch self {
    case .libraryMissing: "server-library-missing"
    case .addressNamesNoPlan: "server-address"
    case .unreachable: "server-unreachable"
    case .lost: "server-connection-lost"
    case .forbidden: "server-forbids"
    case .older: "server-older"
    case .unsupported: "server-unsupported"
    case .nul: "server-text"
    case .refused: "server-error"
    }
  }

  func wording(_ address: String) -> Wording {
    switch self {
    case .libraryMissing:
      Wording(
        zh: "打开“\(address)”需要程序库 libpq.so.5，本机没有",
        en: "\"\(address)\" takes the library libpq.so.5, which is not installed")
    case .addressNamesNoPlan:
      Wording(
        zh: "地址“\(address)”没有写明是哪个计划", en: "the address \"\(address)\" does not say which plan")
    case .unreachable(let reason):
      Wording(
        zh: "连不上“\(address)”：\(reason)",
        en: "\"\(address)\" cannot be reached: \(reason)")
    case .lost:
      Wording(
        zh: "与“\(address)”的连接断了，本次修改没有保存",
        en: "the connection to \"\(address)\" broke, and nothing was saved")
    case .forbidden(let reason):
      Wording(
        zh: "“\(address)”不允许这样做：\(reason)",
        en: "\"\(address)\" does not allow this: \(reason)")
    case .older:
      Wording(
        zh: "“\(address)”由较早的版本写成，还没有升级",
        en: "\"\(address)\" was made by an older version and has not moved forward since")
    case .unsupported(let what):
      Wording(
        zh: "\(what.zh)不能用于服务器上的计划“\(address)”",
        en: "\(what.en) does not work on a plan on a server, \"\(address)\"")
    case .nul:
      Wording(
        zh: "有一处文字含 U+0000，“\(address)”存不了",
        en: "a text holds U+0000, which \"\(address)\" cannot keep")
    case .refused(let state, let message):
      Wording(
        zh: "“\(address)”：PostgreSQL 报错 \(state)：\(message)",
        en: "\"\(address)\": PostgreSQL error \(state): \(message)")
    }
  }

  var hint: Hint {
    switch self {
    case .libraryMissing:
      Hint(zh: "安装 libpq5 后再试", en: "install libpq5 and try again")
    case .addressNamesNoPlan:
      Hint(
        zh: "写成 postgresql://主机/数据库?plan=计划名，计划名不超过 63 个字节",
        en: "write postgresql://host/database?plan=NAME, with a name of 63 bytes at most")
    case .unreachable:
      Hint(
        zh: "检查地址、网络和服务器是否在运行；密码放在 ~/.pgpass",
        en:
          "look at the address, the network and whether the server runs; passwords belong in ~/.pgpass"
      )
    case .lost:
      Hint(zh: "恢复连接后再运行一次", en: "run the command again when it is back")
    case .forbidden:
      Hint(zh: "请计划的主人授权（admit）", en: "ask the owner of the plan for leave (admit)")
    case .older:
      Hint(
        zh: "请计划的主人运行任何一条修改命令",
        en: "have the owner of the plan run any command that changes it")
    case .unsupported:
      Hint(
        zh: "用 \(.copyPlan) 把备份复制成另一个名字的计划，此后用新地址",
        en: "copy the backup to a plan of another name with \(.copyPlan), and use that address")
    case .nul:
      Hint(zh: "去掉这个字符后再试", en: "take the character out and try again")
    case .refused:
      Hint(
        zh: "请服务器的管理员查看日志；本次修改没有保存",
        en: "have whoever runs the server look at its log; nothing was saved")
    }
  }

  /// Words of others on one line, as a sentence can hold them.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { $0.drop { $0 == " " || $0 == "\t" } }.joined(separator: "; ")
  }
}
