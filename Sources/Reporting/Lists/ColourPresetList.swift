public import Control
public import Documents
import Plan
import Scheduler

/// The colour presets, with their thresholds and sources.
public struct ColourPresetList: TableAnswer, Sendable {
  private let used: ColourPreset

  /// Takes the preset in use.
  public init(used: ColourPreset) {
    self.used = used
  }

  /// The shipped presets, and behind them one that was written by hand.
  private var all: [ColourPreset] {
    ColourPreset.shipped + (ColourPreset.shipped.contains(used) ? [] : [used])
  }

  /// The presets as a table; one written by hand comes last.
  public func table(_ terms: Terms) -> Table {
    var table = Table(
      columns: [
        Table.Column(terms("在用", "Used")), Table.Column(terms("名称", "Name")),
        Table.Column(terms("口径", "Title")), Table.Column(terms("阈值", "Thresholds")),
        Table.Column(terms("来源", "Source")),
      ],
      footnotes: [
        terms("要求完成时间不保时一律为红。", "A lost required date is red in every preset."),
        terms(
          "窗口：须在窗口内完成的工作，离赶不上该窗口只剩这些天（日历天）时至少为黄。",
          "window: work that must fit inside a window is at least yellow when so few calendar days are "
            + "left before it misses it."),
      ])
    for preset in all {
      let steps = preset.steps.map {
        "\(terms.colour($0.colour))\($0.isInclusive ? ">=" : ">")\(Terms.number($0.threshold))"
      }
      table.append([
        Table.Cell(preset == used ? "●" : ""), Table.Cell(preset.name, .strong),
        Table.Cell(preset.title(terms.language)),
        Table.Cell(
          (steps + [terms("窗口", "window") + "<=\(preset.windowDays)"]).joined(separator: " ")),
        Table.Cell(preset.source(terms.language)),
      ])
    }
    return table
  }

  /// Writes the presets as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for preset in all {
        json.object { json in
          json.member("name", preset.name)
          json.member("title", preset.title.en)
          json.member("titleZh", preset.title.zh)
          json.member("isUsed", preset == used)
          json.member("measure", preset.measure.rawValue)
          json.array("steps", .inline) { json in
            for step in preset.steps {
              json.object { json in
                json.member("colour", step.colour.rawValue)
                json.member("above", step.threshold)
                json.member("isInclusive", step.isInclusive)
              }
            }
          }
          json.member("windowDays", preset.windowDays)
          json.member("source", preset.source.en)
        }
      }
    }
  }
}
