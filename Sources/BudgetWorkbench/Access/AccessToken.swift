import SourceReading

/// What opens a served draft from another computer: 140 bits by the system's random source, in letters
/// and digits that nobody mistakes for one another, as one types and as an address may hold.
package struct AccessToken: Sendable {
  /// `k3mf-…`: seven groups of four.
  package let text: String

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  private static let (groups, length) = (7, 4)

  package init() {
    var random = SystemRandomNumberGenerator()
    self.init(using: &random)
  }

  init(using random: inout some RandomNumberGenerator) {
    text = (0..<Self.groups).map { _ in
      let group = (0..<Self.length).map { _ in
        Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)]
      }
      return String(decoding: group, as: UTF8.self)
    }.joined(separator: "-")
  }

  /// As it was typed: hyphens and blanks may be missing, letters may be capital ones. Nil where it can
  /// be none.
  package init?(typed: String) {
    var letters: [UInt8] = []
    for byte in typed.utf8.prefix(200) where !" -\t\r\n".utf8.contains(byte) {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte + 32)
      default: letters.append(byte)
      }
    }
    let usual = letters.map { byte in
      switch byte {
      case UInt8(ascii: "o"): UInt8(ascii: "0")
      case UInt8(ascii: "i"), UInt8(ascii: "l"): UInt8(ascii: "1")
      default: byte
      }
    }
    guard usual.count == Self.groups * Self.length, usual.allSatisfy(Self.alphabet.contains) else {
      return nil
    }
    text = stride(from: 0, to: usual.count, by: Self.length).map { start in
      String(decoding: usual[start..<(start + Self.length)], as: UTF8.self)
    }.joined(separator: "-")
  }

  /// What is kept of it. One round is enough: nobody can go through 2¹⁴⁰ of them.
  func hash(salt: String) -> String { ContentHash.sha256([Array(salt.utf8), Array(text.utf8)]) }

  /// As long for texts that differ in their first byte as in their last.
  package static func areSame(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    if a.count != b.count { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
