import GoujiModel

/// Names, found by one that is a character off. Two such names become the same where each loses one
/// character at most, so that none need be held against all the others.
struct NearNames {
  private let names: [[Unicode.Scalar]]
  /// By the signature of a name, or of the name without one of its characters.
  private var numbers: [Int: [Int]] = [:]
  /// Characters beyond which a name is not looked for.
  private static let longest = 60
  /// Names beyond which those that become the same are a series.
  private static let mostAlike = 20

  init(_ names: [String]) {
    self.names = names.map { Array($0.unicodeScalars) }
    for (number, name) in self.names.enumerated() {
      for rest in Self.rests(of: name) {
        var alike = numbers[rest] ?? []
        if alike.count < Self.mostAlike { alike.append(number) }
        numbers[rest] = alike
      }
    }
  }

  /// The first of them that is one character off.
  func first(near typed: String) -> String? {
    let scalars = Array(typed.unicodeScalars)
    let near = Self.rests(of: scalars).flatMap { numbers[$0] ?? [] }
    return near.filter { Self.isOneOff(scalars, names[$0]) }.min().map {
      String(scalars: names[$0][...])
    }
  }

  /// Signatures of a name and of what is left of it without each of its characters: equal for equal
  /// rests. Whether names are near is asked of themselves.
  private static func rests(of name: [Unicode.Scalar]) -> Set<Int> {
    if name.isEmpty || name.count > longest { return [] }
    let base = 0x100_0000_01B3
    // Of what stands before each character, and of what stands behind it.
    let heads = name.reduce(into: [0]) { $0.append($0[$0.count - 1] &* base &+ Int($1.value)) }
    var rests: Set<Int> = [heads[name.count]]
    rests.reserveCapacity(name.count + 1)
    var (tail, power) = (0, 1)
    for index in name.indices.reversed() {
      rests.insert(heads[index] &* power &+ tail)
      tail = Int(name[index].value) &* power &+ tail
      power = power &* base
    }
    return rests
  }

  /// One character is another, too many or missing.
  private static func isOneOff(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard abs(a.count - b.count) <= 1 else { return false }
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    let head = zip(short, long).prefix { $0 == $1 }.count
    if head == long.count { return false }
    let tail = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    let isSame = short.count == long.count
    guard head + tail >= short.count - (isSame ? 1 : 0) else { return false }
    return !tells(long[head]) && (!isSame || !tells(short[head]))
  }

  /// Characters that make another thing of the same words.
  private static func tells(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isHan || ranks.contains(scalar)
  }

  private static let ranks = Set(
    "〇零一二三四五六七八九十百甲乙丙丁上中下前后东西南北左右大小新旧老内外主副正省市县区乡镇村国男女春夏秋冬年月日期批".unicodeScalars)
}
