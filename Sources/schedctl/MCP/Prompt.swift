import Documents
import Plan

/// A question that people often ask, for clients that offer some.
struct Prompt {
  let name: String
  let title: Wording
  let text: Wording

  static let all = [
    Prompt(
      name: "opening", title: Wording(zh: "能按时开学吗", en: "Will we open on time?"),
      text: Wording(
        zh: "各项目能不能按时开学？先看 board；对每个红灯和黄灯的项目用 why 查明原因，说清差几天、错过什么窗口、抢回几天就能赶上、谁该做什么。",
        en:
          "Will each project open on time? Look at board; for every red or yellow one find the reason with why, and say how many days are missing, which window is missed, what would make it, and who has to do what."
      )),
    Prompt(
      name: "meeting", title: Wording(zh: "调度会材料", en: "For the weekly meeting"),
      text: Wording(
        zh: "为调度会准备一页材料：用 weekly_report、owes 和 problems，列出本周完成、滞后、下周要完成的节点、各单位欠账和超期问题。",
        en:
          "Prepare a page for the weekly meeting from weekly_report, owes and problems: what was done, what slips, the nodes of next week, what offices owe, problems past their day."
      )),
    Prompt(
      name: "what_if", title: Wording(zh: "假如晚两周", en: "What if it is two weeks late?"),
      text: Wording(
        zh: "问我哪项工作会推迟、推迟多久，用 try_change 试算，告诉我哪些要求完成时间和节点会变，第一个原因是什么。什么都不要保存。",
        en:
          "Ask me which activity would be late and by how much, try it with try_change, and tell me which required dates and nodes move and the first cause. Store nothing."
      )),
  ]

  /// The question as clients are told of it.
  func description(_ language: Language) -> JSONValue {
    ["name": .text(name), "title": .text(title(language)), "description": .text(text(language))]
  }
}
