/// Where plans are: in files, by their paths, and on servers, by addresses.
extension PlanFile {
  /// Whether a text is the address of a plan on a server, and no path.
  public static func isAddress(_ text: String) -> Bool { ServerAddress.isMeant(by: text) }

  /// What a place is called where it is shown or kept: a path as it is, an address without its password.
  public static func shown(_ place: String) -> String { ServerAddress.shown(place) }

  /// What a file of the plan at a place would be called: `plan.db` as it is, `tinghu.db` for a plan on a server,
  /// in the current folder.
  public static func fileName(of place: String) -> String {
    guard isAddress(place) else { return place }
    guard let address = try? ServerAddress(place) else { return "plan.db" }
    return String(address.plan.map { $0 == "/" ? "-" : $0 }) + ".db"
  }

  /// The same plan on a connection of its own, to be read while this one may hold it.
  public func reader() throws(PlanFileError) -> PlanFile {
    guard let server = connection.server else {
      return try PlanFile.open(at: path, access: .readOnly)
    }
    return try PlanFile.open(
      at: server.address, access: .readOnly, patience: connection.patience.milliseconds)
  }

  /// The number of the last entry of the journal, which tells whether anything was changed; 0 before the first.
  public func lastEntry() throws(PlanFileError) -> Int { try JournalTable.head(connection) }
}
