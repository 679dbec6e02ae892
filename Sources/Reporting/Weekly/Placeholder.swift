import Control
public import Plan
import Scheduler

/// A place that a bureau's own template may have: `{{数据日期}}`, by its Chinese or English name.
public struct Placeholder: Hashable, Sendable {
  /// Its names.
  public let name: Wording
  /// What stands there.
  public let meaning: Wording
  /// What stands there this week; of a field, what stands in the first row.
  public let value: String

  /// Creates a place.
  init(_ zh: String, _ en: String, _ meaning: (zh: String, en: String), _ value: String) {
    name = Wording(zh: zh, en: en)
    self.meaning = Wording(zh: meaning.zh, en: meaning.en)
    self.value = value
  }
}

/// Rows that a template repeats: `{{#滞后节点}}` to `{{/滞后节点}}`.
public struct PlaceholderRows: Hashable, Sendable {
  /// Their names.
  public let name: Wording
  /// What each of them is.
  public let meaning: Wording
  /// The fields, each with its value in the first row.
  public let fields: [Placeholder]
  /// The values, a list a row in the order of the fields.
  public let rows: [[String]]

  init<Item>(
    _ zh: String, _ en: String, _ meaning: (zh: String, en: String), _ items: [Item],
    _ fields: [PlaceholderField<Item>]
  ) {
    name = Wording(zh: zh, en: en)
    self.meaning = Wording(zh: meaning.zh, en: meaning.en)
    let rows = items.enumerated().map { index, item in
      fields.map { $0.value(item, index + 1) }
    }
    self.rows = rows
    self.fields = fields.enumerated().map { column, field in
      Placeholder(field.zh, field.en, field.meaning, rows.first.map { $0[column] } ?? "")
    }
  }
}

/// A field of repeated rows before its values are known.
struct PlaceholderField<Item> {
  let zh: String
  let en: String
  let meaning: (zh: String, en: String)
  /// The value for an item and its number from 1.
  let value: (Item, Int) -> String

  init(
    _ zh: String, _ en: String, _ meaning: (zh: String, en: String),
    _ value: @escaping (Item, Int) -> String
  ) {
    self.zh = zh
    self.en = en
    self.meaning = meaning
    self.value = value
  }
}
