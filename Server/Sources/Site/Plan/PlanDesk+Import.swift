import Containers
import Documents
import Plan
import PlanExchange
import PlanStore
import Planning
import Reporting

/// What a table does to the plan, or would do.
struct Imported: Sendable {
  var outcome = PlanDesk.Outcome()
  /// The cells that were changed in a workbook of ours.
  var edits: [EntryEdit] = []
  /// What is recorded of progress.
  var records: Table?
  /// What was read, adapted and left out, in sentences.
  var account: [Wording] = []
  /// Whether anything is changed.
  var isChanged = false
  /// The number of the last change of the plan that it was set beside.
  var head = 0
}

/// The plan is another than the one that a table was shown with.
struct PlanMovedOn: Error {}

extension PlanDesk {
  /// Takes in a table by the same rules as the command line: a workbook of ours by what was changed in it, any
  /// other as progress.
  ///
  /// - Parameter isTrial: Whether it is only tried, and never saved.
  /// - Throws: ``PlanMovedOn`` where it is to be saved, and the plan was changed since it was shown.
  func take(_ upload: Upload, _ asked: Asked, isTrial: Bool) throws -> Imported {
    try Self.refuseBombs(upload)
    var imported = Imported()
    let outcome = try make(
      asked, saying: upload.command, around: [], isTrial: isTrial,
      checking: { workspace in
        guard isTrial || workspace.revision == upload.head else { throw PlanMovedOn() }
      }
    ) { workspace in
      imported = try Self.take(upload, into: workspace, asked.terms)
    }
    imported.outcome = outcome
    return imported
  }

  /// What a packed file may unpack to; less than on the command line, for here others wait.
  private static let limits = ZipArchive.Limits(entry: 96 << 20, total: 192 << 20, count: 1_000)

  private static func refuseBombs(_ upload: Upload) throws {
    guard upload.bytes.starts(with: [0x50, 0x4B]) else { return }
    do throws(ZipError) { _ = try ZipArchive(upload.bytes, limits: limits) } catch {
      // What is wrong otherwise is told by whoever reads the file.
      if case .tooLarge = error { throw NotToBe.tooLarge }
    }
  }

  private static func take(
    _ upload: Upload, into workspace: Workspace, _ terms: Terms
  ) throws -> Imported {
    workspace.reason = upload.reason
    var imported = Imported(head: workspace.revision)
    let options = Workspace.ProgressOptions(project: upload.project, dataDate: upload.date)
    var progress: Workspace.ImportedProgress?
    if let returned = try workspace.importReturns(upload.bytes, file: upload.name, options) {
      (progress, imported.isChanged) = (returned.progress, returned.isChanged)
    } else if upload.isBook {
      // Rows that are gone were shown before: whoever confirms has seen them.
      let read = try workspace.importWorkbook(upload.bytes, file: upload.name)
      (imported.edits, imported.isChanged) = (read.edits, read.isChanged)
    } else {
      progress = try workspace.importProgress(upload.bytes, file: upload.name, options)
      imported.isChanged = (progress?.new ?? 0) > 0
    }
    if let progress {
      imported.account = progress.account.sentences
      if progress.known > 0 {
        imported.account.append(
          Wording(
            zh: "\(progress.known) 条早已登记，不再记", en: "\(progress.known) were known and count once"))
      }
      let new = workspace.stored.progress.suffix(progress.new)
      imported.records = RecordTable(Array(new), of: workspace.portfolio).table(terms)
    }
    return imported
  }
}
