import DisclosureReading

/// Amounts that the document prints, in tables or in sentences, for knowing a sum again.
struct KnownAmounts {
  private var amounts: [Int: PrintedValue] = [:]
  /// Those above zero, by their size.
  private var sorted: [PrintedValue] = []
  private var greatestStep = 0

  init(_ disclosure: Disclosure) {
    for fact in disclosure.facts where fact.parts == 1 { amounts[fact.value.scaled] = fact.value }
    for paragraph in disclosure.paragraphs where !paragraph.isGlossary {
      for statement in paragraph.statements where statement.isAmount {
        if amounts[statement.value.scaled] == nil {
          amounts[statement.value.scaled] = statement.value
        }
      }
    }
    sorted = amounts.values.filter { $0.scaled > 0 }.sorted { $0.scaled < $1.scaled }
    greatestStep = sorted.map(\.step).max() ?? 0
  }

  /// The nearest that the sum may be, each addend being rounded.
  func amount(near sum: PrintedValue) -> PrintedValue? {
    if let same = amounts[sum.scaled] { return same }
    let reach = greatestStep + sum.step
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].scaled < sum.scaled - reach { low = middle + 1 } else { high = middle }
    }
    return sorted[low...].prefix { $0.scaled <= sum.scaled + reach }.filter {
      $0.isRounding(of: sum)
    }
    .min { (abs($0.scaled - sum.scaled), $0.scaled) < (abs($1.scaled - sum.scaled), $1.scaled) }
  }
}
