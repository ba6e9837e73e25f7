import GoujiModel
import ReportAuditing

/// A certificate as JSON: `check --certificate --format json`, and the file of a package.
package enum CertificateJSON {
  private enum Field: CaseIterable {
    case rules, selfCheck, figures, reasons

    var key: StaticString {
      switch self {
      case .rules: "rules"
      case .selfCheck: "selfCheck"
      case .figures: "figures"
      case .reasons: "reasons"
      }
    }

    func write(_ proof: DraftProof, to json: inout JSONBytes) {
      switch self {
      case .rules: json.lines(proof.certificate.results) { CertificateJSON.rule($1, &$0) }
      case .selfCheck: json.lines(proof.certificate.items) { CertificateJSON.item($1, &$0) }
      case .figures: ReasonJSON(proof).writeFigures(to: &json)
      case .reasons: ReasonJSON(proof).writeReasons(to: &json)
      }
    }
  }

  /// The document of a package.
  static func document(_ proof: DraftProof) -> [UInt8] {
    let certificate = proof.certificate
    var json = JSONBytes()
    json.object { json in
      json.string("title", certificate.title)
      json.string("draft", certificate.draftHash)
      json.string("template", certificate.templateHash)
      for field in Field.allCases {
        json.key(field.key)
        field.write(proof, to: &json)
      }
    }
    json.lineFeed()
    return json.bytes
  }

  package static func fields(_ proof: DraftProof) -> [(String, String)] {
    Field.allCases.map { field in
      (field.key.description, JSONText.made { field.write(proof, to: &$0) })
    }
  }

  private static func rule(_ result: AuditResult, _ json: inout JSONBytes) {
    json.object { json in
      json.string("family", result.rule.family.rawValue)
      json.string("name", result.rule.name)
      json.string("basis", result.rule.basis)
      json.string("verdict", result.verdictWord)
      json.string("reason", result.reason)
      json.number("checks", result.checks)
      json.number("failures", result.findings.count)
      json.key("relations")
      let listing = result.listing
      json.lines(listing.relations) { relation($1, &$0) }
      // Counted by the place: relations and these are all checks.
      json.key("groups")
      json.lines(listing.groups) { json, group in
        json.object { json in
          json.string("place", group.place)
          json.number("count", group.count)
        }
      }
    }
  }

  /// There are thousands of them: what stands between their texts is written in one.
  private static func relation(_ relation: AuditRelation, _ json: inout JSONBytes) {
    json.literal("{\"left\": {\"place\": ")
    json.string(relation.left.place)
    json.literal(", \"value\": ")
    json.string(relation.left.value)
    json.literal("}, \"right\": {\"place\": ")
    json.string(relation.right.place)
    json.literal(", \"value\": ")
    json.string(relation.right.value)
    json.literal("}, \"holds\": ")
    json.literal(relation.holds ? "true}" : "false}")
  }

  private static func item(_ item: SelfCheckItem, _ json: inout JSONBytes) {
    json.object { json in
      json.string("name", item.name)
      json.string("verdict", item.verdict.word)
      json.string("detail", item.verdict.detail)
      json.string("basis", item.basis)
    }
  }
}
