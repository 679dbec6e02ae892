import HTTPTypes
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
    case let error as PlanFileError where error.isOfFullDisk: sentences = [Self.fullDisk]
    case let error as PlanFileError: sentences = [error.wording]
    case let notToBe as NotToBe: sentences = [Wording(zh: notToBe.zh, en: notToBe.en)]
    default: sentences = [Wording(zh: "服务器内部出错。", en: "Something went wrong in the server.")]
    }
  }

  /// What a visitor is told: of trouble with the store not where that lies, which is for the administrator.
  static func toldToVisitors(_ error: any Error) -> [Wording] {
    guard let error = error as? PlanFileError, !error.isRefusal, !error.isOfFullDisk else {
      return Failure(error).sentences
    }
    return [unreached]
  }

  /// What the administrator reads beside it; nil where a visitor is told all there is.
  static func trouble(_ error: any Error) -> Wording? {
    (error as? PlanFileError).flatMap { $0.isRefusal ? nil : $0.wording }
  }

  private static let unreached = Wording(
    zh: "服务器现在读写不了计划：请过一会儿再试；一直这样，请告诉管理员，原因在服务器的输出里。",
    en:
      "The server cannot reach the plan now: try again in a while; if it stays so, tell the administrator, whose server says why."
  )

  private static let fullDisk = Wording(
    zh: "服务器的磁盘已满，没有保存：请告诉管理员，腾出空间后再报送。",
    en:
      "The server's disk is full, and nothing was saved: tell the administrator, and send it again when there is room."
  )

  /// The status of the answer: whether what was sent is at fault, or the server, or its store.
  static func status(of error: any Error) -> HTTPResponse.Status {
    switch error {
    case let notToBe as NotToBe: notToBe.status
    case is InvalidInput, is Finding, is Refusal: .unprocessableContent
    case let error as PlanFileError where error.isRefusal: .unprocessableContent
    case let error as PlanFileError where error.isOfFullDisk:
      HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
    default: .internalServerError
    }
  }
}
