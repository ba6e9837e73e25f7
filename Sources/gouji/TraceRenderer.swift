import GoujiModel
import TableDeriving

/// A trace as an indented text, or as JSON with the same fields.
struct TraceRenderer {
  var unit: AmountUnit

  func text(_ traced: TracedFigure) -> String {
    var lines = [traced.title]
    if !traced.printed.isEmpty { lines.append("  印出：\(traced.printed)") }
    lines.append("  准确值：\(exact(traced.trace.value))")
    if !traced.conditions.isEmpty {
      lines.append("  行列条件：\(traced.conditions.joined(separator: "，"))")
    }
    add(traced.trace, to: &lines, indent: "  ")
    return lines.joined(separator: "\n")
  }

  private func add(_ trace: FigureTrace, to lines: inout [String], indent: String) {
    lines.append("\(indent)定义：\(trace.definition)")
    if let place = trace.place { lines.append("\(indent)出处：\(place)") }
    if !trace.records.isEmpty {
      lines.append("\(indent)由 \(trace.records.count) 行加总：")
      for record in trace.records {
        let place = record.place.lineDescription
        lines.append("\(indent)  \(place)  \(exact(record.value))  \(record.summary)")
      }
    }
    for part in trace.parts {
      let role = part.role.isEmpty ? "" : part.role + " "
      lines.append("\(indent)\(role)\(part.name) = \(exact(part.value))")
      add(part, to: &lines, indent: indent + "    ")
    }
  }

  private func exact(_ value: FigureValue?) -> String {
    switch value {
    case .amount(let money): money.exactText(in: unit) + unit.rawValue
    case .count(let count): String(count)
    case .quantity(let number): number.text
    case .share(let ratio): "\(ratio.numerator)/\(ratio.denominator)"
    case nil: "没有值"
    }
  }

  // MARK: JSON

  func json(_ traced: TracedFigure) -> String {
    let conditions = traced.conditions.map(FindingRenderer.quoted).joined(separator: ", ")
    var fields = [
      ("title", FindingRenderer.quoted(traced.title)),
      ("printed", FindingRenderer.quoted(traced.printed)), ("conditions", "[\(conditions)]"),
    ]
    fields += self.fields(of: traced.trace)
    return object(fields)
  }

  private func fields(of trace: FigureTrace) -> [(String, String)] {
    var fields = [
      ("name", FindingRenderer.quoted(trace.name)),
      ("exact", FindingRenderer.quoted(exact(trace.value))),
      ("definition", FindingRenderer.quoted(trace.definition)),
    ]
    if !trace.role.isEmpty { fields.append(("role", FindingRenderer.quoted(trace.role))) }
    if let place = trace.place { fields += self.fields(of: place) }
    if !trace.records.isEmpty {
      let records = trace.records.map { record in
        object(
          self.fields(of: record.place) + [
            ("exact", FindingRenderer.quoted(exact(record.value))),
            ("summary", FindingRenderer.quoted(record.summary)),
          ])
      }
      fields.append(("records", "[\(records.joined(separator: ", "))]"))
    }
    if !trace.parts.isEmpty {
      let parts = trace.parts.map { object(self.fields(of: $0)) }
      fields.append(("parts", "[\(parts.joined(separator: ", "))]"))
    }
    return fields
  }

  private func fields(of place: Place) -> [(String, String)] {
    let sheet = place.file.sheet.map { [("sheet", FindingRenderer.quoted($0))] } ?? []
    return [("file", FindingRenderer.quoted(place.file.path))] + sheet
      + [("line", String(place.line))]
  }

  private func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }
}
