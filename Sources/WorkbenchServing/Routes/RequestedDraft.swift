import Hummingbird

extension Site {
  /// That of a request, for whoever sent it.
  func draft(_ context: ServeContext) throws(Refusal) -> LiveDraft {
    try draft(context.parameters.get("draft"), for: context.visitor)
  }

  /// The same, for a visitor who may change it.
  func writable(_ context: ServeContext) throws(Refusal) -> LiveDraft {
    let draft = try draft(context)
    guard context.visitor.mayWrite(draft.id) else { throw .cannotWrite }
    return draft
  }
}
