import Plan

/// What stands for a value in the help: `<单位>`, `<office>`.
///
/// The argument parser knows arguments by the words of the code; people read these.
enum ValueName {
  /// The name of an argument's value, in the language of this run.
  static func of(_ argument: ArgumentDescription) -> String {
    let known = argument.valueName.flatMap { names[$0] }
    let other = argument.valueName.flatMap { otherwise[$0] }
    return (known ?? argument.type?.name ?? other ?? Wording(zh: "值", en: "value"))(
      Environment.spokenLanguage)
  }

  /// Whether an argument takes a number.
  static func isNumber(_ argument: ArgumentDescription) -> Bool {
    argument.valueName.map(numbers.contains) ?? false
  }

  private static let numbers: Set<String> = [
    "ahead", "alarm", "days", "dpi", "level", "limit", "norm-days", "number", "numbers", "paths",
    "percent", "port", "remaining", "reserve", "seconds", "seed", "trials", "year",
  ]

  /// The names of values that are dates elsewhere.
  private static let otherwise: [String: Wording] = [
    "from": Wording(zh: "来源", en: "source"),
    "to": Wording(zh: "关系", en: "relation"),
    "week": Wording(zh: "星期", en: "weekdays"),
    "off": Wording(zh: "日期…", en: "days"),
    "work": Wording(zh: "日期…", en: "days"),
    "drop": Wording(zh: "日期…", en: "days"),
  ]

  private static let names: [String: Wording] = [
    "after": Wording(zh: "紧前工作", en: "predecessors"),
    "ahead": days,
    "alarm": days,
    "approver": Wording(zh: "批准人", en: "name"),
    "at": code,
    "backup": file,
    "base-url": Wording(zh: "网址", en: "url"),
    "bind": Wording(zh: "地址", en: "address"),
    "by": Wording(zh: "按什么", en: "what"),
    "bands": Wording(zh: "天数,天数…", en: "days,days…"),
    "baseline": Wording(zh: "基准计划", en: "baseline"),
    "calendar": Wording(zh: "日历", en: "calendar"),
    "clauses": Wording(zh: "假设", en: "clause"),
    "code": code,
    "codes": code,
    "common-percent": Wording(zh: "百分比", en: "percent"),
    "crash-cost": Wording(zh: "元", en: "yuan"),
    "crash-limit": days,
    "color": Wording(zh: "何时", en: "when"),
    "constraint": Wording(zh: "约束", en: "constraint"),
    "csv": file,
    "dates": Wording(zh: "用法", en: "use"),
    "days": days,
    "destination": file,
    "document": Wording(zh: "文号", en: "number"),
    "dpi": number,
    "elapsed": Wording(zh: "是否", en: "yes-or-no"),
    "fact": Wording(zh: "名称=内容", en: "name=text"),
    "file": file,
    "files": file,
    "form": Wording(zh: "形式", en: "form"),
    "folder": folder,
    "holidays": file,
    "kind": Wording(zh: "种类", en: "kind"),
    "lag": Wording(zh: "时距", en: "lag"),
    "lang": Wording(zh: "语言", en: "language"),
    "lead": Wording(zh: "单位", en: "office"),
    "leader": person,
    "level": Wording(zh: "级别", en: "level"),
    "limit": number,
    "measure": text,
    "name": Wording(zh: "名称", en: "name"),
    "names": Wording(zh: "名称", en: "name"),
    "new": Wording(zh: "新代码", en: "new-code"),
    "no-pause": Wording(zh: "停工", en: "pause"),
    "pause": Wording(zh: "停工", en: "pause"),
    "objective": Wording(zh: "目标", en: "objective"),
    "limits": file,
    "like": Wording(zh: "日历", en: "calendar"),
    "seconds": Wording(zh: "秒数", en: "seconds"),
    "seed": number,
    "shifts": Wording(zh: "班次", en: "shifts"),
    "field": Wording(zh: "名称=值", en: "name=value"),
    "under": code,
    "before": code,
    "phone": Wording(zh: "电话", en: "phone"),
    "into": Wording(zh: "名称", en: "name"),
    "span": Wording(zh: "日期", en: "days"),
    "spreads": file,
    "three-points": Wording(zh: "乐观/最可能/悲观", en: "least/likely/most"),
    "trials": Wording(zh: "次数", en: "count"),
    "scale": Wording(zh: "倍数", en: "factor"),
    "per": Wording(zh: "名称,…", en: "name,…"),
    "workbook": file,
    "title": Wording(zh: "标题", en: "title"),
    "prefix": Wording(zh: "代码开头", en: "prefix"),
    "name-en": Wording(zh: "英文名称", en: "name"),
    "norm-days": days,
    "note": text,
    "number": Wording(zh: "编号", en: "number"),
    "numbers": Wording(zh: "编号", en: "number"),
    "office": Wording(zh: "单位", en: "office"),
    "office-percent": Wording(zh: "百分比", en: "percent"),
    "out-of-sequence": Wording(zh: "办法", en: "mode"),
    "output": file,
    "paper": Wording(zh: "图幅", en: "paper"),
    "parent": code,
    "part": Wording(zh: "开头=名称", en: "prefix=name"),
    "paths": number,
    "percent": Wording(zh: "百分比", en: "percent"),
    "person": person,
    "port": number,
    "predecessor": code,
    "preset": Wording(zh: "口径", en: "preset"),
    "profile": Wording(zh: "规则", en: "rules"),
    "project": project,
    "projects": project,
    "reason": Wording(zh: "理由", en: "reason"),
    "remaining": days,
    "reporter": Wording(zh: "单位", en: "office"),
    "reserve": days,
    "role": Wording(zh: "角色", en: "role"),
    "rules": file,
    "set": Wording(zh: "名称=值", en: "name=value"),
    "sheet": Wording(zh: "工作表", en: "sheet"),
    "sheets": Wording(zh: "工作表,…", en: "sheet,…"),
    "source": Wording(zh: "文件", en: "source"),
    "split": folder,
    "state": Wording(zh: "步骤", en: "step"),
    "successor": code,
    "template": file,
    "text": text,
    "tiles": Wording(zh: "图幅", en: "paper"),
    "time": days,
    "type": Wording(zh: "关系", en: "relation"),
    "user": person,
    "as": person,
    "where": Wording(zh: "条件", en: "condition"),
    "window": Wording(zh: "窗口", en: "window"),
    "windows": file,
    "within": Wording(zh: "代码开头", en: "prefix"),
    "year": Wording(zh: "年份", en: "year"),
  ]

  private static let code = Wording(zh: "代码", en: "code")
  private static let days = Wording(zh: "天数", en: "days")
  private static let file = Wording(zh: "文件", en: "file")
  private static let folder = Wording(zh: "文件夹", en: "folder")
  private static let number = Wording(zh: "数目", en: "number")
  private static let person = Wording(zh: "姓名", en: "name")
  private static let project = Wording(zh: "项目", en: "project")
  private static let text = Wording(zh: "文字", en: "text")
}
