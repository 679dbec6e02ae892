public import CivilTime
public import Documents
public import Plan

/// All that was recorded of progress, with numbers, who did so and when.
public struct ProgressList: TableAnswer, Sendable {
  /// One record.
  public struct Line: Sendable {
    var number: Int
    var record: ProgressRecord
    var retraction: Retraction?
    var who: String?
    var when: Instant?
    var photos: Int

    /// Creates a line.
    ///
    /// - Parameter photos: How many photos came with the record.
    public init(
      number: Int, record: ProgressRecord, retraction: Retraction?, who: String?, when: Instant?,
      photos: Int = 0
    ) {
      self.number = number
      self.record = record
      self.retraction = retraction
      self.who = who
      self.when = when
      self.photos = photos
    }
  }

  private let lines: [Line]
  private let portfolio: Portfolio

  /// Takes the records, of a portfolio with the shipped calendars.
  public init(_ lines: [Line], of portfolio: Portfolio) {
    self.lines = lines
    self.portfolio = portfolio
  }

  /// The records as a table.
  public func table(_ terms: Terms) -> Table {
    let words = RecordWords(portfolio: portfolio, terms: terms)
    // Few plans have any.
    let hasPhotos = lines.contains { $0.photos > 0 }
    let columns = [
      Table.Column(terms("号", "No."), .number, priority: 2),
      Table.Column(terms("编码", "Code"), .code),
      Table.Column(terms("数据日期", "Data date"), .date),
      Table.Column(terms("内容", "Facts"), maximumWidth: 44),
      Table.Column(terms("说明", "Remarks"), maximumWidth: 24, dropOrder: 1),
      Table.Column(terms("填报单位", "Reporter"), maximumWidth: 16, dropOrder: 2),
      Table.Column(terms("录入", "Recorded by"), maximumWidth: 16),
      Table.Column(terms("录入时间", "When"), .date, dropOrder: 3),
      Table.Column(terms("更正", "Taken back"), maximumWidth: 40),
    ]
    var table = Table(
      columns: columns + (hasPhotos ? [Table.Column(terms("照片", "Photos"), .number)] : []))
    for line in lines {
      let retraction = line.retraction.map {
        terms(
          "\($0.when.day) \($0.author)撤回：\($0.reason)",
          "\($0.when.day) by \($0.author): \($0.reason)")
      }
      table.append(
        [
          Table.Cell("\(line.number)"), Table.Cell(portfolio.code(of: line.record.activity)),
          Table.Cell(portfolio.words(ofDataDate: line.record.date)),
          Table.Cell(words.facts(line.record), line.retraction == nil ? .plain : .muted),
          Table.Cell(line.record.note), Table.Cell(line.record.reporter),
          Table.Cell(line.who ?? ""), Table.Cell(line.when?.inWords ?? ""),
          Table.Cell(retraction ?? "", .bad),
        ] + (hasPhotos ? [Table.Cell(line.photos > 0 ? "\(line.photos)" : "")] : []))
    }
    table.nothing = terms("没有进度记录。", "There is no progress record.")
    return table
  }

  /// Writes the records as a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in
      for line in lines {
        let record = line.record
        json.object { json in
          json.member("number", line.number)
          json.member("code", portfolio.code(of: record.activity))
          json.member("dataDate", record.date.description)
          json.member("actualStart", record.actualStart?.description)
          json.member("actualFinish", record.actualFinish?.description)
          json.member("remaining", record.remaining)
          json.member("percent", record.percent)
          json.member("expectedFinish", record.expectedFinish?.description)
          json.member("suspended", record.suspended?.description)
          json.member("resumes", record.resumes?.description)
          json.member("note", record.note)
          json.member("reporter", record.reporter)
          json.member("who", line.who)
          json.member("when", line.when?.description)
          json.member("photos", line.photos)
          if let retraction = line.retraction {
            json.object("retracted") { json in
              json.member("who", retraction.author)
              json.member("when", retraction.when.description)
              json.member("reason", retraction.reason)
            }
          } else {
            json.nullMember("retracted")
          }
        }
      }
    }
  }
}
