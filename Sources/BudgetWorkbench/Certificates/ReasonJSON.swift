import FigureEvaluating
import GoujiModel

/// The reasons of all figures as JSON, under the names that `gouji trace` uses: each printed figure
/// with its definition, and the number of its reason; each reason with the records that add up to it.
struct ReasonJSON {
  private let proof: DraftProof
  private let trace: TraceRenderer

  init(_ proof: DraftProof) {
    self.proof = proof
    trace = TraceRenderer(unit: proof.unit)
  }

  var figures: String {
    let all = proof.reasons
    return JSONText.lines(
      zip(all.figures, all.numbers).map { figure, number in
        JSONText.object(
          trace.head(of: figure) + [
            ("exact", JSONText.string(trace.exact(figure.trace.value))),
            ("definition", JSONText.string(figure.trace.definition)), ("reason", "\(number)"),
          ])
      })
  }

  var reasons: String { JSONText.lines(proof.reasons.reasons.map(reason)) }

  private func reason(_ reason: FigureReason) -> String {
    JSONText.object([
      ("exact", JSONText.string(trace.exact(reason.value))),
      ("words", JSONText.string(proof.words.text(reason))),
      ("terms", JSONText.array(reason.isNothing ? [] : reason.terms.map(term))),
    ])
  }

  private func term(_ term: FigureTerm) -> String {
    var fields = [
      ("role", JSONText.string(term.role)), ("name", JSONText.string(term.trace.name)),
      ("exact", JSONText.string(trace.exact(term.trace.value))),
    ]
    if let place = term.place { fields += self.fields(of: place) }
    if !term.trace.records.isEmpty {
      let records = term.trace.records.map { record in
        JSONText.object(
          self.fields(of: record.place) + [("exact", JSONText.string(trace.exact(record.value)))])
      }
      fields.append(("records", JSONText.array(records)))
    }
    return JSONText.object(fields)
  }

  private func fields(of place: Place) -> [(String, String)] {
    [("file", JSONText.string(proof.words.file(place))), ("line", "\(place.line)")]
  }
}
