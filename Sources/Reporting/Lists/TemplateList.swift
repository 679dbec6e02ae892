import Control
public import Documents
public import Plan

/// The plans that projects are made from.
public struct TemplateList: TableAnswer, Sendable {
  private let templates: [(template: PlanTemplate, plan: Portfolio)]
  private let shipped: Set<String>

  /// Takes templates, each with the project that it makes.
  ///
  /// - Parameter shipped: The names of those that come with the program.
  public init(_ templates: [(PlanTemplate, Portfolio)], shipped: Set<String>) {
    self.templates = templates.map { (template: $0.0, plan: $0.1) }
    self.shipped = shipped
  }

  /// A line each.
  public func table(_ terms: Terms) -> Table {
    var table = Table(columns: [
      Table.Column(terms("模板", "Template"), priority: 2),
      Table.Column(terms("项目", "Makes"), maximumWidth: 24),
      Table.Column(terms("代码", "Code"), .code), Table.Column(terms("工作", "Activities"), .number),
      Table.Column(terms("节点", "Nodes"), .number, dropOrder: 2),
      Table.Column(terms("单位", "Offices"), .number, dropOrder: 3),
      Table.Column(terms("来源", "From"), dropOrder: 1),
    ])
    for (template, plan) in templates {
      table.append([
        Table.Cell(template.name), Table.Cell(template.title), Table.Cell(template.prefix),
        Table.Cell("\(plan.activities.count { $0.kind != .summary })"),
        Table.Cell("\(plan.activities.count { $0.isNode })"),
        Table.Cell("\(OfficeList(plan).names.count)"),
        Table.Cell(
          shipped.contains(template.name)
            ? terms("随程序提供", "the program") : terms("本计划", "this plan")),
      ])
    }
    table.nothing = terms("没有模板。", "There is no template.")
    return table
  }

  /// Writes them as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for (template, plan) in templates {
        json.object { json in
          json.member("name", template.name)
          json.member("title", template.title)
          json.member("prefix", template.prefix)
          json.member("isShipped", shipped.contains(template.name))
          json.member("direction", template.direction.rawValue)
          json.member("reserveDays", template.reserveDays)
          json.member("activities", plan.activities.count)
          json.array("required", .inline) { json in
            for required in template.required {
              json.object { json in
                json.member("activity", required.activity)
                json.member("daysBefore", required.daysBefore)
              }
            }
          }
        }
      }
    }
  }
}
