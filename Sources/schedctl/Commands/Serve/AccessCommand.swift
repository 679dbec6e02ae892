import ArgumentParser
import CivilTime
import Documents
import Plan
import PlanStore
import Planning
import Reporting

/// `serve access …`.
struct AccessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: .words(
      zh: "谁可以进网上看板：发放、列出、撤回链接。",
      en: "Who may come in to the served board: hand out, list and withdraw links."),
    discussion: .words(
      zh: """
        一人一个链接，凭链接进来；要更稳妥，可以再加密码。链接只在发放时显示一次，计划中只存链接和密码的摘要。这些都不算
        对计划的改动，撤销也不会让撤回的链接复活。

        viewer（查看）什么都看得到，什么都不能改；reporter（填报）看到并填报自己单位的工作，别的单位只看到节点的
        代码和日期；planner（计划）查看并修改计划；administrator（管理）还能发放链接。

          schedctl serve access add 供电公司 --role reporter --expires 2028-12-31
          schedctl serve access add 局长 --role viewer --base-url https://plan.example.cn
          schedctl serve access password 局长
          schedctl serve access withdraw 供电公司
        """,
      en: """
        Each person has a link, and comes in by it; it may ask for a password as well. A link is shown once, when
        it is handed out; the plan keeps digests of links and passwords alone. None of this is a change of the
        plan, and no undo brings back a link that was withdrawn.

        A viewer sees everything and changes nothing; a reporter sees and reports the work of one office, and of
        others the codes and dates of nodes alone; a planner sees and changes the plan; an administrator hands
        out links as well.

          schedctl serve access add 供电公司 --role reporter --expires 2028-12-31
          schedctl serve access add leader --role viewer --base-url https://plan.example.cn
          schedctl serve access password leader
          schedctl serve access withdraw 供电公司
        """),
    subcommands: [
      AccessAddCommand.self, AccessPasswordCommand.self, AccessListCommand.self,
      AccessWithdrawCommand.self,
    ])
}

/// `serve access list`.
struct AccessListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(
      zh: "列出链接是谁的、什么角色、是否有效，有效的在前。",
      en: "List the links: whose, of which role, and whether they are valid; those first."))

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let grants = try AccessBook(PlanChoice.path(plan.file), access: .readOnly).grants()
    console.write(AccessList(grants, on: Clock.now.day), asJSON: json)
    return 0
  }
}

/// `serve access withdraw NAME`.
struct AccessWithdrawCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: .words(
      zh: "撤回链接：从此进不来，已经进来的也算在内。",
      en: "Withdraw a link: it lets nobody in any more, nor those who are in already."))

  @Argument(help: .words(zh: "链接是给谁的。", en: "Whose link it is."))
  var name: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let access = try accessBook(console).withdraw(name: name, at: Clock.now)
    console.tell("已撤回“\(name)”的链接", "withdrew the link of \"\(name)\"")
    if json {
      console.writeJSON { json in
        json.object { json in access.line(on: Clock.now.day).writeMembers(to: &json) }
      }
    }
    return 0
  }
}

extension PlanCommand {
  /// Opens the book of links for changes.
  func accessBook(_ console: Console) throws -> AccessBook {
    let path = try PlanChoice.path(plan.file)
    let book = try AccessBook(path, access: .readWrite)
    book.whenWaitingLong { console.tellWaiting(for: path) }
    return book
  }
}
