import GoujiModel

/// Numbers as accountants type them, to exact integers: full-width digits, a comma or a blank every
/// three digits, blanks around, the apostrophe by which Excel holds digits as text. Never floating
/// point.
package enum AmountParser {
  package enum Failure: Error, Equatable {
    case notANumber
    /// More decimals than reach down to 分; `decimals` without trailing zeros.
    case tooFine(decimals: Int)
    case tooLarge
  }

  /// An amount in `unit`: `1,234.50`, `－３`. Negative by a sign, never by brackets.
  package static func amount(
    _ text: String, in unit: AmountUnit
  ) -> Result<Money, Failure> {
    amount(text, exactDecimals: unit.exactDecimals)
  }

  /// An amount in a unit of which so many decimals reach down to 分.
  package static func amount(
    _ text: String, exactDecimals: Int
  ) -> Result<Money, Failure> {
    typed(text).flatMap { number in
      number.unit == nil ? number.money(exactDecimals: exactDecimals) : .failure(.notANumber)
    }
  }

  /// A number of `草案.yaml`: `795.41万元`, a bare whole number, or bare decimals in `unit`.
  package static func stated(
    _ text: String, in unit: AmountUnit
  ) -> Result<StatedNumber, Failure> {
    typed(text).flatMap { number in
      if let typed = number.unit { return number.money(in: typed).map(StatedNumber.amount) }
      if number.hasPoint { return number.money(in: unit).map(StatedNumber.decimal) }
      // Where an amount is expected it is one in `unit`: it may be no larger than those.
      return number.money(in: unit).flatMap { _ in number.whole.map(StatedNumber.plain) }
    }
  }

  /// Digits and unit of a number of `草案.yaml`, as sheets hold them; nil where it is no number.
  package static func split(_ text: String) -> (number: String, unit: AmountUnit?)? {
    TypedNumber.read(text).map { ($0.plainText, $0.unit) }
  }

  /// A number with decimals that is no money: `3.92`, `－0.5`.
  package static func quantity(_ text: String) -> Result<Quantity, Failure> {
    typed(text).flatMap { number in
      number.unit == nil ? number.quantity : .failure(.notANumber)
    }
  }

  private static func typed(_ text: String) -> Result<TypedNumber, Failure> {
    TypedNumber.read(text).map(Result.success) ?? .failure(.notANumber)
  }

  /// A whole number: `1,200`, `８`.
  package static func count(_ text: String) -> Result<Int, Failure> {
    typed(text).flatMap { number in
      number.unit == nil && !number.hasPoint ? number.whole : .failure(.notANumber)
    }
  }
}

/// The digits of a number, before anything is made of them.
private struct TypedNumber {
  var isNegative = false
  var hasPoint = false
  /// All digits, the point left out.
  var digits: [UInt8] = []
  var decimals = 0
  var unit: AmountUnit?

  /// Sign, digits, unit, with blanks between them.
  fileprivate static func read(_ text: String) -> TypedNumber? {
    var number = TypedNumber()
    var scalars = ArraySlice(
      text.unicodeScalars.lazy.filter { !Blanks.isInvisible($0) }.map { $0.halfWidth })
    dropBlanks(&scalars)
    if let mark = scalars.first, mark == "'" || mark == "’" {
      scalars.removeFirst()
      dropBlanks(&scalars)
    }
    if let sign = scalars.first, sign == "+" || sign == "-" || sign == "−" {
      number.isNegative = sign != "+"
      scalars.removeFirst()
      dropBlanks(&scalars)
    }
    guard number.readDigits(&scalars) else { return nil }
    dropBlanks(&scalars)
    if scalars.isEmpty { return number }
    let rest = String(String.UnicodeScalarView(scalars.filter { !Blanks.isBlank($0) }))
    guard let unit = AmountUnit(rawValue: rest) else { return nil }
    number.unit = unit
    return number
  }

  /// `1,234.5`, `1 234.5`: one kind of mark, only before groups of three; at most one point, digits on
  /// both sides.
  private mutating func readDigits(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Bool {
    /// Digits since the last mark between groups; nil before the first one.
    var group: Int?
    var groupMark: Unicode.Scalar?
    var wholeDigits = 0
    while let scalar = scalars.first {
      if let digit = scalar.decimalDigit {
        digits.append(digit)
        if hasPoint { decimals += 1 } else { wholeDigits += 1 }
        if !hasPoint, let count = group { group = count + 1 }
      } else if !hasPoint, let mark = Self.groupMark(scalars) {
        guard wholeDigits > 0, group.map({ $0 == 3 }) ?? (wholeDigits <= 3),
          groupMark ?? mark == mark
        else { return false }
        group = 0
        groupMark = mark
        scalars.removeFirst()
        Self.dropBlanks(&scalars)
        continue
      } else if scalar == ".", !hasPoint, wholeDigits > 0 {
        hasPoint = true
      } else {
        break
      }
      scalars.removeFirst()
    }
    return wholeDigits > 0 && (group ?? 3) == 3 && (!hasPoint || decimals > 0)
  }

  /// A comma, or a blank (all kinds count as one) with a digit behind it.
  private static func groupMark(_ scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard let first = scalars.first else { return nil }
    if first == "," { return first }
    guard Blanks.isBlank(first), let next = scalars.first(where: { !Blanks.isBlank($0) }) else {
      return nil
    }
    return next.decimalDigit == nil ? nil : " "
  }

  private static func dropBlanks(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    scalars = scalars.drop(while: Blanks.isBlank)
  }
}

extension TypedNumber {
  func money(in unit: AmountUnit) -> Result<Money, AmountParser.Failure> {
    money(exactDecimals: unit.exactDecimals)
  }

  /// The exact value in 分.
  func money(exactDecimals: Int) -> Result<Money, AmountParser.Failure> {
    var digits = digits
    var decimals = decimals
    while decimals > exactDecimals {
      guard digits.last == 0 else { return .failure(.tooFine(decimals: significantDecimals)) }
      digits.removeLast()
      decimals -= 1
    }
    digits.append(contentsOf: repeatElement(0, count: exactDecimals - decimals))
    return integer(digits).flatMap { fen in
      fen.magnitude <= Money.limit.fen.magnitude ? .success(Money(fen: fen)) : .failure(.tooLarge)
    }
  }

  /// Half-width digits, a point, a sign.
  var plainText: String {
    var text = isNegative ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if decimals > 0, index == digits.count - decimals { text += "." }
      text += String(digit)
    }
    return text
  }

  /// As large as a quantity may be at most.
  var whole: Result<Int, AmountParser.Failure> {
    integer(digits).flatMap { number in
      number.magnitude <= Quantity.limit.scaled.magnitude / Quantity.one.magnitude
        ? .success(number) : .failure(.tooLarge)
    }
  }

  /// The exact value in ten-thousandths.
  var quantity: Result<Quantity, AmountParser.Failure> {
    var digits = digits
    var decimals = decimals
    while decimals > Quantity.decimals {
      guard digits.last == 0 else { return .failure(.tooFine(decimals: significantDecimals)) }
      digits.removeLast()
      decimals -= 1
    }
    digits.append(contentsOf: repeatElement(0, count: Quantity.decimals - decimals))
    return integer(digits).flatMap { scaled in
      scaled.magnitude <= Quantity.limit.scaled.magnitude
        ? .success(Quantity(scaled: scaled)) : .failure(.tooLarge)
    }
  }

  private var significantDecimals: Int {
    decimals - digits.suffix(decimals).reversed().prefix { $0 == 0 }.count
  }

  private func integer(_ digits: [UInt8]) -> Result<Int, AmountParser.Failure> {
    var value = 0
    for digit in digits {
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carried) = tenfold.addingReportingOverflow(Int(digit))
      if overflow || carried { return .failure(.tooLarge) }
      value = sum
    }
    return .success(isNegative ? -value : value)
  }
}

extension Unicode.Scalar {
  /// 0…9 for a half-width digit, nil for anything else.
  package var decimalDigit: UInt8? { ("0"..."9").contains(self) ? UInt8(value) - 48 : nil }
}
