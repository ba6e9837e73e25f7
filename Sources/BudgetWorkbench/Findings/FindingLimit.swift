import GoujiModel

/// Findings as far as anybody reads them: of many alike in one file the first, and how many more
/// there are. Each quotes its line, and a file can have a finding for each of its cells.
package enum FindingLimit {
  /// Of one code in one file.
  private static let alike = 1_000

  package static func applied(_ findings: [Finding]) -> [Finding] {
    if findings.count <= alike { return findings }
    var counts: [Kind: Int] = [:]
    var firstLeftOut: [(kind: Kind, place: Place?)] = []
    var kept: [Finding] = []
    for finding in findings {
      let kind = Kind(code: finding.code, file: finding.place.map { ObjectIdentifier($0.file) })
      counts[kind, default: 0] += 1
      switch counts[kind, default: 0] {
      case ...alike: kept.append(finding)
      case alike + 1: firstLeftOut.append((kind, finding.place))
      default: break
      }
    }
    for (kind, place) in firstLeftOut {
      kept.append(.more(kind.code, count: (counts[kind] ?? 0) - alike, at: place))
    }
    return kept
  }

  private struct Kind: Hashable {
    var code: FindingCode
    var file: ObjectIdentifier?
  }
}

extension Finding {
  fileprivate static func more(_ code: FindingCode, count: Int, at place: Place?) -> Finding {
    Finding(
      .moreAlike, at: place,
      "同样的问题（\(code.rawValue) \(Explanation.of(code)?.title ?? "")）在这个文件里还有 \(count) 处，不一一列出",
      label: "没有列出的第一处",
      cure: "先改好上面列出的，再检查一次")
  }
}
