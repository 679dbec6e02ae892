import CivilTime
import Containers
import Plan

extension MicrosoftWriter {
  /// Writes the pauses of split tasks, which the format tells in the work of an assignment, here one of
  /// nobody.
  func writeAssignments(to output: inout XMLWriter) {
    var uid = 0
    for position in activities {
      let activity = export.portfolio.activities[position]
      let pauses = activity.pauses
      guard !pauses.isEmpty, let start = export.dates(position)?.start ?? project.start,
        let pieces = pieces(of: activity, pauses, from: start), let last = pieces.last
      else { continue }
      uid += 1
      output.element("Assignment") { output in
        output.element("UID", uid)
        output.element("TaskUID", uids[position] ?? 0)
        output.element("ResourceUID", -65_535)
        output.element("Finish", last.finish)
        output.element("Start", start)
        output.element("Units", 1)
        output.element("Work", minutes: activity.duration)
        for piece in pieces { Self.write(piece, of: uid, to: &output) }
      }
    }
  }

  /// A stretch of time and the minutes worked in it; 0 for a pause.
  private struct Piece {
    var start: Instant
    var finish: Instant
    var work: Int
  }

  /// The stretches of work and the pauses between them; nil where they last past forty years.
  private func pieces(
    of activity: Activity, _ pauses: [Pause], from start: Instant
  ) -> [Piece]? {
    var pieces: [Piece] = []
    var done = 0
    var now = start
    func add(_ minutes: Int, works: Bool) -> Bool {
      guard let end = calendars.finish(activity.calendar, minutes, from: now) else { return false }
      pieces.append(Piece(start: now, finish: end, work: works ? minutes : 0))
      now = end
      return true
    }
    for pause in pauses {
      guard add(pause.after - done, works: true), add(pause.minutes, works: false)
      else { return nil }
      done = pause.after
    }
    return add(activity.duration - done, works: true) ? pieces : nil
  }

  private static func write(_ piece: Piece, of uid: Int, to output: inout XMLWriter) {
    output.element("TimephasedData") { output in
      output.element("Type", 1)
      output.element("UID", uid)
      output.element("Start", piece.start)
      output.element("Finish", piece.finish)
      output.element("Unit", 2)
      output.element("Value", minutes: piece.work)
    }
  }
}
