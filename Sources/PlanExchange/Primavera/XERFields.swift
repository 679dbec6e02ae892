import Plan

/// What a file says beside the network that we keep as it is: activity codes, user fields, and the
/// resources that become owners.
struct XERFields {
  /// By identifier of the activity.
  private(set) var ofTask: [Int: [CustomField]] = [:]
  /// By identifier of the project.
  private(set) var ofProject: [Int: [CustomField]] = [:]
  private var resources: [Int: String] = [:]
  private var assigned: [Int: [Int]] = [:]

  init(_ cells: XERCells, _ frames: [Int: XERAssembly.Frame]) {
    takeCodes(cells)
    takeUserFields(cells, frames)
    for row in 0..<cells.count(.resource) {
      guard let id = cells.id(.resource, row, .resource) else { continue }
      resources[id] = cells.name(.resource, row, .resourceName)
    }
    for row in 0..<cells.count(.assignment) {
      guard let task = cells.id(.assignment, row, .task),
        let resource = cells.id(.assignment, row, .resource)
      else { continue }
      assigned[task, default: []].append(resource)
    }
  }

  /// The primary resource of an activity, else all that are assigned to it; empty for none.
  func owner(_ task: Int, _ primary: Int?) -> String {
    if let primary, let name = resources[primary], !name.isEmpty { return name }
    var names: [String] = []
    for resource in assigned[task] ?? [] {
      if let name = resources[resource], !name.isEmpty, !names.contains(name) {
        names.append(name)
      }
    }
    return names.prefix(3).joined(separator: "、")
  }

  private mutating func takeCodes(_ cells: XERCells) {
    var types: [Int: String] = [:]
    for row in 0..<cells.count(.codeType) {
      guard let id = cells.id(.codeType, row, .codeType) else { continue }
      types[id] = cells.name(.codeType, row, .codeTypeName)
    }
    var values: [Int: CustomField] = [:]
    for row in 0..<cells.count(.code) {
      guard let id = cells.id(.code, row, .code),
        let type = cells.id(.code, row, .codeType), let name = types[type]
      else { continue }
      let short = cells.name(.code, row, .codeShortName)
      let long = cells.name(.code, row, .codeName)
      values[id] = CustomField(
        name: name, value: long.isEmpty || long == short ? short : "\(short) \(long)")
    }
    for row in 0..<cells.count(.taskCode) {
      guard let task = cells.id(.taskCode, row, .task), let code = cells.id(.taskCode, row, .code),
        let value = values[code]
      else { continue }
      ofTask[task, default: []].append(value)
    }
  }

  private mutating func takeUserFields(_ cells: XERCells, _ frames: [Int: XERAssembly.Frame]) {
    var types: [Int: (label: String, table: String)] = [:]
    for row in 0..<cells.count(.fieldType) {
      guard let id = cells.id(.fieldType, row, .fieldType) else { continue }
      types[id] = (
        cells.name(.fieldType, row, .fieldLabel), cells.mark(.fieldType, row, .fieldTable)
      )
    }
    for row in 0..<cells.count(.fieldValue) {
      guard let id = cells.id(.fieldValue, row, .fieldType), let type = types[id],
        let foreign = cells.id(.fieldValue, row, .foreign)
      else { continue }
      let value = [XERColumn.text, .number, .date].lazy
        .map { cells.name(.fieldValue, row, $0) }.first { !$0.isEmpty }
      guard let value else { continue }
      let field = CustomField(name: type.label, value: value)
      if type.table == "TASK" { ofTask[foreign, default: []].append(field) }
      if type.table == "PROJECT" { ofProject[foreign, default: []].append(field) }
    }
  }
}
