import Plan
import PlanStore
import Planning

/// Why something could not be done, in sentences for the person who asked.
struct Failure {
  let sentences: [Wording]

  init(_ error: any Error) {
    switch error {
    case let invalid as InvalidInput: sentences = invalid.findings.map(\.message)
    case let finding as Finding: sentences = [finding.message]
    case let refusal as Refusal: sentences = [refusal.message]
    case let error as PlanFileError: sentences = [error.wording]
    case let notToBe as NotToBe: sentences = [Wording(zh: notToBe.zh, en: notToBe.en)]
    default: sentences = [Wording(zh: "服务器内部出错。", en: "Something went wrong in the server.")]
    }
  }

  /// Whether what was sent is at fault, and not the server or its store.
  static func isOfInput(_ error: any Error) -> Bool {
    switch error {
    case is InvalidInput, is Finding, is Refusal: true
    case let error as PlanFileError: error.isRefusal
    default: false
    }
  }
}
