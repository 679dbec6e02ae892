import Plan

/// The tools that change the plan: each shows what would come of it, and nothing is stored until
/// `apply_change` is called with the number it gives.
extension Tool {
  private static let code = ToolField.value(
    "code", "工作编码或唯一的名称，如 HS.C27", "The code of the activity or its unique name, such as HS.C27")
  private static let number = ToolField.value("number", .whole, "编号", "Its number")
  private static let entry = ToolField.value(
    "number", .whole, isRequired: false, "改动的号，见 history；不写就是最近一次",
    "The number of the change, see history; default the last")
  private static let predecessor = ToolField.value("predecessor", "紧前工作", "The predecessor")
  private static let successor = ToolField.value("successor", "紧后工作", "The successor")
  private static let type = ToolField.option(
    "type", words: ["FS", "SS", "FF", "SF"], "搭接类型，默认 FS", "The type; default FS")
  private static let person = ToolField.option("person", "责任人", "The person in charge")
  private static let office = ToolField.option("office", "责任单位", "The office that owes it")

  private static func preview(
    _ name: String, _ command: [String], _ zh: String, _ en: String, _ fields: [ToolField]
  ) -> Tool {
    Tool(
      "preview_" + name, command, .preview, title: Wording(zh: "预览：\(zh)", en: "Preview: \(en)"),
      about: Wording(
        zh: "\(zh)。只预览后果，不保存；把后果给人看过、同意之后，用返回的编号调用 apply_change。",
        en:
          "To \(en). Shows the consequences and stores nothing: show them to the person, and call apply_change with the number it gives once they agree."
      ), fields)
  }

  static let previews: [Tool] = [
    preview(
      "progress", ["progress"], "登记进度", "record progress",
      [
        code, .option("started", "实际开始日", "The day it was started"),
        .option("finished", "实际完成日", "The day it was finished"),
        .option("remaining", .number, "尚需几天", "Days of its calendar still to do"),
        .option("percent", .number, "完成百分比", "Percent complete"),
        .option("expected_finish", "预计完成日", "The day it is expected to be finished"),
        .option("suspended", "停工日", "The day since which it rests"),
        .option("resumes", "复工日", "The day it goes on again"),
        .option("note", "备注", "Remarks"), .option("reporter", "填报单位", "The office that reports it"),
        .option("date", "数据日期", "The data date of the record"),
      ]),
    preview(
      "retraction", ["progress", "retract"], "撤回填错的进度", "take back a progress record",
      [number, .option("reason", isRequired: true, "错在哪里", "What was wrong")]),
    preview(
      "delay", ["activity", "delay"], "推迟工作", "put an activity off",
      [
        code, .value("time", "推迟多少：14d 日历天，10w 工作日", "By how much: 14d calendar, 10w working days"),
        .option("reason", isRequired: true, "原因", "Why"),
      ]),
    preview(
      "activity", ["activity", "set"], "修改工作", "change an activity",
      [
        code, .option("name", "名称", "Its name"),
        .option("days", .whole, "工期，所用日历的整天数", "Its duration in whole days of its calendar"),
        office,
        .option("leader", "责任领导", "The leader who answers for it"), person,
        .option("window", "须在其中完成的窗口", "The window it must respect"),
        .option("level", .whole, "节点级别", "The node level"), .option("note", "备注", "Remarks"),
        .option(
          "constraint", "约束，如 SNET 2027-03-01；空为无",
          "A constraint, such as SNET 2027-03-01; empty for none"),
      ]),
    preview(
      "link", ["link"], "连接两项工作", "join two activities",
      [
        predecessor, successor, type,
        .option("lag", "时距，如 4、-3w、50%", "The lag, such as 4, -3w, 50%"),
      ]),
    preview(
      "unlink", ["unlink"], "去掉两项工作之间的关系", "remove the relations of two activities",
      [predecessor, successor, type]),
    preview(
      "problem", ["problem", "add"], "登记存在问题", "raise a problem",
      [
        .value("code", "项目或工作的编码", "The code of the project or the activity"),
        .option("text", isRequired: true, "什么问题", "What it is"), office, person,
        .option("measure", "解决措施", "What is to be done about it"),
        .option("due", "解决期限", "By when it has to be settled"),
      ]),
    preview(
      "problem_step", ["problem", "set"], "更新存在问题", "change a problem",
      [
        number,
        .option(
          "state", words: ["received", "handling", "answered", "reviewed"], "办到哪一步", "Its step"),
        .option("text", "什么问题", "What it is"), office, person,
        .option("measure", "解决措施", "What is to be done about it"),
        .option("due", "解决期限", "By when it has to be settled"),
      ]),
    preview(
      "problem_close", ["problem", "close"], "问题销号", "strike a problem off",
      [number, .option("date", "销号日，默认今天", "The day; default today")]),
    preview(
      "project", ["project", "set"], "修改项目", "change a project",
      [
        .value("code", "项目代码", "The code of the project"), .option("name", "名称", "Its name"),
        .option("finish_by", "要求完成日", "Its required date"),
        .option("reserve", .whole, "预留天数", "Days in reserve"),
        .option("start", "最早开工日", "No work begins before this day"),
        .option("lead", "牵头单位", "The office that answers for it"),
        .option("leader", "责任领导", "The leader who answers for it"), person,
        .option("source", "要求的依据", "The document that sets the required date"),
      ]),
    preview("undo", ["undo"], "撤销一次改动", "undo a change", [entry]),
    preview("redo", ["redo"], "重做撤销过的改动", "do an undone change again", [entry]),
  ]

  static let applying = Tool(
    "apply_change", [], .apply,
    title: Wording(zh: "执行预览过的变更", en: "Apply a previewed change"),
    about: Wording(
      zh: "按预览返回的编号，原样执行那项变更，并记入变更记录（注明经 MCP）。预览之后若有人改动了它涉及的内容，或后果已经不同，就拒绝并说明原因。必须先得到人的同意。",
      en:
        "Makes exactly the change that a preview showed, by its number, and names it in the journal as coming by MCP. Refused, with the reason, where what it touches was changed since, or it would have other consequences now. A person has to agree first."
    ), [.value("id", "预览返回的编号", "The number that the preview gave")])
}
