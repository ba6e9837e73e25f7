import GoujiModel

/// Numbers of lines as findings about several rows name them.
enum ImportLines {
  private static let shown = 12

  /// `3、5、7`, and no more than a dozen.
  static func list(_ lines: [Int]) -> String {
    let first = lines.prefix(shown).map(String.init).joined(separator: "、")
    return lines.count > shown ? first + " 等" : first
  }

  /// `（共 3 行：第 3、5、7 行）`; empty for a single one, which its place tells.
  static func also(_ lines: [Int]) -> String {
    lines.count > 1 ? "（共 \(lines.count) 行：第 \(list(lines)) 行）" : ""
  }
}

extension [Finding] {
  /// One for all rows of which the same is to be said, with their numbers, at the first of them.
  func mergingAlike() -> [Finding] {
    var first: [String: Int] = [:]
    var lines: [[Int]] = []
    var merged: [Finding] = []
    for finding in self {
      let key = "\(finding.code.rawValue)\u{1F}\(finding.message)"
      if let index = first[key] {
        if let line = finding.place?.line, lines[index].last != line { lines[index].append(line) }
      } else {
        first[key] = merged.count
        merged.append(finding)
        lines.append(finding.place.map { [$0.line] } ?? [])
      }
    }
    for index in merged.indices { merged[index].message += ImportLines.also(lines[index]) }
    return merged
  }
}
