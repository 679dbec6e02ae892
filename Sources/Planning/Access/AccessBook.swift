public import CivilTime
import FileSystem
import Plan
public import PlanStore
import Reporting

/// Who may come in to a served plan: handed out, listed and withdrawn.
///
/// None of it is a change of the plan: the journal does not tell of it, and no undo brings a link back.
public struct AccessBook {
  private let file: PlanFile

  /// Opens the book of a plan file.
  public init(_ path: String, access: PlanFile.Access) throws {
    InputFiles.remember(path: path)
    file = try PlanFile.open(at: path, access: access)
  }

  /// Tells somebody who has waited a second that another is writing.
  public func whenWaitingLong(_ tell: @escaping () -> Void) { file.whenWaitingLong(tell) }

  /// All links that were ever handed out, in that order.
  public func grants() throws -> [AccessGrant] { try file.accesses() }

  /// Hands out a link.
  ///
  /// - Parameters:
  ///   - name: Whose it is.
  ///   - office: The office that somebody reports for; nil for the one of the same name.
  ///   - expires: The last day on which it lets anybody in.
  ///   - password: What it asks for as well, nil for nothing; asked when nothing else stands in the way.
  ///   - now: When that is.
  /// - Returns: The link, and its token, which is kept nowhere.
  /// - Throws: A ``Refusal`` where the name has a link already, or is none, where the last day is past, and
  ///   where an office is said of somebody who reports nothing; the finding `unknown-office` where the plan does
  ///   not name the office.
  public func add(
    name: String, role: AccessGrant.Role, office: String? = nil, expires: Day?,
    password: () throws -> String? = { nil }, at now: Instant
  ) throws -> (access: AccessGrant, token: String) {
    guard name.contains(where: { !$0.isWhitespace }), !name.contains(where: \.isNewline) else {
      throw Refusal(zh: "链接要写明是给谁的", en: "a link needs the name of whoever it is for")
    }
    if let expires, expires < now.day {
      throw Refusal(
        zh: "有效期 \(expires) 已经过去，今天是 \(now.day)",
        en: "the last day, \(expires), is past: today is \(now.day)")
    }
    let reporting = try self.office(of: name, role, said: office)
    let isTaken = try file.accesses().contains { $0.name == name && $0.withdrawn == nil }
    if isTaken { throw try taken(name, on: now.day) }
    let hash = try password().map { try Password($0, ofLink: name).hash }
    guard
      let made = try file.addAccess(
        name: name, role: role, office: reporting, expires: expires, password: hash, at: now)
    else { throw try taken(name, on: now.day) }
    return made
  }

  /// The office that somebody of a role reports for; empty for none.
  private func office(
    of name: String, _ role: AccessGrant.Role, said: String?
  ) throws -> String {
    guard role == .reporter else {
      if said == nil { return "" }
      throw Refusal(
        zh: "单位只对“填报”有意义：“\(role.wording.zh)”看全部单位",
        en: "an office is for a reporter alone: a link for a \(role.wording.en) is for all offices")
    }
    let workspace = try Workspace(
      file, signing: { preconditionFailure("nothing is changed") }, telling: { _ in },
      watching: { _ in })
    let known = workspace.offices
    if said == nil, !known.names.contains(name) {
      let near = known.nearest(to: name)
      throw Refusal(
        zh: "“\(name)”不是计划中的单位，填报的链接要写明为哪个单位填报",
        en: "\"\(name)\" is no office of the plan, and a reporter reports for one",
        hint: near.isEmpty
          ? Hint(zh: "用 \(.nameOffice) 写明单位", en: "name it with `\(.nameOffice)`")
          : Hint(
            zh: "用 \(.nameOffice) 写明单位；相近的有：\(near.joined(separator: "、"))",
            en: "name it with `\(.nameOffice)`; the nearest are: \(near.joined(separator: ", "))"))
    }
    try workspace.checkOffice(said ?? name)
    return said ?? name
  }

  /// Why no second link is handed out to a name.
  private func taken(_ name: String, on day: Day) throws -> Refusal {
    let isExpired =
      try file.accesses().last { $0.name == name && $0.withdrawn == nil }?.isValid(on: day) == false
    return Refusal(
      zh: isExpired ? "“\(name)”已经有一个链接，只是过期了" : "“\(name)”已经有一个链接",
      en: isExpired
        ? "\"\(name)\" has a link already, which expired" : "\"\(name)\" has a link already",
      hint: Hint(
        zh: "要换新的，先用 \(.withdrawAccess) 撤回；再给一个人，就换一个名称",
        en: "withdraw it with `\(.withdrawAccess)` first, or choose another name for somebody else")
    )
  }

  /// Withdraws the link of somebody: from now on it lets nobody in.
  ///
  /// - Throws: A ``Refusal`` where the name has no link that could be withdrawn.
  public func withdraw(name: String, at now: Instant) throws -> AccessGrant {
    if let access = try file.withdrawAccess(name: name, at: now) { return access }
    throw try unknown(name)
  }

  /// Sets, changes or removes the password of somebody's link, which ends what it began: whoever is in has to come
  /// in anew.
  ///
  /// - Parameter password: The new one, nil for none any more; asked when nothing else stands in the way.
  /// - Throws: A ``Refusal`` where the name has no link that lets anybody in, where the password is none, and where
  ///   there is none to remove.
  public func setPassword(of name: String, to password: () throws -> String?) throws -> AccessGrant
  {
    guard let before = try file.accesses().last(where: { $0.name == name && $0.withdrawn == nil })
    else { throw try unknown(name) }
    let hash = try password().map { try Password($0, ofLink: name).hash }
    if hash == nil, !before.hasPassword {
      throw Refusal(zh: "“\(name)”的链接没有密码", en: "the link of \"\(name)\" has no password")
    }
    guard let access = try file.setPassword(hash, ofAccess: name) else { throw try unknown(name) }
    return access
  }

  /// Puts another password in the place of one that whoever has the link knew.
  ///
  /// - Parameter old: The hash of that one.
  /// - Returns: The link; nil where it was withdrawn, or has another password by now, or none.
  /// - Throws: A ``Refusal`` where the new password is none.
  public func replacePassword(
    _ old: String, by new: Password, of grant: AccessGrant
  ) throws -> AccessGrant? {
    try file.replacePassword(old, by: try new.hash, ofAccess: grant.id)
  }

  /// Why nothing can be done about the link of somebody who has none.
  private func unknown(_ name: String) throws -> Refusal {
    let hint = Hint(zh: "用 \(.listAccess) 看有哪些", en: "see which there are with `\(.listAccess)`")
    if let before = try file.accesses().last(where: { $0.name == name })?.withdrawn {
      return Refusal(
        zh: "“\(name)”的链接已在 \(before) 撤回",
        en: "the link of \"\(name)\" was withdrawn already, at \(before)", hint: hint)
    }
    return Refusal(zh: "“\(name)”没有链接", en: "\"\(name)\" has no link", hint: hint)
  }
}
