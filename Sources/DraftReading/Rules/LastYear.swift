import GoujiModel

/// Last year's draft (上年草案), put together once for all rules that compare with it.
struct LastYear {
  let draft: WholeDraft
  let spending: SpendingLines
  /// Where this year's draft names it.
  let place: Place

  /// Nil where the draft names none, or one without spending.
  init?(of draft: WholeDraft) {
    guard let earlier = draft.budget.earlier else { return nil }
    let last = WholeDraft(earlier.budget, earlier.template)
    guard let spending = SpendingLines(last) else { return nil }
    self.draft = last
    self.spending = spending
    place = earlier.place
  }
}

extension SpendingLines {
  /// Of lines that say the same in all but the amount, the sum.
  var sums: [ByteKey: Money] { groups.reduce(into: [:]) { $0[$1.key, default: .zero] += $1.sum } }
}

extension SpendingGroup {
  /// What a line of last year's draft says that is the same line.
  var key: ByteKey {
    ByteKey([unit, function, item, kind, project, source].joined(separator: "\u{1F}"))
  }
}
