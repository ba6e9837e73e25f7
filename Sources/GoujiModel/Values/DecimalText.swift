/// Numbers as text, by our own hand: no locale, no floating point.
package enum DecimalText {
  /// `scaled ÷ 10^decimals`; `grouping` sets a comma every three digits.
  package static func of(
    _ scaled: Int, decimals: Int, grouping: Bool = false, zeros: TrailingZeros = .kept
  ) -> String {
    // Written from the last digit to the first: 20 digits, 6 commas, a point and a sign at most. Apart
    // from the text, which takes no memory of its own where it is short.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32 + decimals) { buffer in
      var start = buffer.count
      func put(_ byte: UInt8) {
        start -= 1
        buffer[start] = byte
      }
      var rest = scaled.magnitude
      let isWhole = rest.isMultiple(of: (0..<decimals).reduce(1) { power, _ in power * 10 })
      var skipping = zeros == .dropped || zeros == .droppedFromWholes && isWhole
      for place in 0..<decimals {
        let digit = UInt8(rest % 10)
        rest /= 10
        if skipping, digit == 0 { continue }
        skipping = false
        put(UInt8(ascii: "0") + digit)
        if place == decimals - 1 { put(UInt8(ascii: ".")) }
      }
      var written = 0
      repeat {
        if grouping, written > 0, written.isMultiple(of: 3) { put(UInt8(ascii: ",")) }
        put(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
        written += 1
      } while rest > 0
      if scaled < 0 { put(UInt8(ascii: "-")) }
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[start...]), as: UTF8.self)
    }
  }
}

extension Money {
  /// The exact amount in `unit`, without trailing zeros: `592.7512`.
  package func exactText(in unit: AmountUnit) -> String {
    DecimalText.of(fen, decimals: unit.exactDecimals, zeros: .dropped)
  }
}
