public import CivilTime
public import Plan

/// All that was ever recorded of progress, whether it still counts or not.
extension StoredPlan {
  /// A record with its number.
  public struct NumberedRecord: Hashable, Sendable {
    /// Its place among all records that were loaded, from 1.
    public var number: Int
    /// What was recorded.
    public let record: ProgressRecord
    /// The word that it was wrong; nil where it stands.
    public let retraction: Retraction?
  }

  /// All records with their numbers, in the order of recording.
  public var records: [NumberedRecord] {
    var retracted = Dictionary(
      retractions.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var records: [NumberedRecord] = []
    records.reserveCapacity(recordCount)
    var number = 0
    var standing = progress.makeIterator()
    var next = standing.next()
    while next != nil || !retracted.isEmpty {
      number += 1
      if let retraction = retracted.removeValue(forKey: number) {
        records.append(
          NumberedRecord(number: number, record: retraction.record, retraction: retraction))
      } else if let record = next {
        records.append(NumberedRecord(number: number, record: record, retraction: nil))
        next = standing.next()
      }
    }
    return records
  }

  /// How many records there are.
  public var recordCount: Int { progress.count + retractions.count }

  /// Lets records follow their activities to other positions; those of activities that are gone go, and
  /// the numbers of later ones move up.
  ///
  /// - Parameter position: Where an activity is now; nil where it is gone.
  mutating func moveRecords(to position: (Int) -> Int?) {
    func moved(_ record: ProgressRecord) -> ProgressRecord? {
      guard let activity = position(record.activity) else { return nil }
      var record = record
      record.activity = activity
      return record
    }
    guard !retractions.isEmpty else {
      progress = progress.compactMap(moved)
      return
    }
    var numbers: [Int: Int] = [:]
    for record in records where position(record.record.activity) != nil {
      numbers[record.number] = numbers.count + 1
    }
    progress = progress.compactMap(moved)
    retractions = retractions.compactMap { retraction in
      guard let number = numbers[retraction.number], let record = moved(retraction.record) else {
        return nil
      }
      var retraction = retraction
      retraction.number = number
      retraction.record = record
      return retraction
    }
  }

  /// Takes back the record with a number, which stands.
  public mutating func retract(_ number: Int, reason: String, author: String, when: Instant) {
    let index = number - 1 - retractions.count { $0.number < number }
    precondition(progress.indices.contains(index), "there is such a record, and it stands")
    retractions.append(
      Retraction(
        number: number, record: progress[index], reason: reason, author: author, when: when))
    progress.remove(at: index)
  }
}
