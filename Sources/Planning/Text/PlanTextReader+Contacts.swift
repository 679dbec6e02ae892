import Plan
import PlanStore

/// Contacts and templates.
extension PlanTextReader {
  mutating func readContact(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    guard words.count >= 2 else { throw .count("contact", words.count) }
    try refuseInner(block)
    var contact = Contact(try words[0].choice(), name: try words[1].plain())
    try read(words.dropFirst(2), into: &contact, TextField.all)
    plan.contacts.append(contact)
  }

  mutating func readTemplate(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    try expect(words, 1)
    var template = PlanTemplate(name: try words[0].plain(), title: "", prefix: "", plan: "")
    if plan.templates.contains(where: { $0.name == template.name }) { throw .twice(template.name) }
    var lines: [String] = []
    read(block, into: &template, TextField.all, others: ["line"]) {
      (reader, line) throws(TextMistake) in
      try reader.expect(line.words, 2)
      lines.append(try line.words[1].plain())
    }
    template.plan = lines.joined(separator: "\n")
    plan.templates.append(template)
  }
}
