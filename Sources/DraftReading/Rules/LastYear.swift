import GoujiModel

/// Last year's draft (上年草案), put together once for all rules that compare with it.
struct LastYear {
  let draft: WholeDraft
  let spending: SpendingLines
  /// Where this year's draft names it.
  let place: Place
  /// As findings call it.
  var name = "上年草案"
  /// This year's draft says that it is last year's.
  var isNamed = true

  /// Nil where the draft names none, or one without spending.
  init?(of draft: WholeDraft) {
    guard let earlier = draft.budget.earlier else { return nil }
    self.init(earlier.budget, earlier.template, at: earlier.place)
  }

  /// Of a draft that lies beside one that names none.
  init?(_ found: NamedDraft, beside draft: WholeDraft) {
    let carried = CarriedCodes(found.budget, into: draft.budget).budget
    self.init(carried, found.template, at: found.place)
    name = "旁边 \(carried.year) 年的草案 \(carried.folder) "
    isNamed = false
  }

  private init?(_ budget: Budget, _ template: Template, at place: Place) {
    let last = WholeDraft(budget, template)
    guard let spending = SpendingLines(last) else { return nil }
    self.draft = last
    self.spending = spending
    self.place = place
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
