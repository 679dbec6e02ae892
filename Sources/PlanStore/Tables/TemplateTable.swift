import Plan

/// The table `plan_template`.
enum TemplateTable: ListTable {
  /// The columns, but for `id` and `position`.
  enum Column: Int32, TableColumn {
    case name, title, prefix, direction, reserveDays, calendar, normDays, required, plan
  }

  static let table = "plan_template"

  static func key(of template: PlanTemplate) -> String { template.name }

  static func value(of template: PlanTemplate, in column: Column) -> SQLValue {
    switch column {
    case .name: .text(template.name)
    case .title: .text(template.title)
    case .prefix: .text(template.prefix)
    case .direction: .text(template.direction.rawValue)
    case .reserveDays: .integer(template.reserveDays)
    case .calendar: .optional(template.calendar)
    case .normDays: .optional(template.normDays)
    case .required: .text(template.required.text)
    case .plan: .text(template.plan)
    }
  }

  static func read(_ connection: Connection) throws(PlanFileError) -> [PlanTemplate] {
    let row = try rows(connection)
    var templates: [PlanTemplate] = []
    while try row.step() {
      guard let required = [PlanTemplate.Required](text: try row.text(.required)) else {
        throw row.malformed(.required)
      }
      templates.append(
        PlanTemplate(
          name: try row.text(.name), title: try row.text(.title), prefix: try row.text(.prefix),
          direction: try row.word(.direction),
          reserveDays: try row.integer(.reserveDays, in: PlanLimits.days),
          calendar: try row.optionalText(.calendar),
          normDays: try row.optionalInteger(.normDays, in: PlanLimits.days),
          required: required, plan: try row.text(.plan)))
    }
    return templates
  }
}
