extension String {
  /// As a part of an address, or as a name in a header (RFC 8187).
  var inAddress: String {
    utf8.reduce(into: "") { text, byte in
      let isPlain = UnicodeScalar(byte).properties.isAlphabetic && byte < 0x80
      let isDigit = (48...57).contains(byte)
      if isPlain || isDigit || "-._~".utf8.contains(byte) {
        text.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (byte < 16 ? "0" : "") + digits
      }
    }
  }
}
