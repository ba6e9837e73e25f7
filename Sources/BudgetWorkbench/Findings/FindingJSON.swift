import GoujiModel

extension FindingRenderer {
  /// The same fields for a script: an array, one finding a line, keys in a fixed order.
  static func json(_ findings: [Finding]) -> String {
    JSONText.lines(findings.map(object)) + "\n"
  }

  private static func object(_ finding: Finding) -> String {
    var fields = [
      ("code", JSONText.string(finding.code.rawValue)),
      ("severity", JSONText.string(finding.severity.key)),
      ("message", JSONText.string(finding.message)),
    ]
    if let place = finding.place {
      fields.append(("file", JSONText.string(place.file.path)))
      if let sheet = place.file.sheet { fields.append(("sheet", JSONText.string(sheet))) }
      if let cell = place.cell { fields.append(("cell", JSONText.string(cell))) }
      if place.hasText {
        fields += [
          ("line", String(place.line)), ("column", String(place.column)),
          ("length", String(place.length)),
          ("text", JSONText.string(String(place.file.line(place.line)))),
        ]
      }
    }
    for (key, value) in [
      ("label", finding.label), ("basis", finding.basis), ("cure", finding.cure),
    ]
    where !value.isEmpty {
      fields.append((key, JSONText.string(value)))
    }
    return JSONText.object(fields)
  }
}

extension Severity {
  /// For scripts; `rawValue` is for people.
  fileprivate var key: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}
