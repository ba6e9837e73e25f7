/// A number as it is printed: what it says, and how exactly.
///
/// Amounts are in 分, shares in ten-thousandths of a percent, counts in hundredths.
package struct PrintedValue: Hashable, Sendable {
  package var scaled: Int
  /// What one of its last digit is worth, in the same measure; the true value is at most half of it
  /// away.
  package var step: Int

  package init(scaled: Int, step: Int) {
    self.scaled = scaled
    self.step = step
  }

  /// Beyond it a sum of a whole table could overflow: 10 万亿元.
  private static let limit = 1_000_000_000_000_000

  /// Ten-thousandths of a percent in one.
  package static let percent = 10_000

  /// Both may be the same true value, each rounded by itself.
  package func agrees(with other: PrintedValue) -> Bool {
    if step == other.step { return scaled == other.scaled }
    return 2 * (scaled - other.scaled).magnitude <= UInt(step + other.step)
  }

  /// It is that sum but for half a digit of it and of each addend, whose steps the sum has.
  package func isRounding(of sum: PrintedValue) -> Bool {
    2 * (scaled - sum.scaled).magnitude <= UInt(step + sum.step)
  }

  /// With the steps of both.
  package static func - (a: PrintedValue, b: PrintedValue) -> PrintedValue {
    PrintedValue(scaled: a.scaled - b.scaled, step: a.step + b.step)
  }

  /// The same value as another one prints its own.
  package func printed(like other: PrintedValue) -> PrintedValue {
    PrintedValue(scaled: scaled, step: other.step)
  }

  /// Twice the least and twice the greatest true value that is printed so.
  package var doubled: ClosedRange<Int> { (2 * scaled - step)...(2 * scaled + step) }
}

extension PrintedValue {
  /// `12.50`, `-3`, `(3.2)`; nil where it is no number, or beyond the limit. `unit` is what one is
  /// worth; `decimals` are the least that count, where zeros at the end may have been left out.
  package init?(_ text: String, unit: Int, decimals least: Int = 0) {
    var digits = text.unicodeScalars[...]
    var isNegative = false
    if digits.first == "（" || digits.first == "(", digits.last == "）" || digits.last == ")" {
      digits = digits.dropFirst().dropLast()
      isNegative = true
    }
    if digits.first == "-" {
      digits.removeFirst()
      isNegative.toggle()
    }
    guard let first = digits.first, (0x30...0x39).contains(first.value) else { return nil }
    var number = 0
    var decimals: Int?
    for scalar in digits {
      if scalar == "." {
        if decimals != nil { return nil }
        decimals = 0
        continue
      }
      guard (0x30...0x39).contains(scalar.value), number < Self.limit else { return nil }
      number = number * 10 + Int(scalar.value - 0x30)
      decimals = decimals.map { $0 + 1 }
    }
    self.init(
      isNegative ? -number : number, decimals: decimals ?? 0, unit: unit, shownTo: least)
  }

  /// Nil where the last digit is less than the measure can tell, and is not zero.
  private init?(_ number: Int, decimals: Int, unit: Int, shownTo least: Int) {
    var (number, step) = (number, unit)
    for _ in 0..<decimals {
      if step.isMultiple(of: 10) {
        step /= 10
      } else if number.isMultiple(of: 10) {
        number /= 10
      } else {
        return nil
      }
    }
    let (scaled, overflow) = number.multipliedReportingOverflow(by: step)
    if overflow || scaled.magnitude > UInt(Self.limit) { return nil }
    for _ in decimals..<max(decimals, least) where step.isMultiple(of: 10) { step /= 10 }
    self.init(scaled: scaled, step: step)
  }

  /// How many decimals a number is printed with; nil where it is none.
  package static func decimals(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { (0x30...0x39).contains($0) }),
      bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D })
    else { return nil }
    return bytes.firstIndex(of: 0x2E).map { bytes.count - 1 - $0 } ?? 0
  }
}

extension Sequence<PrintedValue> {
  /// With the steps of all added; nil beyond what can be added.
  package var sum: PrintedValue? {
    var total = PrintedValue(scaled: 0, step: 0)
    for value in self {
      let (scaled, overflow) = total.scaled.addingReportingOverflow(value.scaled)
      if overflow || scaled.magnitude > UInt(Int.max / 8) { return nil }
      total.scaled = scaled
      total.step += value.step
    }
    return total
  }
}
