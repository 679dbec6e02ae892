import Testing

@testable import PlanStore

@Suite struct HistoryTests {
  private func entries(_ kinds: [JournalEntry.Kind]) -> [JournalEntry] {
    kinds.enumerated().map {
      JournalEntry(number: $0.offset + 1, line: line(""), kind: $0.element, state: .done)
    }
  }

  @Test func anUndoneCommandCanBeRedone() {
    let history = History(entries([.command, .command, .undo(of: 2)]))
    #expect(history.done == [1])
    #expect(history.undone == [2])
  }

  @Test func severalUndoneCommandsAreRedoneOldestFirst() {
    let history = History(entries([.command, .command, .undo(of: 2), .undo(of: 1)]))
    #expect(history.done == [])
    #expect(history.undone.last == 1)
  }

  @Test func aRedoneCommandCanBeUndoneAgain() {
    let history = History(entries([.command, .undo(of: 1), .redo(of: 1)]))
    #expect(history.done == [1])
    #expect(history.undone == [])
  }

  @Test func aNewCommandAbandonsWhatWasUndone() {
    let journal = entries([.command, .command, .undo(of: 2), .undo(of: 1), .command])
    let history = History(journal)
    #expect(history.done == [5])
    #expect(history.undone == [])
    #expect(history.marking(journal).map(\.state) == [.abandoned, .abandoned, .done, .done, .done])
  }
}
