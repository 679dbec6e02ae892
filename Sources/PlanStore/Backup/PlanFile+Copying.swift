extension PlanFile {
  /// Copies a plan with its whole history to a new place, in a file or on a server, which appears whole or not at
  /// all.
  ///
  /// - Throws: ``PlanFileError/alreadyExists(_:)`` where anything is there.
  public static func copy(_ path: String, to target: String) throws(PlanFileError) {
    let plan = try open(at: path, access: .readOnly)
    guard let address = try ServerAddress(target) else {
      let source = plan.connection
      return try Connection.makingFile(at: target, isNew: true) { file throws(PlanFileError) in
        try source.copy(to: file)
        try file.forgetGuests()
        if let flaw = try file.integrityFlaws(limit: 1).first {
          throw .damaged(source.path, detail: flaw)
        }
      }
    }
    // From one server to another through memory: only files are read for it.
    let source = plan.connection.server == nil ? plan.connection : try plan.wholeCopy().connection
    _ = try create(at: address) { connection throws(PlanFileError) in
      guard let server = connection.server else { return }
      let copy = ServerImport(source: source, target: connection, server: server)
      try source.reading { () throws(PlanFileError) in try copy.run() }
    }
  }
}

extension Connection {
  /// Takes out who may come in to a plan that is served and which robots are told of it, without a trace in the file:
  /// who comes in to a plan does not thereby come in to its copy, and a group is not told twice.
  fileprivate func forgetGuests() throws(PlanFileError) {
    try execute(
      """
      PRAGMA secure_delete = ON;
      DELETE FROM access;
      DELETE FROM server_key;
      DELETE FROM command_token;
      DELETE FROM webhook_message;
      DELETE FROM webhook;
      DELETE FROM webhook_look
      """)
  }
}
