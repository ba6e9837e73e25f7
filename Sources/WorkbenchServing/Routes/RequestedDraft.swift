import BudgetWorkbench
import Hummingbird

extension Site {
  /// That of a request, for whoever sent it.
  func draft(_ context: ServeContext) async throws(Refusal) -> LiveDraft {
    try await draft(context.parameters.get("draft"), for: context.visitor)
  }

  /// The same, for a visitor who may change it, and within which bounds.
  func writable(
    _ context: ServeContext
  ) async throws(Refusal) -> (draft: LiveDraft, bounds: WriteBounds) {
    let draft = try await draft(context)
    guard context.visitor.mayWrite(draft.id) else { throw .cannotWrite }
    return (draft, bounds(of: draft, for: context.visitor))
  }
}
