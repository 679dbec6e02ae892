public import CivilTime
public import Plan

/// A robot in a chat group that a served plan tells of itself.
public struct Webhook: Hashable, Sendable {
  /// Whose robot it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 企业微信.
    case wecom
    /// 钉钉.
    case dingtalk
  }

  /// The number of its row.
  public let id: Int
  /// What whoever set it up calls it.
  public let name: String
  /// Whose robot it is.
  public let kind: Kind
  /// Where messages are sent; whoever knows it can write to the group.
  public let address: String
  /// What messages are signed with; empty for none.
  public let secret: String
  /// The language of its messages.
  public let language: Language
  /// When it was set up.
  public let created: Instant
}

/// A message to a robot: decided once, and sent until it is taken or given up.
public struct WebhookMessage: Hashable, Sendable {
  /// What has become of it.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// It is to be sent.
    case waiting
    /// The robot took it.
    case sent
    /// It is not sent any more.
    case dropped
  }

  /// The number of its row.
  public let id: Int
  /// The number of the robot.
  public let webhook: Int
  /// What it is about; a robot is told of an occasion once.
  public let occasion: String
  /// What it is called, and what it says, in Markdown.
  public let title, text: String
  /// What has become of it.
  public let state: State
  /// How often it was tried.
  public let tries: Int
  /// The second of the clock before which it is not tried.
  public let due: Int
  /// Why it was not taken the last time; empty for no reason.
  public let fault: String
}

extension WebhookMessage {
  /// A message before it is kept.
  public struct Draft: Hashable, Sendable {
    /// The number of the robot.
    public var webhook: Int
    /// What it is about.
    public var occasion: String
    /// What it is called, and what it says.
    public var title, text: String

    /// Creates a draft.
    public init(webhook: Int, occasion: String, title: String, text: String) {
      self.webhook = webhook
      self.occasion = occasion
      self.title = title
      self.text = text
    }
  }
}
