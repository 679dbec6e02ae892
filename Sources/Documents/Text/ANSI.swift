/// Whether a terminal text bears colour codes.
///
/// The caller knows the terminal; writers never ask.
public enum Ink: Hashable, Sendable {
  /// No escape codes at all.
  case plain
  /// Roles become ANSI colours.
  case colour
}

/// The escape codes that show roles on a terminal.
///
/// Only the eight basic colours are used: people choose those themselves, for dark and light
/// backgrounds alike.
public enum ANSI {
  /// Returns the text in the look of its role; unchanged with plain ink, or where the role has no
  /// look of its own.
  public static func painted(_ text: String, as role: Role, with ink: Ink) -> String {
    guard ink == .colour, !text.isEmpty, let code = code(of: role) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// Returns the SGR parameter (ECMA-48, 8.3.117) of a role, or nil for plain.
  private static func code(of role: Role) -> String? {
    switch role {
    case .plain: nil
    case .strong: "1"
    case .muted: "2"
    case .good: "32"
    case .warn: "33"
    case .bad: "31"
    }
  }
}
