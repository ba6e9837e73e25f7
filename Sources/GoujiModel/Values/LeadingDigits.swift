extension BinaryInteger {
  /// Without the zeros at its end: 1056 of 105600, 0 of 0.
  package var withoutZeros: Self {
    var digits = self
    while digits != 0, digits % 10 == 0 { digits /= 10 }
    return digits
  }

  /// Four digits or more before the zeros: two such numbers are hardly ever the same.
  package var hasFourDigits: Bool { withoutZeros.magnitude >= 1_000 }
}

extension Money {
  package var hasFourDigits: Bool { fen.hasFourDigits }
}
