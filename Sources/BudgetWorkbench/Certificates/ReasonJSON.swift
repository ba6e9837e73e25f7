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

  func writeFigures(to json: inout JSONBytes) {
    let all = proof.reasons
    json.lines(zip(all.figures, all.numbers)) { json, pair in
      let (figure, number) = pair
      json.object { json in
        trace.writeHead(of: figure, to: &json)
        json.string("exact", trace.exact(figure.trace.value))
        json.string("definition", figure.trace.definition)
        json.number("reason", number)
      }
    }
  }

  func writeReasons(to json: inout JSONBytes) {
    json.lines(zip(proof.reasons.reasons, proof.reasonTexts)) { json, pair in
      let (reason, words) = pair
      json.object { json in
        json.string("exact", trace.exact(reason.value))
        json.string("words", words)
        json.key("terms")
        json.array(reason.isNothing ? [] : reason.terms) { write($1, to: &$0) }
      }
    }
  }

  private func write(_ term: FigureTerm, to json: inout JSONBytes) {
    json.object { json in
      json.string("role", term.role)
      json.string("name", term.trace.name)
      json.string("exact", trace.exact(term.trace.value))
      if let place = term.place { write(place, to: &json) }
      if term.trace.records.isEmpty { return }
      json.key("records")
      json.array(term.trace.records) { json, record in
        json.object { json in
          write(record.place, to: &json)
          json.string("exact", trace.exact(record.value))
        }
      }
    }
  }

  private func write(_ place: Place, to json: inout JSONBytes) {
    json.string("file", proof.words.file(place))
    json.number("line", place.line)
  }
}
